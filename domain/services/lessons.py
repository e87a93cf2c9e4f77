"""A lesson's life in the tutor's hands: planned, moved, cancelled, held, missed, undone (rules 1, 4, 12)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain import attendance, courses
from domain.access import Actor
from domain.cancellations import MakeupCause
from domain.errors import LessonClash, LessonInPast
from domain.identity import known
from domain.lessons import OFF_STATES, Attendance, Lesson, LessonState, Participation, check_reach
from domain.ports import UnitOfWork
from domain.services import attending, cancelling, charges, lesson_news, makeups, progress, rights, trail


@dataclass(frozen=True, slots=True)
class Settled:
    """``charged_minor`` is what its students owe for it together; not ``changed``: it was so already."""

    lesson: Lesson
    charged_minor: int
    changed: bool


async def plan(  # noqa: PLR0913 (the button's facts and what it was asked)
    uow: UnitOfWork,
    actor: Actor,
    course_id: int,
    starts_at: datetime,
    duration_minutes: int,
    now: datetime,
    *,
    despite_clash: bool = False,
    despite_past: bool = False,
    is_trial: bool = False,
) -> Lesson:
    """Raises LessonInPast, LessonClash (each may be overridden), LessonTooFar, DurationOutOfRange."""
    course = await rights.course_to_plan(uow, actor, course_id)
    _check_start(starts_at, now, despite_past=despite_past)
    lesson = Lesson(
        studio_id=course.studio_id,
        course_id=course_id,
        tutor_id=course.tutor_id,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=courses.check_duration(duration_minutes)),
        is_trial=is_trial,
        created_at=now,
    )
    await _check_slot(uow, lesson, (lesson.starts_at, lesson.ends_at), despite_clash=despite_clash)
    families = await uow.people.families_of_course(course_id)
    lesson_id = await uow.lessons.add(lesson)
    present = [
        Participation(studio_id=lesson.studio_id, lesson_id=lesson_id, student_id=student_id)
        for student_id in families.student_ids
    ]
    await uow.lessons.add_participations(present)
    await lesson_news.planned(uow, lesson, actor.receiver, families, now)
    await _recorded(uow, actor, "lessons.plan", lesson, now)
    return lesson


async def move(  # noqa: PLR0913 (the button's facts and two overrides)
    uow: UnitOfWork,
    actor: Actor,
    lesson_id: int,
    revision: int,
    starts_at: datetime,
    duration_minutes: int,
    now: datetime,
    *,
    despite_clash: bool = False,
    despite_past: bool = False,
) -> Lesson:
    """Raises ChangedSince, LessonSettled, and what ``plan`` raises."""
    lesson = await rights.lesson_to_move(uow, actor, lesson_id)
    lesson.check_revision(revision)
    _check_start(starts_at, now, despite_past=despite_past)
    length = timedelta(minutes=courses.check_duration(duration_minutes))
    lesson.check_planned()
    await _check_slot(uow, lesson, (starts_at, starts_at + length), despite_clash=despite_clash)
    if lesson.starts_at <= now:
        attendance.forget((await uow.lessons.roll(lesson_id)).expected)
    lesson.move(starts_at, length, now)
    await lesson_news.moved(uow, lesson, actor.receiver, now)
    await _recorded(uow, actor, "lessons.move", lesson, now)
    return lesson


async def cancel(uow: UnitOfWork, actor: Actor, lesson_id: int, revision: int, now: datetime) -> Lesson:
    """By the tutor: costs nothing, not even whom it has cost already. Pressed twice, it cancels once.

    Raises ChangedSince, LessonSettled.
    """
    roll = await rights.roll_called(uow, actor, lesson_id)
    lesson = roll.lesson
    if lesson.state is LessonState.CANCELLED_BY_TUTOR:
        return lesson
    lesson.check_revision(revision)
    lesson.settle(LessonState.CANCELLED_BY_TUTOR, now)
    had = await cancelling.undo_all(uow, actor, roll, now)
    families = await uow.people.families_of_lesson(lesson_id)
    await lesson_news.cancelled(uow, lesson, families, now)
    await makeups.grant(uow, roll, set(roll.student_ids) - had, MakeupCause.TUTOR, families, now)
    await _recorded(uow, actor, "lessons.cancel", lesson, now)
    return lesson


async def hold(uow: UnitOfWork, actor: Actor, lesson_id: int, revision: int, now: datetime) -> Settled:
    """Charges each student once and rewards him, however often it is pressed: as he was marked, else as present.

    Raises ChangedSince, LessonSettled, LessonNotOver.
    """
    return await _settle(uow, actor, (lesson_id, revision), LessonState.HELD, now)


async def no_show(uow: UnitOfWork, actor: Actor, lesson_id: int, revision: int, now: datetime) -> Settled:
    """Nobody came: charged by the studio's rule, no XP (rule 6). Raises what ``hold`` raises."""
    return await _settle(uow, actor, (lesson_id, revision), LessonState.NO_SHOW, now)


async def reopen(
    uow: UnitOfWork,
    actor: Actor,
    lesson_id: int,
    now: datetime,
    *,
    revision: int | None = None,
    despite_clash: bool = False,
) -> Lesson:
    """Undoes settling: charges and XP are mirrored, a lesson still ahead is announced anew, to those who are in the
    group now.

    ``revision`` is the button's, if it has one. Raises ChangedSince, UndoTooLate, MakeupUsed, and LessonClash when the
    slot of a cancelled lesson has been given away.
    """
    await rights.lesson_to_move(uow, actor, lesson_id)
    roll = await uow.lessons.roll(lesson_id)
    lesson, was = roll.lesson, roll.lesson.state
    if lesson.is_planned:
        return lesson
    if revision is not None:
        lesson.check_revision(revision)
    if was in OFF_STATES:
        await _check_slot(uow, lesson, (lesson.starts_at, lesson.ends_at), despite_clash=despite_clash)
    lesson.reopen(now)
    lesson.price_minor = None
    if was in OFF_STATES:
        had = await cancelling.undo_all(uow, actor, roll, now)
        await makeups.take_back(uow, lesson_id, set(roll.student_ids) - had, now)
        if roll.is_group and lesson.starts_at > now:
            await uow.lessons.reseat([lesson_id])
    else:
        attendance.forget(roll.expected)
        expected = [present.student_id for present in roll.expected]
        await charges.reverse_charges(uow, actor, roll, expected, now)
        await progress.take_back_xp(uow, expected, attending.source_of(lesson_id), now)
    await lesson_news.reopened(uow, lesson, actor.receiver, now)
    await _recorded(uow, actor, "lessons.reopen", lesson, now)
    return lesson


async def _settle(
    uow: UnitOfWork, actor: Actor, button: tuple[int, int], state: LessonState, now: datetime
) -> Settled:
    """``button`` is the lesson and its revision. Already in this state: whatever it cost, and no change."""
    lesson_id, revision = button
    roll = await rights.roll_called(uow, actor, lesson_id)
    lesson = roll.lesson
    if lesson.state is state:
        return Settled(lesson, roll.charged_minor, changed=False)
    lesson.check_revision(revision)
    lesson.settle(state, now)
    held = state is LessonState.HELD
    attendance.settle(roll.expected, Attendance.PRESENT if held else Attendance.ABSENT_SILENT)
    charged_minor = await attending.charge(uow, actor, roll, roll.expected, now)
    await attending.reward(uow, roll, roll.expected, now)
    await lesson_news.settled(uow, roll)
    await _recorded(uow, actor, f"lessons.{'hold' if held else 'no_show'}", lesson, now)
    return Settled(lesson, roll.charged_minor + charged_minor, changed=True)


def _check_start(starts_at: datetime, now: datetime, *, despite_past: bool) -> None:
    check_reach(starts_at, now)
    if starts_at < now and not despite_past:
        raise LessonInPast


async def _check_slot(
    uow: UnitOfWork, lesson: Lesson, slot: tuple[datetime, datetime], *, despite_clash: bool
) -> None:
    """Rule 4, asked while the lesson still stands where it did.

    The calendar is locked till the commit, so two plans cannot both find the slot free.
    """
    if despite_clash:
        return
    clash = await uow.lessons.clash(lesson.tutor_id, *slot, lesson.id)
    if clash is not None:
        raise LessonClash(starts_at=clash.starts_at, ends_at=clash.ends_at)


async def _recorded(uow: UnitOfWork, actor: Actor, act: str, lesson: Lesson, now: datetime) -> None:
    subject = ("lesson", known(lesson.id))
    facts: dict[str, int | str] = {"starts_at": lesson.starts_at.isoformat(), "revision": lesson.revision}
    await trail.record(uow, actor, act, lesson.studio_id, subject, now, **facts)
