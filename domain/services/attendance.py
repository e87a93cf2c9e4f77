"""Who of a group was there: noted before the lesson is held, corrected for a week after (rules 1, 12)."""

from datetime import datetime

from domain import attendance as rules_of_attendance
from domain.access import Actor
from domain.errors import ChangedSince, LessonNotOver, LessonSettled, NotFound, UndoTooLate
from domain.lessons import UNDO_WINDOW, Attendance, LessonState, Participation, Roll
from domain.ports import UnitOfWork
from domain.services import attending, charges, progress, rights, trail


async def mark(
    uow: UnitOfWork,
    actor: Actor,
    lesson_id: int,
    student_id: int,
    attendance: Attendance,
    now: datetime,
    *,
    corrects: bool = True,
) -> Roll:
    """Twice is once. Before the lesson is held nothing is charged; after it, the difference in one step.

    Not ``corrects``: meant for one that is still to be held, else ChangedSince. Raises NotFound for who is not in it
    or has cancelled, LessonNotOver, LessonSettled, UndoTooLate.
    """
    roll = await rights.roll_called(uow, actor, lesson_id)
    seat = next((one for one in roll.expected if one.student_id == student_id), None)
    if seat is None or attendance not in rules_of_attendance.MARKS:
        raise NotFound
    if roll.lesson.is_planned:
        if now < roll.lesson.starts_at:
            raise LessonNotOver
        seat.attendance = attendance
    elif roll.lesson.state is LessonState.HELD and not corrects:
        raise ChangedSince
    else:
        await _correct(uow, actor, roll, seat, attendance, now)
    return roll


async def _correct(
    uow: UnitOfWork, actor: Actor, roll: Roll, seat: Participation, attendance: Attendance, now: datetime
) -> None:
    """Of a lesson that was held. What costs the same is not charged anew."""
    lesson, was = roll.lesson, seat.attendance
    if lesson.state is not LessonState.HELD or lesson.settled_at is None:
        raise LessonSettled
    if now - lesson.settled_at > UNDO_WINDOW:
        raise UndoTooLate
    if was is attendance:
        return
    seat.attendance = attendance
    lesson.revision += 1
    before, after = (rules_of_attendance.percent_of(one, roll.rules) for one in (was, attendance))
    if before != after:
        await charges.reverse_charges(uow, actor, roll, {seat.student_id}, now)
        await attending.charge(uow, actor, roll, [seat], now)
    came_before, comes_now = (one in rules_of_attendance.CAME for one in (was, attendance))
    if came_before and not comes_now:
        source = attending.source_of(seat.lesson_id)
        await progress.take_back_xp(uow, [seat.student_id], source, now)
    if comes_now and not came_before:
        await attending.reward(uow, roll, [seat], now)
    facts: dict[str, int | str] = {"student_id": seat.student_id, "was": was.value, "is": attendance.value}
    about = ("lesson", seat.lesson_id)
    await trail.record(uow, actor, "attendance.mark", lesson.studio_id, about, now, **facts)
