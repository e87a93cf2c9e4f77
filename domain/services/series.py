"""A weekly slot in the tutor's hands: created, changed, cancelled, restored (rules 2, 4)."""

from collections.abc import Sequence
from datetime import datetime

from domain.access import Actor
from domain.errors import NothingToUndo, SeriesTaken
from domain.identity import known
from domain.lessons import Lesson, LessonState
from domain.ports import UnitOfWork
from domain.series import Foreseen, Scope, Series
from domain.services import called_off, rights, series_news, trail
from domain.services.series_changes import Change, change_of, day_of, outcome_of, series_of
from domain.services.series_plans import Made, Slot, clashes, first_lessons


async def foresee(uow: UnitOfWork, actor: Actor, course_id: int, slot: Slot, now: datetime) -> Made:
    """What ``create`` would do. Raises what it raises."""
    return await first_lessons(uow, actor, course_id, slot, now, despite_clash=False)


async def create(
    uow: UnitOfWork, actor: Actor, course_id: int, slot: Slot, now: datetime, *, despite_clash: bool = False
) -> Made:
    """Clashing days are left out unless ``despite_clash``; the family is told once.

    Raises SeriesOutOfRange, SeriesTaken, DurationOutOfRange, LessonTooFar.
    """
    made = await first_lessons(uow, actor, course_id, slot, now, despite_clash=despite_clash)
    if not made.lessons:
        raise SeriesTaken
    series_id = await uow.series.add(made.series)
    for lesson in made.lessons:
        lesson.series_id = series_id
    families = await uow.people.families_of_course(course_id)
    await uow.series.add_lessons(made.lessons, families.student_ids)
    await series_news.planned(uow, made.series, made.lessons, actor.receiver, families, now)
    await _recorded(uow, actor, "series.create", made.series, len(made.lessons), now)
    return made


async def foresee_change(
    uow: UnitOfWork,
    actor: Actor,
    lesson_id: int,
    revision: int,
    scope: Scope,
    starts_at: datetime,
    now: datetime,
) -> Foreseen:
    """What ``change`` would do, in numbers. Raises what it raises."""
    meant = await change_of(uow, actor, (lesson_id, revision), scope, now)
    return (await outcome_of(uow, meant, starts_at, now, despite_clash=False)).foreseen


async def change(
    uow: UnitOfWork,
    actor: Actor,
    lesson_id: int,
    revision: int,
    scope: Scope,
    starts_at: datetime,
    now: datetime,
    *,
    despite_clash: bool = False,
) -> Foreseen:
    """The lesson goes to ``starts_at``, and the others of its weekday as far: those ahead that nobody moved by hand.

    They go on as a series of their own. What would clash stays where it is, as an exception, unless
    ``despite_clash``. Raises ChangedSince, LessonSettled, LessonInPast, LessonTooFar, SeriesEnded, SeriesTaken.
    """
    meant = await change_of(uow, actor, (lesson_id, revision), scope, now)
    outcome = await outcome_of(uow, meant, starts_at, now, despite_clash=despite_clash)
    if not outcome.moving:
        raise SeriesTaken
    successor = meant.series.successor(outcome.shift, meant.first_day, now)
    successor_id = await uow.series.add(successor)
    _leave_to_successor(meant, now)
    for lesson in outcome.moving:
        day = day_of(lesson) + outcome.shift.days
        lesson.follow(successor_id, day, successor.starts(day), successor.length)
    for lesson in outcome.staying:
        lesson.is_exception = True
    families = await uow.people.families_of_course(successor.course_id)
    await series_news.changed(uow, successor, outcome.moving, actor.receiver, families, now)
    await _recorded(uow, actor, "series.change", successor, len(outcome.moving), now)
    return outcome.foreseen


async def foresee_cancel(
    uow: UnitOfWork, actor: Actor, lesson_id: int, revision: int, scope: Scope, now: datetime
) -> Foreseen:
    """What ``cancel`` would do, in numbers. Raises what it raises."""
    meant = await change_of(uow, actor, (lesson_id, revision), scope, now, every_weekday=True)
    return Foreseen(len(meant.lessons), meant.kept)


async def cancel(
    uow: UnitOfWork, actor: Actor, lesson_id: int, revision: int, scope: Scope, now: datetime
) -> Foreseen:
    """The series ends; its lessons ahead are cancelled, those moved by hand stay.

    Raises ChangedSince, LessonSettled, SeriesEnded.
    """
    meant = await change_of(uow, actor, (lesson_id, revision), scope, now, every_weekday=True)
    await _end(uow, actor, meant.series, meant.lessons, now)
    return Foreseen(len(meant.lessons), meant.kept)


async def foresee_end(
    uow: UnitOfWork, actor: Actor, series_id: int, revision: int, now: datetime
) -> Foreseen:
    """What ``end`` would do, in numbers. Raises what it raises."""
    _, lessons, kept = await series_of(uow, actor, (series_id, revision), now)
    return Foreseen(len(lessons), kept)


async def end(
    uow: UnitOfWork, actor: Actor, series_id: int, revision: int, now: datetime
) -> tuple[Foreseen, Lesson | None]:
    """As ``cancel`` of all that lies ahead, be it nothing; and the first lesson it cancelled, for the undo.

    Raises ChangedSince, SeriesEnded.
    """
    series, lessons, kept = await series_of(uow, actor, (series_id, revision), now)
    await _end(uow, actor, series, lessons, now)
    return Foreseen(len(lessons), kept), next(iter(lessons), None)


async def restore(uow: UnitOfWork, actor: Actor, lesson_id: int, now: datetime) -> int:
    """Undoes the cancel that this lesson was cancelled by: how many lessons ahead are planned again.

    A slot given away since stays cancelled, and so does what has been made up for. Raises NothingToUndo, UndoTooLate.
    """
    pivot = await rights.lesson_to_move(uow, actor, lesson_id)
    if pivot.series_id is None or pivot.state is not LessonState.CANCELLED_BY_TUTOR:
        raise NothingToUndo
    series = await uow.series.get(pivot.series_id)
    found = await uow.series.lessons_of(pivot.series_id, now)
    cancelled = [one for one in found if (one.state, one.settled_at) == (pivot.state, pivot.settled_at)]
    taken = await clashes(uow, series, cancelled)
    if series.ended_at == pivot.settled_at:
        series.ended_at = None
    lessons = await called_off.bring_back(uow, [one for one in cancelled if one not in taken], now)
    series.revision += 1
    families = await uow.people.families_of_course(series.course_id)
    await series_news.restored(uow, series, lessons, actor.receiver, families, now)
    await _recorded(uow, actor, "series.restore", series, len(lessons), now)
    return len(lessons)


async def _end(
    uow: UnitOfWork, actor: Actor, series: Series, lessons: Sequence[Lesson], now: datetime
) -> None:
    """What ended earlier ended then: each undo gives back its own."""
    for lesson in lessons:
        lesson.settle(LessonState.CANCELLED_BY_TUTOR, now)
    await called_off.let_go(uow, actor, lessons, now)
    series.ended_at = series.ended_at or now
    series.revision += 1
    families = await uow.people.families_of_course(series.course_id)
    await series_news.cancelled(uow, series, lessons, families, now)
    await _recorded(uow, actor, "series.cancel", series, len(lessons), now)


def _leave_to_successor(meant: Change, now: datetime) -> None:
    """The weekday goes to the successor, as long as the lessons still know it; a series that has no other is over."""
    series = meant.series
    left = series.without(day_of(meant.pivot).weekday())
    series.revision += 1
    if left:
        series.weekdays = left
    else:
        series.ended_at = series.ended_at or now


async def _recorded(
    uow: UnitOfWork, actor: Actor, act: str, series: Series, lessons: int, now: datetime
) -> None:
    subject = ("series", known(series.id))
    await trail.record(uow, actor, act, series.studio_id, subject, now, lessons=lessons)
