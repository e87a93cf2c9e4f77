"""A charge disputed by whoever pays, taken back or kept by the tutor or an owner (rule 12). The lesson stays as it is.

Whoever changes a dispute holds its lesson; reversals and charges have unique keys, so that everything happens once.
"""

from datetime import datetime

from domain import access
from domain.access import Actor
from domain.attendance import percent_of
from domain.cancellations import Waiver
from domain.disputes import (
    Dispute,
    DisputeReason,
    DisputeState,
    DisputeTurn,
    Turn,
    check_open,
    checked_text,
)
from domain.errors import DisputeSettled, NotForYou, NotFound, NothingToDispute, NothingToUndo
from domain.identity import known
from domain.ledger import LESSONS, Transfer, TransferKind, charge_key
from domain.lessons import LessonState, Roll
from domain.ports import UnitOfWork
from domain.services import charges, dispute_news, drawing, ledger, rights, trail
from domain.services.drawing import Draw


async def begin(
    uow: UnitOfWork, actor: Actor, transfer_id: int, claim: DisputeReason, text: str | None, now: datetime
) -> Dispute:
    """By a payer, within 72 hours of the posting; the first one stands, whoever presses next.

    Raises NothingToDispute, DisputeTooLate, TextEmpty, TextTooLong.
    """
    charge = await _charge_paid(uow, actor, transfer_id)
    said = checked_text(text or "") if claim is DisputeReason.WORDS or text else None
    roll = await uow.lessons.roll(known(charge.lesson_id))
    earlier = await uow.disputes.of_transfer(transfer_id)
    if earlier is not None:
        return earlier
    standing = _standing(roll, known(charge.student_id))
    if standing is None or standing.id != transfer_id:
        raise NothingToDispute
    check_open(charge.posted_at, now)
    dispute = Dispute(
        studio_id=charge.studio_id,
        transfer_id=transfer_id,
        student_id=known(charge.student_id),
        lesson_id=known(charge.lesson_id),
        opened_at=now,
    )
    dispute.id = await uow.disputes.add(dispute)
    turn = _turn(actor, dispute, Turn.OPENED, now)
    turn.reason, turn.text = claim, said
    await _say(uow, actor, dispute, turn, now)
    await dispute_news.opened(uow, roll, dispute, turn, now)
    return dispute


async def reverse(uow: UnitOfWork, actor: Actor, dispute_id: int, now: datetime) -> Dispute:
    """The charge is taken back; where it was already, that is what became of the dispute."""
    roll, dispute = await _to_answer(uow, actor, dispute_id)
    if dispute.state is DisputeState.REVERSED:
        return dispute
    standing = _standing(roll, dispute.student_id)
    if standing is not None and standing.id == dispute.transfer_id:
        await charges.reverse(uow, actor, [standing], now)
        dispute.has_reversed = True
    await _settle(uow, actor, dispute, (DisputeState.REVERSED, Turn.REVERSED, None), now)
    return dispute


async def keep(uow: UnitOfWork, actor: Actor, dispute_id: int, text: str, now: datetime) -> Dispute:
    """The charge stands, and ``text`` says why. Raises DisputeSettled, TextEmpty, TextTooLong."""
    roll, dispute = await _to_answer(uow, actor, dispute_id)
    why = checked_text(text)
    if dispute.state is DisputeState.KEPT:
        return dispute
    standing = _standing(roll, dispute.student_id)
    if not dispute.is_open or standing is None or standing.id != dispute.transfer_id:
        raise DisputeSettled
    await _settle(uow, actor, dispute, (DisputeState.KEPT, Turn.KEPT, why), now)
    return dispute


async def undo(uow: UnitOfWork, actor: Actor, dispute_id: int, now: datetime) -> Dispute:
    """What the dispute took back is charged again as it was, and the dispute waits for an answer; twice is once.

    Raises NothingToUndo once the lesson, its absence or its package has become something else.
    """
    roll, dispute = await _to_answer(uow, actor, dispute_id)
    if dispute.is_open:
        return dispute
    if dispute.state is not DisputeState.REVERSED or not dispute.may_be_undone(now):
        raise NothingToUndo
    if _standing(roll, dispute.student_id) is not None or not await _costs(uow, roll, dispute.student_id):
        raise NothingToUndo
    charge = await _charged_again(uow, actor, roll, await uow.ledger.get(dispute.transfer_id), now)
    dispute.begin_again(known(charge.id))
    turn = _turn(actor, dispute, Turn.UNDONE, now)
    await _say(uow, actor, dispute, turn, now)
    await dispute_news.begun_again(uow, dispute, turn, now)
    return dispute


async def _charge_paid(uow: UnitOfWork, actor: Actor, transfer_id: int) -> Transfer:
    """A charge of a student for whom the actor pays."""
    charge = await uow.ledger.get(transfer_id)
    student_id = charge.student_id
    if student_id is None or student_id not in actor.payer_student_ids:
        is_seen = student_id is not None and access.follows(actor, student_id)
        if is_seen or (student_id is not None and await _is_led(uow, actor, student_id)):
            raise NotForYou
        raise NotFound
    if charge.kind is not TransferKind.CHARGE or charge.lesson_id is None:
        raise NothingToDispute
    return charge


async def _is_led(uow: UnitOfWork, actor: Actor, student_id: int) -> bool:
    student, teaching = await uow.students.with_teaching(student_id, actor.tutor_ids)
    return teaching.ever or access.owns(actor, student.studio_id)


async def _to_answer(uow: UnitOfWork, actor: Actor, dispute_id: int) -> tuple[Roll, Dispute]:
    """By the tutor of the lesson, which is locked, or the owner of the studio; the dispute is as it is after that.

    What the lesson costs may have become another charge meanwhile, of a package or of money: the dispute is about it.
    """
    dispute = await uow.disputes.get(dispute_id)
    roll = await rights.roll_led(uow, actor, dispute.lesson_id)
    dispute = await uow.disputes.get(dispute_id)
    standing = _standing(roll, dispute.student_id)
    if standing is not None and standing.id != dispute.transfer_id:
        is_his = dispute.state is not DisputeState.REVERSED
        if is_his and await uow.disputes.of_transfer(known(standing.id)) is None:
            dispute.transfer_id = known(standing.id)
    return roll, dispute


async def _costs(uow: UnitOfWork, roll: Roll, student_id: int) -> bool:
    """Whether the lesson, or the absence from it, is still one that costs him something."""
    for absence in await uow.absences.standing(known(roll.lesson.id)):
        if absence.student_id == student_id:
            is_free = not absence.is_late or absence.is_free_late or absence.waiver is Waiver.GRANTED
            return not roll.lesson.is_planned and not is_free
    was_held = roll.lesson.state in (LessonState.HELD, LessonState.NO_SHOW)
    return was_held and percent_of(roll.seat_of(student_id).attendance, roll.rules) > 0


def _standing(roll: Roll, student_id: int) -> Transfer | None:
    return next((one.standing for one in roll.charges_of({student_id})), None)


async def _charged_again(
    uow: UnitOfWork, actor: Actor, roll: Roll, charge: Transfer, now: datetime
) -> Transfer:
    """The same amount on the same accounts; a lesson of a package only where it still covers it."""
    lesson_id, student_id = known(charge.lesson_id), known(charge.student_id)
    (charged,) = roll.charges_of({student_id})
    key = charge_key(lesson_id, student_id, charged.count)
    if charge.unit == LESSONS:
        holding = await uow.packages.holding(known(charge.package_id))
        if not holding.covers(charge.amount_minor, roll.lesson.starts_at):
            raise NothingToUndo
        books = await drawing.books(uow, charge.studio_id)
        draw = Draw(key, lesson_id, roll.lesson.starts_at, charge.amount_minor)
        transfers = drawing.drawn(actor, holding, books, draw, now)
    else:
        transfers = [
            Transfer(
                studio_id=charge.studio_id,
                key=key,
                kind=TransferKind.CHARGE,
                debit_account_id=charge.debit_account_id,
                credit_account_id=charge.credit_account_id,
                unit=charge.unit,
                amount_minor=charge.amount_minor,
                student_id=student_id,
                lesson_id=lesson_id,
                made_by=actor.person_id,
                happened_at=charge.happened_at,
                posted_at=now,
            )
        ]
    if not await uow.ledger.add(*transfers):
        raise NothingToUndo
    await ledger.recorded(uow, actor, "ledger.charge_lesson", transfers[0], now)
    return transfers[0]


async def _settle(
    uow: UnitOfWork,
    actor: Actor,
    dispute: Dispute,
    answer: tuple[DisputeState, Turn, str | None],
    now: datetime,
) -> None:
    state, turned, text = answer
    dispute.settle(state, now)
    turn = _turn(actor, dispute, turned, now)
    turn.text = text
    await _say(uow, actor, dispute, turn, now)
    await dispute_news.answered(uow, dispute, turn, now)


def _turn(actor: Actor, dispute: Dispute, turn: Turn, now: datetime) -> DisputeTurn:
    return DisputeTurn(
        studio_id=dispute.studio_id,
        dispute_id=known(dispute.id),
        person_id=actor.person_id,
        turn=turn,
        said_at=now,
    )


async def _say(uow: UnitOfWork, actor: Actor, dispute: Dispute, turn: DisputeTurn, now: datetime) -> None:
    """Into the trail of both sides, and into the studio's own."""
    turn.id = await uow.disputes.say(turn)
    subject = ("dispute", known(dispute.id))
    facts: dict[str, int | str] = {"student_id": dispute.student_id, "transfer_id": dispute.transfer_id}
    await trail.record(uow, actor, f"disputes.{turn.turn}", dispute.studio_id, subject, now, **facts)
