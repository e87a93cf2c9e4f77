"""A place in a lesson given up: by the family within its rules, by the tutor after the fact (rules 6-9)."""

from datetime import datetime

from domain import disputes
from domain.access import Actor
from domain.cancellations import (
    Cancellation,
    CancelReason,
    MakeupCause,
    Waiver,
    may_take_back,
)
from domain.errors import ChangedSince, LessonBegun, LessonClash, NothingToUndo, NothingToWaive, UndoTooLate
from domain.identity import known
from domain.lessons import Attendance, LessonState, Participation, Roll
from domain.people import Families
from domain.ports import UnitOfWork
from domain.services import cancellation_news, cancelling, charges, makeups, rights


async def cancel(
    uow: UnitOfWork,
    actor: Actor,
    participation_id: int,
    revision: int,
    reason: CancelReason,
    agreed_minor: int,
    now: datetime,
    *,
    asks: bool = False,
) -> Cancellation:
    """By the paying side, at the price that its button told; pressed twice, it cancels once.

    ``asks``: nothing is charged till the tutor has decided. Raises ChangedSince (also when the price is another by
    now), LessonSettled, LessonBegun.
    """
    seat = await rights.seat_paid_for(uow, actor, participation_id)
    roll = await uow.lessons.roll(seat.lesson_id)
    earlier = await _standing(uow, roll, seat.student_id)
    if earlier is not None:
        return earlier
    _check_ahead(roll, revision, now)
    terms = await cancelling.terms_now(uow, roll, seat.student_id, now)
    if terms.told != agreed_minor:
        raise ChangedSince
    cancellation = _cancellation_of(roll, seat, actor, reason, now)
    cancellation.percent, cancellation.is_late = terms.percent, terms.is_late
    cancellation.is_free_late = terms.is_free_late
    if asks and terms.told:
        cancellation.waiver = Waiver.ASKED
    await cancelling.leave(uow, roll, cancellation, now)
    if cancellation.waiver is Waiver.NONE:
        await cancelling.charge(uow, actor, roll, cancellation, now)
    families = await uow.people.families_of_lesson(seat.lesson_id)
    await cancellation_news.cancelled(uow, actor, roll, cancellation, families, now)
    if not terms.is_late:
        await makeups.grant(uow, roll, {seat.student_id}, MakeupCause.CLIENT, families, now)
    await cancelling.recorded(uow, actor, "cancellations.cancel", cancellation, now)
    return cancellation


async def take_back(uow: UnitOfWork, actor: Actor, participation_id: int, now: datetime) -> None:
    """By whoever cancelled, within minutes, while the slot is free.

    Raises NothingToUndo, UndoTooLate, LessonClash, MakeupUsed.
    """
    seat = await rights.seat_paid_for(uow, actor, participation_id)
    lesson = await uow.lessons.with_calendar(seat.lesson_id)
    roll = await uow.lessons.roll(seat.lesson_id)
    cancellation = await _standing(uow, roll, seat.student_id)
    if cancellation is None or cancellation.cancelled_by != actor.person_id:
        raise NothingToUndo
    if not may_take_back(cancellation, lesson, now):
        raise UndoTooLate
    if roll.is_group:
        lesson.check_planned()
        if seat.student_id not in await uow.courses.student_ids(lesson.course_id):
            raise NothingToUndo
        lesson.revision += 1
    else:
        clash = await uow.lessons.clash(lesson.tutor_id, lesson.starts_at, lesson.ends_at, lesson.id)
        if clash is not None:
            raise LessonClash(starts_at=clash.starts_at, ends_at=clash.ends_at)
        lesson.reopen(now)
    await cancelling.undo(uow, actor, roll, cancellation, now)
    await cancellation_news.taken_back(uow, roll, cancellation, now)


async def ask_to_cancel(uow: UnitOfWork, actor: Actor, participation_id: int, now: datetime) -> None:
    """By whoever follows the student and does not pay: those who do are asked; where there is none, the tutor.

    Raises LessonSettled, LessonBegun.
    """
    seat = await rights.seat_followed(uow, actor, participation_id)
    roll = await uow.lessons.roll(seat.lesson_id)
    if seat.student_id not in roll.away:
        _check_ahead(roll, roll.lesson.revision, now)
        terms = await cancelling.terms_now(uow, roll, seat.student_id, now)
        await cancellation_news.asked_to_cancel(uow, roll, seat, terms, now)


async def ask_waiver(
    uow: UnitOfWork, actor: Actor, participation_id: int, reason: CancelReason, now: datetime
) -> Cancellation:
    """Afterwards: the charge stands till the tutor has decided. Raises NothingToWaive."""
    seat = await rights.seat_paid_for(uow, actor, participation_id)
    roll = await uow.lessons.roll(seat.lesson_id)
    cancellation = await _standing(uow, roll, seat.student_id)
    if cancellation is None:
        raise NothingToWaive
    if cancellation.waiver is Waiver.ASKED:
        return cancellation
    (charges,) = roll.charges_of({seat.student_id})
    is_over = now > max(roll.lesson.starts_at, cancellation.cancelled_at) + disputes.WINDOW
    if cancellation.waiver is not Waiver.NONE or charges.standing is None or is_over:
        raise NothingToWaive
    cancellation.waiver, cancellation.reason = Waiver.ASKED, reason
    await cancellation_news.waiver_asked(uow, roll, cancellation, now)
    await cancelling.recorded(uow, actor, "cancellations.ask_waiver", cancellation, now)
    return cancellation


async def waive(uow: UnitOfWork, actor: Actor, cancellation_id: int, now: datetime) -> Cancellation:
    """The tutor lets it go: nothing is charged, and the absence is excused. Raises NothingToWaive."""
    roll, cancellation = await _to_decide(uow, actor, cancellation_id)
    if cancellation.waiver is Waiver.GRANTED:
        return cancellation
    whom = {cancellation.student_id}
    await charges.reverse_charges(uow, actor, roll, whom, now)
    await makeups.take_back(uow, cancellation.lesson_id, whom, now)
    families = await uow.people.families_of_lesson(cancellation.lesson_id)
    await makeups.grant(uow, roll, whom, MakeupCause.CLIENT, families, now)
    roll.seat_of(cancellation.student_id).attendance = Attendance.EXCUSED
    await _decided(uow, actor, roll, cancellation, families, Waiver.GRANTED, now)
    return cancellation


async def charge(
    uow: UnitOfWork, actor: Actor, cancellation_id: int, now: datetime, *, makes_up: bool = False
) -> Cancellation:
    """The tutor has it charged; ``makes_up``: for a paid make-up lesson in return. Raises NothingToWaive."""
    roll, cancellation = await _to_decide(uow, actor, cancellation_id)
    if cancellation.waiver is Waiver.REFUSED:
        return cancellation
    whom = {cancellation.student_id}
    await cancelling.charge(uow, actor, roll, cancellation, now)
    await makeups.take_back(uow, cancellation.lesson_id, whom, now)
    families = await uow.people.families_of_lesson(cancellation.lesson_id)
    if makes_up:
        await makeups.grant_paid(uow, roll, cancellation.student_id, families, now)
    roll.seat_of(cancellation.student_id).attendance = Attendance.ABSENT_NOTIFIED
    await _decided(uow, actor, roll, cancellation, families, Waiver.REFUSED, now)
    return cancellation


async def mark_late(
    uow: UnitOfWork, actor: Actor, lesson_id: int, revision: int, now: datetime
) -> Cancellation | None:
    """The tutor's word that it was cancelled too late; None when it is marked so. A group has nobody to charge alone.

    Raises ChangedSince, LessonSettled.
    """
    roll = await rights.roll_called(uow, actor, lesson_id)
    lesson = roll.lesson
    if lesson.state is LessonState.LATE_CANCELLED:
        return None
    lesson.check_revision(revision)
    lesson.check_planned()
    if roll.is_group or not roll.present:
        raise ChangedSince
    cancellation = _cancellation_of(roll, roll.present[0], actor, CancelReason.OTHER, now)
    cancellation.percent, cancellation.is_late = roll.rules.late_cancel_percent, True
    await cancelling.leave(uow, roll, cancellation, now)
    await cancelling.charge(uow, actor, roll, cancellation, now)
    await cancellation_news.marked_late(uow, actor, roll, cancellation, now)
    await cancelling.recorded(uow, actor, "cancellations.mark_late", cancellation, now)
    return cancellation


def _check_ahead(roll: Roll, revision: int, now: datetime) -> None:
    roll.lesson.check_revision(revision)
    roll.lesson.check_planned()
    if now >= roll.lesson.starts_at:
        raise LessonBegun


def _cancellation_of(
    roll: Roll, seat: Participation, actor: Actor, reason: CancelReason, now: datetime
) -> Cancellation:
    """Of no price yet."""
    return Cancellation(
        studio_id=roll.lesson.studio_id,
        lesson_id=known(roll.lesson.id),
        student_id=seat.student_id,
        cancelled_by=actor.person_id,
        reason=reason,
        percent=0,
        price_minor=roll.price_of(seat.student_id),
        is_late=False,
        cancelled_at=now,
    )


async def _standing(uow: UnitOfWork, roll: Roll, student_id: int) -> Cancellation | None:
    if student_id not in roll.away:
        return None
    found = await uow.absences.standing(known(roll.lesson.id))
    return next((one for one in found if one.student_id == student_id), None)


async def _to_decide(uow: UnitOfWork, actor: Actor, cancellation_id: int) -> tuple[Roll, Cancellation]:
    """Read anew once its lesson is locked."""
    lesson_id = (await uow.absences.get(cancellation_id)).lesson_id
    roll = await rights.roll_called(uow, actor, lesson_id)
    for cancellation in await uow.absences.standing(lesson_id):
        if cancellation.id == cancellation_id and cancellation.is_late and not cancellation.is_free_late:
            return roll, cancellation
    raise NothingToWaive


async def _decided(
    uow: UnitOfWork,
    actor: Actor,
    roll: Roll,
    cancellation: Cancellation,
    families: Families,
    waiver: Waiver,
    now: datetime,
) -> None:
    cancellation.waiver, cancellation.decided_by, cancellation.decided_at = waiver, actor.person_id, now
    await cancellation_news.decided(uow, roll, cancellation, families, now)
    act = "waive" if waiver is Waiver.GRANTED else "charge"
    await cancelling.recorded(uow, actor, f"cancellations.{act}", cancellation, now)
