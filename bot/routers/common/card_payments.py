"""Payment by card inside Telegram: Telegram's invoice → a receipt. A plug-in: nothing is offered without it.

How much was said before, as for any payment; the invoice is committed before it is sent. What Telegram tells of money
is heard even when the plug-in is off: it was taken while it was on.
"""

from datetime import datetime

from bot import formats
from bot.callbacks import card_payments as callbacks
from bot.l10n import Words
from bot.routers.common.paying import PayLessons
from bot.routing import Ask, Routes
from bot.screen import Answers
from bot.screens import card_payments as screens
from domain.access import Actor
from domain.errors import CardPaymentsOff
from domain.invoices import CardPayment
from domain.money import CURRENCIES
from domain.ports import UnitOfWork
from domain.services import card_payments
from storage.queries import paying as queries
from storage.reads import Reads

routes = Routes("common.card_payments")


@routes.press(callbacks.MakeCardInvoice)
async def make(
    press: callbacks.MakeCardInvoice,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    cards_on: bool,  # noqa: FBT001 (provided by name)
) -> Answers | Ask:
    """One that was pressed before sends nothing new; once its invoice is over it asks again how much."""
    if not cards_on:
        raise CardPaymentsOff
    till = await queries.till(reads, actor, press.student, now)
    invoice, is_new = await card_payments.issue(uow, actor, press.student, press.minor, press.intent, now)
    if not is_new and not invoice.is_open(now):
        return Ask(PayLessons.amount, {"student": press.student})
    if is_new:
        return screens.with_invoice(words, invoice, till)
    return screens.sent(words, invoice, toast=words.label("toast-card-sent"))


@routes.paid()
async def take_money(
    payment: CardPayment, actor: Actor, words: Words, now: datetime, uow: UnitOfWork
) -> Answers:
    credit = await card_payments.settle(uow, actor, payment, now)
    return screens.told(words, credit, _amount(words, payment))


@routes.given_back()
async def give_money_back(payment: CardPayment, actor: Actor, now: datetime, uow: UnitOfWork) -> Answers:
    """Telegram itself tells the payer; whoever has heard of the payment hears of this."""
    await card_payments.give_back(uow, actor, payment, now)
    return None


def _amount(words: Words, payment: CardPayment) -> str:
    """In a currency that we do not know, as Telegram counts it."""
    if payment.currency not in CURRENCIES:
        return f"{payment.amount_minor} {payment.currency}"
    return formats.money(words, payment.amount_minor, payment.currency)
