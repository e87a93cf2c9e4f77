"""Money of a student: paid, taken back; and how every transfer is posted, undone, recorded and told (rule 13).

Only ``uow.ledger.add`` moves a balance.
"""

from datetime import datetime

from domain.access import Actor
from domain.errors import NotFound, NothingToUndo
from domain.identity import known
from domain.ledger import Transfer, TransferKind, payment_key, reversal_key
from domain.money import check_amount
from domain.notices import NoticeKind
from domain.ports import UnitOfWork
from domain.services import notices, rights, trail
from domain.services.notices import News

NOTE_LIMIT = 200


async def record_payment(
    uow: UnitOfWork,
    actor: Actor,
    student_id: int,
    amount_minor: int,
    intent: str,
    happened_at: datetime,
    note: str | None,
    now: datetime,
) -> Transfer:
    """``intent`` is the confirm screen's own id: the same one again returns the first transfer.

    Raises AmountOutOfRange.
    """
    student = await rights.student_led(uow, actor, student_id)
    check_amount(amount_minor)
    till_id, purse_id, currency = await uow.ledger.till_and_purse(student.studio_id, student_id)
    transfer = Transfer(
        studio_id=student.studio_id,
        key=payment_key(f"{student_id}:{intent}"),
        kind=TransferKind.PAYMENT,
        debit_account_id=till_id,
        credit_account_id=purse_id,
        unit=currency,
        amount_minor=amount_minor,
        student_id=student_id,
        note=note.strip()[:NOTE_LIMIT] or None if note else None,
        made_by=actor.person_id,
        happened_at=min(happened_at, now),
        posted_at=now,
    )
    posted, is_new = await post(uow, transfer)
    if is_new:
        await recorded(uow, actor, "ledger.record_payment", posted, now)
        await tell_payers(uow, NoticeKind.PAYMENT_RECEIVED, posted, now)
    return posted


async def undo_payment(uow: UnitOfWork, actor: Actor, transfer_id: int, now: datetime) -> Transfer:
    """The reversal; the same one when pressed twice. Raises NothingToUndo for what is no payment."""
    payment = await uow.ledger.get(transfer_id)
    if payment.student_id is None:
        raise NotFound
    await rights.student_led(uow, actor, payment.student_id)
    if payment.kind is not TransferKind.PAYMENT:
        raise NothingToUndo
    reversal, is_new = await post(uow, reversal_of(actor, payment, now))
    if is_new:
        await recorded(uow, actor, "ledger.undo_payment", reversal, now)
        await _untell_payers(uow, payment, now)
    return reversal


def reversal_of(actor: Actor, undone: Transfer, now: datetime) -> Transfer:
    return Transfer(
        studio_id=undone.studio_id,
        key=reversal_key(known(undone.id)),
        kind=TransferKind.REVERSAL,
        debit_account_id=undone.credit_account_id,
        credit_account_id=undone.debit_account_id,
        unit=undone.unit,
        amount_minor=undone.amount_minor,
        student_id=undone.student_id,
        lesson_id=undone.lesson_id,
        package_id=undone.package_id,
        reverses_id=known(undone.id),
        made_by=actor.person_id,
        happened_at=now,
        posted_at=now,
    )


async def post(uow: UnitOfWork, transfer: Transfer) -> tuple[Transfer, bool]:
    """The transfer under this key and whether it is new: the key alone decides, not a look beforehand."""
    if await uow.ledger.add(transfer):
        return transfer, True
    earlier = await uow.ledger.with_key(transfer.key)
    if earlier is None:
        raise NotFound
    return earlier, False


async def recorded(uow: UnitOfWork, actor: Actor, act: str, transfer: Transfer, now: datetime) -> None:
    subject = ("transfer", known(transfer.id))
    facts = {"student_id": transfer.student_id or 0, "amount_minor": transfer.amount_minor}
    await trail.record(uow, actor, act, transfer.studio_id, subject, now, **facts)


async def tell_payers(uow: UnitOfWork, kind: NoticeKind, transfer: Transfer, now: datetime) -> None:
    news = _news(kind, transfer)
    for payer in (await uow.people.family_of(known(transfer.student_id))).payers:
        await notices.tell(uow, payer.receiver, news, now)


async def _untell_payers(uow: UnitOfWork, payment: Transfer, now: datetime) -> None:
    """Whoever has heard of the payment hears that it is undone; the others hear of neither."""
    payers = [payer.receiver for payer in (await uow.people.family_of(known(payment.student_id))).payers]
    keys = {notices.key_of(NoticeKind.PAYMENT_RECEIVED, str(payment.id), payer): payer for payer in payers}
    heard = await uow.notices.told(*keys)
    await uow.notices.withdraw(*keys)
    news = _news(NoticeKind.PAYMENT_UNDONE, payment)
    for key in heard:
        await notices.tell(uow, keys[key], news, now)


def _news(kind: NoticeKind, transfer: Transfer) -> News:
    """Of a lesson: withdrawn with it, and told once for the same lesson and balance, however often it is undone."""
    subject: dict[str, int | str] = {
        "student_id": known(transfer.student_id),
        "transfer_id": known(transfer.id),
    }
    if transfer.lesson_id is not None:
        subject["lesson_id"] = transfer.lesson_id
    fact = f"{transfer.lesson_id}:{transfer.balance_after_minor}" if transfer.lesson_id else str(transfer.id)
    return News(
        kind=kind,
        fact=fact,
        studio_id=transfer.studio_id,
        subject=subject,
        lesson_id=transfer.lesson_id,
    )
