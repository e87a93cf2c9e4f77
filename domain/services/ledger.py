"""Money of a student: paid, charged, taken back. Only ``_post`` moves a balance (rule 13)."""

from datetime import datetime

from domain.access import Actor
from domain.courses import Course
from domain.errors import NotFound, NothingToUndo
from domain.identity import known
from domain.ledger import (
    AccountKind,
    Transfer,
    TransferKind,
    charge_key,
    crossed_low,
    payment_key,
    reversal_key,
)
from domain.lessons import Lesson
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
    currency = (await uow.studios.peek(student.studio_id)).currency
    cash = await uow.ledger.account(student.studio_id, AccountKind.CASH, None, currency)
    purse = await uow.ledger.account(student.studio_id, AccountKind.STUDENT, student_id, currency)
    transfer = Transfer(
        studio_id=student.studio_id,
        key=payment_key(f"{student_id}:{intent}"),
        kind=TransferKind.PAYMENT,
        debit_account_id=known(cash.id),
        credit_account_id=known(purse.id),
        amount_minor=amount_minor,
        student_id=student_id,
        note=note.strip()[:NOTE_LIMIT] or None if note else None,
        made_by=actor.person_id,
        happened_at=min(happened_at, now),
        posted_at=now,
    )
    posted, is_new = await _post(uow, transfer)
    if is_new:
        await _recorded(uow, actor, "ledger.record_payment", posted, now)
        await _tell_payers(uow, NoticeKind.PAYMENT_RECEIVED, posted, now)
    return posted


async def undo_payment(uow: UnitOfWork, actor: Actor, transfer_id: int, now: datetime) -> Transfer:
    """The reversal; the same one when pressed twice. Raises NothingToUndo for what is no payment."""
    payment = await uow.ledger.get(transfer_id)
    await rights.student_led(uow, actor, payment.student_id)
    if payment.kind is not TransferKind.PAYMENT:
        raise NothingToUndo
    reversal, is_new = await _reverse(uow, actor, payment, now)
    if is_new:
        await _recorded(uow, actor, "ledger.undo_payment", reversal, now)
        await _withdraw(uow, NoticeKind.PAYMENT_RECEIVED, payment)
    return reversal


async def charge_lesson(
    uow: UnitOfWork, actor: Actor, lesson: Lesson, course: Course, student_id: int, now: datetime
) -> int:
    """What the student was charged: the course's price as it is now, zero for a free lesson."""
    if course.price_minor == 0:
        return 0
    lesson_id = known(lesson.id)
    currency = (await uow.studios.peek(lesson.studio_id)).currency
    income = await uow.ledger.account(lesson.studio_id, AccountKind.INCOME, None, currency)
    purse = await uow.ledger.account(lesson.studio_id, AccountKind.STUDENT, student_id, currency)
    round_number = await uow.ledger.charge_count(lesson_id, student_id)
    transfer = Transfer(
        studio_id=lesson.studio_id,
        key=charge_key(lesson_id, student_id, round_number),
        kind=TransferKind.CHARGE,
        debit_account_id=known(purse.id),
        credit_account_id=known(income.id),
        amount_minor=course.price_minor,
        student_id=student_id,
        lesson_id=lesson_id,
        made_by=actor.person_id,
        happened_at=lesson.starts_at,
        posted_at=now,
    )
    posted, is_new = await _post(uow, transfer)
    if is_new:
        await _recorded(uow, actor, "ledger.charge_lesson", posted, now)
        after = posted.balance_after_minor
        if crossed_low(after + posted.amount_minor, after, course.price_minor):
            await _tell_payers(uow, NoticeKind.BALANCE_LOW, posted, now)
    return posted.amount_minor


async def charged_for(uow: UnitOfWork, lesson_id: int, student_id: int) -> int:
    """What the lesson costs the student as things stand."""
    charge = await uow.ledger.live_charge(lesson_id, student_id)
    return charge.amount_minor if charge else 0


async def reverse_charge(
    uow: UnitOfWork, actor: Actor, lesson_id: int, student_id: int, now: datetime
) -> None:
    """Mirrors the standing charge, if there is one; a low-balance notice not yet sent is withdrawn."""
    charge = await uow.ledger.live_charge(lesson_id, student_id)
    if charge is None:
        return
    reversal, is_new = await _reverse(uow, actor, charge, now)
    if is_new:
        await _recorded(uow, actor, "ledger.reverse_charge", reversal, now)
        await _withdraw(uow, NoticeKind.BALANCE_LOW, charge)


async def _reverse(uow: UnitOfWork, actor: Actor, undone: Transfer, now: datetime) -> tuple[Transfer, bool]:
    reversal = Transfer(
        studio_id=undone.studio_id,
        key=reversal_key(known(undone.id)),
        kind=TransferKind.REVERSAL,
        debit_account_id=undone.credit_account_id,
        credit_account_id=undone.debit_account_id,
        amount_minor=undone.amount_minor,
        student_id=undone.student_id,
        lesson_id=undone.lesson_id,
        reverses_id=known(undone.id),
        made_by=actor.person_id,
        happened_at=now,
        posted_at=now,
    )
    return await _post(uow, reversal)


async def _post(uow: UnitOfWork, transfer: Transfer) -> tuple[Transfer, bool]:
    """The transfer under this key and whether it is new: the key alone decides, not a look beforehand."""
    if await uow.ledger.add(transfer):
        return transfer, True
    earlier = await uow.ledger.with_key(transfer.key)
    if earlier is None:
        raise NotFound
    return earlier, False


async def _recorded(uow: UnitOfWork, actor: Actor, act: str, transfer: Transfer, now: datetime) -> None:
    subject = ("transfer", known(transfer.id))
    facts = {"student_id": transfer.student_id, "amount_minor": transfer.amount_minor}
    await trail.record(uow, actor, act, transfer.studio_id, subject, now, **facts)


async def _tell_payers(uow: UnitOfWork, kind: NoticeKind, transfer: Transfer, now: datetime) -> None:
    subject = {"student_id": transfer.student_id, "transfer_id": known(transfer.id)}
    news = News(kind=kind, fact=str(transfer.id), studio_id=transfer.studio_id, subject=subject)
    for payer in await uow.people.payers(transfer.student_id):
        await notices.tell(uow, payer, news, now)


async def _withdraw(uow: UnitOfWork, kind: NoticeKind, transfer: Transfer) -> None:
    for payer in await uow.people.payers(transfer.student_id):
        await uow.notices.withdraw(notices.key_of(kind, str(transfer.id), payer))
