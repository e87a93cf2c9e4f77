"""A balance put right by hand: money given back, an adjustment with its reason, a debt forgiven."""

from datetime import datetime

from domain.access import Actor
from domain.errors import BalanceTooSmall, NothingOwed, TextEmpty
from domain.identity import known
from domain.ledger import Account, AccountKind, Transfer, TransferKind, correction_key
from domain.money import check_amount
from domain.notices import NoticeKind
from domain.payments import note_of
from domain.people import Student
from domain.ports import UnitOfWork
from domain.services import ledger, rights


async def refund(
    uow: UnitOfWork,
    actor: Actor,
    student_id: int,
    amount_minor: int,
    intent: str,
    now: datetime,
    *,
    beyond: bool = False,
) -> Transfer:
    """Money given back. Raises BalanceTooSmall for more than the student has, unless ``beyond``."""
    student = await rights.money_led(uow, actor, student_id)
    key = correction_key(student_id, intent)
    earlier = await uow.ledger.with_key(key)
    if earlier is not None:
        return earlier
    check_amount(amount_minor)
    purse = await _purse(uow, student)
    if amount_minor > purse.balance_minor and not beyond:
        raise BalanceTooSmall
    till = await uow.ledger.account(student.studio_id, AccountKind.CASH, None, purse.unit)
    transfer = _transfer(actor, (purse, till), key, amount_minor, now)
    transfer.kind = TransferKind.REFUND
    return await _post(uow, actor, "corrections.refund", transfer, now)


async def adjust(
    uow: UnitOfWork,
    actor: Actor,
    student_id: int,
    amount_minor: int,
    why: str,
    intent: str,
    now: datetime,
) -> Transfer:
    """More on the balance, or with a minus less, for a reason that the payers are told. Raises TextEmpty without."""
    student = await rights.money_led(uow, actor, student_id)
    key = correction_key(student_id, intent)
    earlier = await uow.ledger.with_key(key)
    if earlier is not None:
        return earlier
    check_amount(abs(amount_minor))
    reason = note_of(why)
    if reason is None:
        raise TextEmpty
    purse = await _purse(uow, student)
    book = await uow.ledger.account(student.studio_id, AccountKind.ADJUSTMENTS, None, purse.unit)
    sides = (book, purse) if amount_minor > 0 else (purse, book)
    transfer = _transfer(actor, sides, key, abs(amount_minor), now)
    transfer.note = reason
    return await _post(uow, actor, "corrections.adjust", transfer, now)


async def write_off(
    uow: UnitOfWork, actor: Actor, student_id: int, amount_minor: int, intent: str, now: datetime
) -> Transfer:
    """A debt forgiven, or a part of it. Raises NothingOwed for more than is owed."""
    student = await rights.money_led(uow, actor, student_id)
    key = correction_key(student_id, intent)
    earlier = await uow.ledger.with_key(key)
    if earlier is not None:
        return earlier
    check_amount(amount_minor)
    purse = await _purse(uow, student)
    if amount_minor > -purse.balance_minor:
        raise NothingOwed
    book = await uow.ledger.account(student.studio_id, AccountKind.WRITE_OFFS, None, purse.unit)
    transfer = _transfer(actor, (book, purse), key, amount_minor, now)
    transfer.kind = TransferKind.WRITE_OFF
    return await _post(uow, actor, "corrections.write_off", transfer, now)


async def _purse(uow: UnitOfWork, student: Student) -> Account:
    """As it is now: the student is locked, so nobody else corrects it; a lesson charged meanwhile does no harm."""
    currency = (await uow.studios.peek(student.studio_id)).currency
    return await uow.ledger.account(student.studio_id, AccountKind.STUDENT, known(student.id), currency)


def _transfer(
    actor: Actor, sides: tuple[Account, Account], key: str, amount_minor: int, now: datetime
) -> Transfer:
    """From the first to the second; the purse says whose it is."""
    debit, credit = sides
    return Transfer(
        studio_id=debit.studio_id,
        key=key,
        kind=TransferKind.ADJUSTMENT,
        debit_account_id=known(debit.id),
        credit_account_id=known(credit.id),
        unit=debit.unit,
        amount_minor=amount_minor,
        student_id=debit.student_id or credit.student_id,
        made_by=actor.person_id,
        happened_at=now,
        posted_at=now,
    )


async def _post(uow: UnitOfWork, actor: Actor, act: str, transfer: Transfer, now: datetime) -> Transfer:
    posted, is_new = await ledger.post(uow, transfer)
    if is_new:
        await ledger.recorded(uow, actor, act, posted, now)
        await ledger.tell_payers(uow, NoticeKind.MONEY_CORRECTED, posted, now)
    return posted
