"""Money that changed hands outside the bot: recorded, given back, corrected, forgiven; each undone by a reversal."""

from datetime import datetime

from domain.access import Actor
from domain.errors import NotFound, NothingToUndo
from domain.identity import known
from domain.ledger import PaymentMethod, Transfer, TransferKind, payment_key, reversal_key
from domain.notices import NoticeKind
from domain.payments import Paid, check_proof, note_of
from domain.people import Student
from domain.ports import UnitOfWork
from domain.sent import Material
from domain.services import ledger, rights

TOLD = {
    TransferKind.PAYMENT: (NoticeKind.PAYMENT_RECEIVED, NoticeKind.PAYMENT_UNDONE),
    TransferKind.REFUND: (NoticeKind.MONEY_CORRECTED, NoticeKind.CORRECTION_UNDONE),
    TransferKind.ADJUSTMENT: (NoticeKind.MONEY_CORRECTED, NoticeKind.CORRECTION_UNDONE),
    TransferKind.WRITE_OFF: (NoticeKind.MONEY_CORRECTED, NoticeKind.CORRECTION_UNDONE),
}
"""What is posted by hand, and can be undone by hand: how payers hear of it, and of the undo."""


async def record(
    uow: UnitOfWork, actor: Actor, student_id: int, paid: Paid, intent: str, now: datetime
) -> Transfer:
    """``intent`` is the confirm screen's own id: the same one again returns the first transfer.

    Raises AmountOutOfRange, PaymentDayOutOfRange, ProofRefused.
    """
    student = await rights.money_led(uow, actor, student_id)
    posted, is_new = await credit(uow, actor, student, paid, payment_key(f"{student_id}:{intent}"), now)
    if is_new and paid.proof is not None:
        await _prove(uow, actor, posted, paid.proof, now)
    return posted


async def credit(
    uow: UnitOfWork, actor: Actor, student: Student, paid: Paid, key: str, now: datetime
) -> tuple[Transfer, bool]:
    """The payment under this key, and whether it is new: then the payers hear of it."""
    paid.check(now)
    transfer = await transfer_of(uow, actor, student.studio_id, known(student.id), paid, key, now)
    posted, is_new = await ledger.post(uow, transfer)
    if is_new:
        await ledger.recorded(uow, actor, "payments.record", posted, now)
        await ledger.tell_payers(uow, NoticeKind.PAYMENT_RECEIVED, posted, now)
    return posted, is_new


async def transfer_of(
    uow: UnitOfWork, actor: Actor, studio_id: int, student_id: int, paid: Paid, key: str, now: datetime
) -> Transfer:
    """Money from the till to the student's purse, in the studio's currency; not posted yet."""
    till_id, purse_id, currency = await uow.ledger.till_and_purse(studio_id, student_id)
    return Transfer(
        studio_id=studio_id,
        key=key,
        kind=TransferKind.PAYMENT,
        debit_account_id=till_id,
        credit_account_id=purse_id,
        unit=currency,
        amount_minor=paid.amount_minor,
        student_id=student_id,
        method=paid.method,
        note=note_of(paid.note),
        made_by=actor.person_id,
        happened_at=paid.happened_at,
        posted_at=now,
    )


async def payment_of(uow: UnitOfWork, student_id: int, transfer_id: int) -> Transfer:
    """Raises NotFound for what is no payment of this student that stands, NothingToUndo for an undone one."""
    transfer = await uow.ledger.get(transfer_id)
    if transfer.kind is not TransferKind.PAYMENT or transfer.student_id != student_id:
        raise NotFound
    if await uow.ledger.with_key(reversal_key(transfer_id)) is not None:
        raise NothingToUndo
    return transfer


async def prove(uow: UnitOfWork, actor: Actor, transfer_id: int, proof: Material, now: datetime) -> Transfer:
    """A picture of a payment that is recorded already. Raises ProofRefused, NothingToUndo for what is no payment."""
    payment = await _by_hand(uow, actor, transfer_id)
    check_proof(proof)
    await _prove(uow, actor, payment, proof, now)
    return payment


async def undo(uow: UnitOfWork, actor: Actor, transfer_id: int, now: datetime) -> Transfer:
    """The reversal; the same one when pressed twice. A claim that had become the payment waits again, and money by card
    is nobody's, till an owner says whose it is.

    Raises NothingToUndo for what was not made by hand.
    """
    undone = await _by_hand(uow, actor, transfer_id)
    claim = await uow.claims.of_payment(transfer_id)
    if undone.method is PaymentMethod.TELEGRAM:
        await uow.invoices.unmatch(transfer_id)
    reversal, is_new = await ledger.post(uow, ledger.reversal_of(actor, undone, now))
    if is_new:
        await ledger.recorded(uow, actor, "payments.undo", reversal, now)
        await ledger.untell_payers(uow, *TOLD[undone.kind], undone, now)
        if claim is not None:
            claim.undo()
    return reversal


async def _by_hand(uow: UnitOfWork, actor: Actor, transfer_id: int) -> Transfer:
    transfer = await uow.ledger.get(transfer_id)
    if transfer.student_id is None:
        raise NotFound
    await rights.money_led(uow, actor, transfer.student_id)
    if transfer.kind not in TOLD:
        raise NothingToUndo
    return transfer


async def _prove(uow: UnitOfWork, actor: Actor, payment: Transfer, proof: Material, now: datetime) -> None:
    await uow.claims.prove_payment(payment.studio_id, known(payment.id), actor.person_id, proof, now)
