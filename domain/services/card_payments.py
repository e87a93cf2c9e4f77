"""Payment by card: an invoice is issued, and what Telegram tells of its money is credited once, for ever."""

from datetime import datetime

from domain import invoices as rules
from domain.access import Actor
from domain.errors import CardCurrencyRefused
from domain.identity import known
from domain.invoices import CardPayment, Credit, Invoice
from domain.ledger import PaymentMethod, Transfer
from domain.money import check_amount
from domain.payments import Paid
from domain.people import new_token
from domain.ports import UnitOfWork
from domain.services import card_news, ledger, payments, rights


async def issue(
    uow: UnitOfWork, actor: Actor, student_id: int, amount_minor: int, intent: str, now: datetime
) -> tuple[Invoice, bool]:
    """For himself to pay, within a day, and whether it is new: the same ``intent`` and amount give the same one.

    Raises AmountOutOfRange, CardCurrencyRefused.
    """
    student = await rights.student_paid_for(uow, actor, student_id)
    check_amount(amount_minor)
    currency = (await uow.studios.peek(student.studio_id)).currency
    if not rules.is_taken(currency):
        raise CardCurrencyRefused
    invoice = Invoice(
        studio_id=student.studio_id,
        student_id=student_id,
        person_id=actor.person_id,
        amount_minor=amount_minor,
        currency=currency,
        token=new_token(),
        intent=f"{intent}:{amount_minor}",
        created_at=now,
        expires_at=now + rules.LIFE,
    )
    return await uow.invoices.add(invoice)


async def settle(uow: UnitOfWork, payer: Actor, payment: CardPayment, now: datetime) -> Credit:
    """Money has come: it belongs to the invoice's student, whoever has paid, and however late.

    Refuses nothing: what fits no invoice is kept, and its owner told. Sees every studio.
    """
    invoice = await uow.invoices.with_token(payment.token)
    if not await uow.invoices.note(payment, payer.person_id, invoice, now):
        await _settle_returned(uow, payer, invoice, payment, now)
        return Credit.REPEATED
    transfer = await _transfer(uow, payer, invoice, payment, now) if invoice else None
    if invoice is None or transfer is None:
        studio_id = invoice.studio_id if invoice else None
        await card_news.unmatched(uow, studio_id, payer, payment, now)
        return Credit.UNMATCHED
    credited, _ = await ledger.post(uow, transfer)
    await uow.invoices.match(payment.charge_id, known(credited.id))
    family = await uow.people.family_of(invoice.student_id)
    he_pays = any(one.receiver.person_id == payer.person_id for one in family.payers)
    oddity = rules.oddity(invoice, payment, he_pays=he_pays, now=now)
    await uow.invoices.pay(known(invoice.id), payment.charge_id, now)
    await ledger.recorded(uow, payer, "card_payments.settle", credited, now)
    await card_news.paid(uow, payer, family, credited, oddity, now)
    return Credit.GIVEN if he_pays else Credit.UNSEEN


async def give_back(uow: UnitOfWork, payer: Actor, payment: CardPayment, now: datetime) -> bool:
    """Telegram has given the money back: its credit is undone, unless that has been done. Sees every studio.

    Told of before the money itself, it is kept until that comes.
    """
    invoice = await uow.invoices.with_token(payment.token)
    await uow.invoices.note(payment, payer.person_id, invoice, now)
    transfer_id = await uow.invoices.give_back(payment.charge_id, now)
    if transfer_id is None:
        return False
    credited = await uow.ledger.get(transfer_id)
    reversal, is_new = await ledger.post(uow, ledger.reversal_of(payer, credited, now))
    if is_new:
        await ledger.recorded(uow, payer, "card_payments.give_back", reversal, now)
    family = await uow.people.family_of(known(credited.student_id))
    await card_news.given_back(uow, family, credited, now)
    return is_new


async def _settle_returned(
    uow: UnitOfWork, payer: Actor, invoice: Invoice | None, payment: CardPayment, now: datetime
) -> None:
    """It comes after its own return: the books show both, and nobody is told of money that is gone already."""
    if invoice is None or not await uow.invoices.is_returned(payment.charge_id):
        return
    transfer = await _transfer(uow, payer, invoice, payment, now)
    if transfer is None:
        return
    credited, _ = await ledger.post(uow, transfer)
    reversal, _ = await ledger.post(uow, ledger.reversal_of(payer, credited, now))
    await uow.invoices.match(payment.charge_id, known(credited.id))
    await uow.invoices.pay(known(invoice.id), payment.charge_id, now)
    await ledger.recorded(uow, payer, "card_payments.settle", credited, now)
    await ledger.recorded(uow, payer, "card_payments.give_back", reversal, now)


async def _transfer(
    uow: UnitOfWork, payer: Actor, invoice: Invoice, payment: CardPayment, now: datetime
) -> Transfer | None:
    """None when it is not what the invoice asked for, or the studio counts in another currency by now."""
    paid = Paid(amount_minor=payment.amount_minor, happened_at=now, method=PaymentMethod.TELEGRAM)
    key = rules.charge_key(payment.charge_id)
    made = await payments.transfer_of(uow, payer, invoice.studio_id, invoice.student_id, paid, key, now)
    return made if invoice.fits(payment) and made.unit == payment.currency else None
