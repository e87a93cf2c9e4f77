"""Money by card that fitted no invoice, or was credited and undone: the owner of the studio says whose it is, or that
it has been given back.
"""

from datetime import datetime

from domain import access, invoices
from domain.access import Actor
from domain.errors import NotFound, StrayInOtherCurrency, StrayPaymentSettled
from domain.identity import known
from domain.invoices import StrayPayment
from domain.ledger import PaymentMethod, Transfer
from domain.notices import NoticeKind
from domain.payments import Paid
from domain.ports import UnitOfWork
from domain.services import ledger, payments, trail


async def give(uow: UnitOfWork, actor: Actor, stray_id: int, student_id: int, now: datetime) -> Transfer:
    """Credited once, whoever presses, under the key of the charge; to the same student again is the first. What was
    credited to another and undone is nobody's again.

    Raises StrayPaymentSettled, StrayInOtherCurrency.
    """
    student = await uow.students.get(student_id)
    payment = await _owned(uow, actor, stray_id)
    if student.studio_id != payment.studio_id:
        raise NotFound
    if payment.transfer_id is not None:
        earlier = await uow.ledger.get(payment.transfer_id)
        if earlier.student_id == student_id:
            return earlier
    if payment.transfer_id is not None or payment.given_back_at is not None:
        raise StrayPaymentSettled
    paid = Paid(amount_minor=payment.amount_minor, happened_at=payment.came_at, method=PaymentMethod.TELEGRAM)
    key = await _next_key(uow, payment.charge_id)
    transfer = await payments.transfer_of(uow, actor, student.studio_id, student_id, paid, key, now)
    if transfer.unit != payment.currency:
        raise StrayInOtherCurrency
    credited, _ = await ledger.post(uow, transfer)
    await uow.invoices.match(payment.charge_id, known(credited.id))
    await ledger.recorded(uow, actor, "strays.give", credited, now)
    await ledger.tell_payers(uow, NoticeKind.PAYMENT_RECEIVED, credited, now)
    return credited


async def refund(uow: UnitOfWork, actor: Actor, stray_id: int, now: datetime) -> StrayPayment:
    """The provider has sent it back, as the owner says; twice is once. Raises StrayPaymentSettled."""
    payment = await _owned(uow, actor, stray_id)
    if payment.transfer_id is not None:
        raise StrayPaymentSettled
    if payment.given_back_at is None:
        await uow.invoices.give_back(payment.charge_id, now)
        subject = ("card_payment", payment.id)
        facts: dict[str, int | str] = {"amount_minor": payment.amount_minor, "currency": payment.currency}
        await trail.record(uow, actor, "strays.refund", payment.studio_id, subject, now, **facts)
    return payment


async def _next_key(uow: UnitOfWork, charge_id: str) -> str:
    """Those before it were undone: the payment is locked, and belongs to nobody."""
    rounds = 0
    while await uow.ledger.with_key(invoices.charge_key(charge_id, rounds)):
        rounds += 1
    return invoices.charge_key(charge_id, rounds)


async def _owned(uow: UnitOfWork, actor: Actor, stray_id: int) -> StrayPayment:
    """Locked, for the owner alone. Raises NotFound."""
    payment = await uow.invoices.came(stray_id)
    if not access.owns(actor, payment.studio_id):
        raise NotFound
    return payment
