"""Payment by card inside Telegram: amount → Telegram's invoice → a receipt. A plug-in: nothing is offered without it.

The amount is pressed or typed; the invoice is committed before it is sent. What Telegram tells of money is heard even
when the plug-in is off: it was taken while it was on.
"""

import secrets
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import formats
from bot.callbacks import card_payments as callbacks
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import card_payments as screens
from domain.access import Actor
from domain.errors import CardPaymentsOff
from domain.invoices import CardPayment
from domain.money import CURRENCIES, check_amount
from domain.ports import UnitOfWork
from domain.services import card_payments
from storage.queries import invoices as queries
from storage.reads import Reads

routes = Routes("common.card_payments")


class PayByCard(StatesGroup):
    """One step that hears an amount."""

    amount = State()


@routes.press(callbacks.PayByCard, within=PayByCard)
async def start(
    press: callbacks.PayByCard,
    actor: Actor,
    now: datetime,
    reads: Reads,
    cards_on: bool,  # noqa: FBT001 (provided by name)
) -> Ask:
    _check_on(cards_on)
    await queries.offer(reads, actor, press.student, now)
    return Ask(PayByCard.amount, {"student": press.student})


@routes.prompt(PayByCard.amount)
async def ask_amount(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """Each time it is asked it makes another invoice; however often one button is pressed, the same."""
    offer = await queries.offer(reads, actor, data["student"], now)
    return screens.ask_amount(words, offer, secrets.token_hex(6))


@routes.text(PayByCard.amount)
async def take_amount(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    offer = await queries.offer(reads, actor, data["student"], now)
    minor = check_amount(formats.parse_amount(text, offer.currency))
    await state.clear()
    intent = secrets.token_hex(6)
    invoice, _ = await card_payments.issue(uow, actor, offer.student_id, minor, intent, now)
    return screens.with_invoice(words, invoice, offer)


@routes.press(callbacks.MakeCardInvoice, within=PayByCard)
async def make(
    press: callbacks.MakeCardInvoice, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads,
    state: FSMContext, cards_on: bool,  # noqa: FBT001 (provided by name)
) -> Answers | Ask:  # fmt: skip
    """One that was pressed before sends nothing new; once its invoice is over it asks again."""
    _check_on(cards_on)
    offer = await queries.offer(reads, actor, press.student, now)
    await state.clear()
    invoice, is_new = await card_payments.issue(uow, actor, offer.student_id, press.minor, press.intent, now)
    if not is_new and not invoice.is_open(now):
        return Ask(PayByCard.amount, {"student": press.student})
    if is_new:
        return screens.with_invoice(words, invoice, offer)
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


def _check_on(is_on: bool) -> None:  # noqa: FBT001 (the switch itself)
    """A button of a time when it was on says politely why not."""
    if not is_on:
        raise CardPaymentsOff
