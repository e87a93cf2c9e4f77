"""How every transfer is posted, undone, recorded and told (rule 13).

Only ``uow.ledger.add`` moves a balance.
"""

from datetime import datetime

from domain.access import Actor
from domain.errors import NotFound
from domain.identity import known
from domain.ledger import Transfer, TransferKind, reversal_key
from domain.notices import NoticeKind
from domain.ports import UnitOfWork
from domain.services import notices, trail
from domain.services.notices import News


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


async def untell_payers(
    uow: UnitOfWork, told: NoticeKind, undone: NoticeKind, transfer: Transfer, now: datetime
) -> None:
    """Whoever has heard of the transfer hears that it is undone; the others hear of neither."""
    payers = [payer.receiver for payer in (await uow.people.family_of(known(transfer.student_id))).payers]
    keys = {notices.key_of(told, str(transfer.id), payer): payer for payer in payers}
    heard = await uow.notices.told(*keys)
    await uow.notices.withdraw(*keys)
    news = _news(undone, transfer)
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
