"""A weekly slot in the tutor's hands: created, materialised ahead, changed, cancelled, restored (rules 2, 4)."""

from datetime import datetime

from domain.access import Actor
from domain.errors import NotFound, NothingToUndo
from domain.identity import known
from domain.lessons import LessonState
from domain.ports import UnitOfWork
from domain.series import DAY, Foreseen, Scope, Series
from domain.services import rights, series_news, trail
from domain.services.series_plans import (
    Change,
    Made,
    Slot,
    change_of,
    clashes,
    day_of,
    first_lessons,
    lesson_of,
    outcome_of,
)


async def foresee(uow: UnitOfWork, actor: Actor, course_id: int, slot: Slot, now: datetime) -> Made:
    """What ``create`` would do. Raises what it raises."""
    return await first_lessons(uow, actor, course_id, slot, now, despite_clash=False)


async def create(
    uow: UnitOfWork, actor: Actor, course_id: int, slot: Slot, now: datetime, *, despite_clash: bool = False
) -> Made:
    """Clashing days are left out unless ``despite_clash``; the family is told once.

    Raises SeriesOutOfRange, DurationOutOfRange, LessonTooFar.
    """
    made = await first_lessons(uow, actor, course_id, slot, now, despite_clash=despite_clash)
    series_id = await uow.series.add(made.series)
    for lesson in made.lessons:
        lesson.series_id = series_id
    families = await uow.people.families_of_course(course_id)
    await uow.series.add_lessons(made.lessons, families.student_ids)
    await series_news.planned(uow, made.series, made.lessons, actor.receiver, families, now)
    await _recorded(uow, actor, "series.create", made.series, len(made.lessons), now)
    return made


async def materialise(uow: UnitOfWork, series_id: int, course_id: int, now: datetime) -> int:
    """How many lessons were added so that ten weeks ahead exist. The worker's.

    What clashes is planned all the same: a lesson that silently did not come to be would be worse than two that
    the tutor sees side by side. The series of a former tutor ends.
    """
    try:
        await uow.courses.with_calendar(course_id)
    except NotFound:
        (await uow.series.get(series_id)).ended_at = now
        return 0
    series = await uow.series.get(series_id)
    since, till = (series.made_till or series.starts_on - DAY) + DAY, series.asked_till(now)
    if series.ended_at is not None or since > till:
        return 0
    lessons = [lesson_of(series, day, now) for day in series.days(since, till)]
    series.made_till = till
    families = await uow.people.families_of_course(course_id)
    await uow.series.add_lessons(lessons, families.student_ids)
    tutor = await uow.people.get((await uow.people.membership(series.tutor_id)).person_id)
    await series_news.remind(uow, lessons, tutor.receiver, families, now)
    return len(lessons)


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
    ``despite_clash``. Raises ChangedSince, LessonSettled, LessonInPast, LessonTooFar, SeriesEnded.
    """
    meant = await change_of(uow, actor, (lesson_id, revision), scope, now)
    outcome = await outcome_of(uow, meant, starts_at, now, despite_clash=despite_clash)
    successor = meant.series.successor(outcome.shift, meant.first_day, now)
    successor_id = await uow.series.add(successor)
    for lesson in outcome.moving:
        day = day_of(lesson) + outcome.shift.days
        lesson.follow(successor_id, day, successor.starts(day), successor.length)
    for lesson in outcome.staying:
        lesson.is_exception = True
    _leave_to_successor(meant, now)
    families = await uow.people.families_of_course(successor.course_id)
    await series_news.changed(uow, successor, outcome.moving, actor.receiver, families, now)
    await _recorded(uow, actor, "series.change", successor, len(outcome.moving), now)
    return outcome.foreseen


async def foresee_cancel(
    uow: UnitOfWork, actor: Actor, lesson_id: int, revision: int, scope: Scope, now: datetime
) -> Foreseen:
    """What ``cancel`` would do, in numbers. Raises what it raises."""
    meant = await change_of(uow, actor, (lesson_id, revision), scope, now, every_weekday=True)
    return Foreseen(len(meant.lessons), meant.kept, 0)


async def cancel(
    uow: UnitOfWork, actor: Actor, lesson_id: int, revision: int, scope: Scope, now: datetime
) -> Foreseen:
    """The series ends; its lessons ahead are cancelled, those moved by hand stay.

    Raises ChangedSince, LessonSettled, SeriesEnded.
    """
    meant = await change_of(uow, actor, (lesson_id, revision), scope, now, every_weekday=True)
    for lesson in meant.lessons:
        lesson.settle(LessonState.CANCELLED_BY_TUTOR, now)
    meant.series.ended_at = now
    meant.series.revision += 1
    families = await uow.people.families_of_course(meant.series.course_id)
    await series_news.cancelled(uow, meant.series, meant.lessons, families, now)
    await _recorded(uow, actor, "series.cancel", meant.series, len(meant.lessons), now)
    return Foreseen(len(meant.lessons), meant.kept, 0)


async def restore(uow: UnitOfWork, actor: Actor, lesson_id: int, now: datetime) -> int:
    """Undoes the cancel that this lesson was cancelled by: how many lessons ahead are planned again.

    A slot given away since stays cancelled. Raises NothingToUndo, UndoTooLate.
    """
    pivot = await rights.lesson_to_move(uow, actor, lesson_id)
    if pivot.series_id is None:
        raise NotFound
    series = await uow.series.get(pivot.series_id)
    if series.ended_at is None or pivot.settled_at != series.ended_at:
        raise NothingToUndo
    found = await uow.series.lessons_of(pivot.series_id, now)
    cancelled = [lesson for lesson in found if lesson.settled_at == series.ended_at]
    taken = await clashes(uow, series, cancelled)
    lessons = [lesson for lesson in cancelled if lesson not in taken]
    for lesson in lessons:
        lesson.reopen(now)
    series.ended_at = None
    series.revision += 1
    families = await uow.people.families_of_course(series.course_id)
    await series_news.restored(uow, series, lessons, actor.receiver, families, now)
    await _recorded(uow, actor, "series.restore", series, len(lessons), now)
    return len(lessons)


def _leave_to_successor(meant: Change, now: datetime) -> None:
    """The weekday goes to the successor; a series that has no other is over."""
    series = meant.series
    left = series.without(day_of(meant.pivot).weekday())
    series.revision += 1
    if left:
        series.weekdays = left
    else:
        series.ended_at = now


async def _recorded(
    uow: UnitOfWork, actor: Actor, act: str, series: Series, lessons: int, now: datetime
) -> None:
    subject = ("series", known(series.id))
    await trail.record(uow, actor, act, series.studio_id, subject, now, lessons=lessons)
