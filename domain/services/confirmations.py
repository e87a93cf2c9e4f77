"""A coming lesson confirmed by the student or a guardian; the tutor sees who did."""

from collections.abc import Sequence
from datetime import datetime

from domain.access import Actor
from domain.errors import LessonBegun, LessonSettled
from domain.identity import known
from domain.lessons import Attendance, Lesson, Participation
from domain.ports import UnitOfWork
from domain.services import rights, trail


async def confirm(uow: UnitOfWork, actor: Actor, lesson_id: int, revision: int, now: datetime) -> Lesson:
    """For everybody of the family who is expected there. Pressed twice, it is confirmed once.

    Raises ChangedSince, LessonSettled, LessonBegun.
    """
    lesson, seats = await _to_come(uow, actor, lesson_id, now)
    lesson.check_revision(revision)
    news = [seat.confirm(lesson.starts_at, actor.person_id) for seat in seats]
    if any(news):
        await _recorded(uow, actor, "confirmations.confirm", lesson, now)
    return lesson


async def withdraw(uow: UnitOfWork, actor: Actor, lesson_id: int, now: datetime) -> Lesson:
    """As if nobody of the family had confirmed. Raises LessonSettled, LessonBegun."""
    lesson, seats = await _to_come(uow, actor, lesson_id, now)
    stood = [seat.withdraw_confirmation() for seat in seats]
    if any(stood):
        await _recorded(uow, actor, "confirmations.withdraw", lesson, now)
    return lesson


async def _to_come(
    uow: UnitOfWork, actor: Actor, lesson_id: int, now: datetime
) -> tuple[Lesson, Sequence[Participation]]:
    lesson, seats = await rights.lesson_followed(uow, actor, lesson_id)
    lesson.check_planned()
    expected = [seat for seat in seats if seat.attendance is Attendance.EXPECTED]
    if not expected:
        raise LessonSettled
    if now >= lesson.starts_at:
        raise LessonBegun
    return lesson, expected


async def _recorded(uow: UnitOfWork, actor: Actor, act: str, lesson: Lesson, now: datetime) -> None:
    await uow.notices.redraw(known(lesson.id))
    facts: dict[str, int | str] = {"starts_at": lesson.starts_at.isoformat()}
    await trail.record(uow, actor, act, lesson.studio_id, ("lesson", known(lesson.id)), now, **facts)
