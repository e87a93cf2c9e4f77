"""What a told absence does to the lesson, the money and the right to another lesson; asked by services alone."""

from datetime import datetime

from domain.access import Actor
from domain.cancellations import FREE_LATE_PERIOD, Cancellation, Terms, terms_of
from domain.errors import MakeupUsed
from domain.identity import known
from domain.lessons import Attendance, LessonState, Roll
from domain.ports import UnitOfWork
from domain.services import charges, makeups, trail


async def terms_now(uow: UnitOfWork, roll: Roll, student_id: int, now: datetime) -> Terms:
    """The student's card is locked, so that two cancels at once do not both take the free one."""
    await uow.students.get(student_id)
    return terms_of(
        roll.rules,
        roll.lesson.starts_at,
        0 if student_id in roll.made_up else roll.price_of(student_id),
        now,
        is_moved_late=roll.lesson.is_moved_late,
        free_late_used=await uow.absences.free_late_used(student_id, now - FREE_LATE_PERIOD),
        prepaid=roll.prepaid_for(student_id),
    )


async def leave(uow: UnitOfWork, roll: Roll, cancellation: Cancellation, now: datetime) -> None:
    """The lesson of one student is off; a group's goes on without him."""
    lesson = roll.lesson
    cancellation.id = await uow.absences.add(cancellation)
    seat = roll.seat_of(cancellation.student_id)
    seat.attendance = Attendance.ABSENT_NOTIFIED
    seat.withdraw_confirmation()
    if roll.is_group:
        lesson.revision += 1
    else:
        state = LessonState.LATE_CANCELLED if cancellation.is_late else LessonState.CANCELLED_BY_CLIENT
        lesson.settle(state, now)


async def charge(
    uow: UnitOfWork, actor: Actor, roll: Roll, cancellation: Cancellation, now: datetime
) -> None:
    """Once: nothing where its charge stands. A free late cancel costs nothing, whatever its percent.

    At the price that was told, whatever the course costs by now.
    """
    if cancellation.price_minor is not None:
        roll = roll.at_price(cancellation.student_id, cancellation.price_minor)
    if cancellation.is_late and not cancellation.is_free_late:
        (so_far,) = roll.charges_of({cancellation.student_id})
        if so_far.standing is None:
            whom = {cancellation.student_id}
            await charges.charge_lesson(uow, actor, roll, whom, cancellation.percent, now)


async def undo(uow: UnitOfWork, actor: Actor, roll: Roll, cancellation: Cancellation, now: datetime) -> None:
    """The student is expected again, and owes nothing for having been away. Raises MakeupUsed."""
    student_id = cancellation.student_id
    cancellation.undone_at = now
    roll.seat_of(student_id).attendance = Attendance.EXPECTED
    await charges.reverse_charges(uow, actor, roll, {student_id}, now)
    await makeups.take_back(uow, cancellation.lesson_id, {student_id}, now)
    await recorded(uow, actor, "cancellations.undo", cancellation, now)


async def undo_all(uow: UnitOfWork, actor: Actor, roll: Roll, now: datetime) -> frozenset[int]:
    """Every absence of the lesson: it is planned again, or off for all. Whoever of a group has had another lesson
    instead stays away, and is answered. Raises MakeupUsed where it is his lesson alone.
    """
    if not roll.away:
        return frozenset()
    lesson_id = known(roll.lesson.id)
    used = {
        one.student_id for one in await uow.makeups.of_lesson(lesson_id) if one.used_lesson_id is not None
    }
    stays = roll.away & used
    if stays and not roll.is_group:
        raise MakeupUsed
    for cancellation in await uow.absences.standing(lesson_id):
        if cancellation.student_id not in stays:
            await undo(uow, actor, roll, cancellation, now)
    return stays


async def recorded(
    uow: UnitOfWork, actor: Actor, act: str, cancellation: Cancellation, now: datetime
) -> None:
    facts: dict[str, int | str] = {
        "lesson_id": cancellation.lesson_id,
        "student_id": cancellation.student_id,
        "percent": cancellation.percent,
        "waiver": cancellation.waiver.value,
    }
    subject = ("cancellation", known(cancellation.id))
    await trail.record(uow, actor, act, cancellation.studio_id, subject, now, **facts)
