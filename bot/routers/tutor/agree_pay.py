"""What a tutor will be paid: by what → how much → the rest by taps → agreed. All of it travels in the buttons."""

import re
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import formats
from bot.callbacks import tutor_pay as callbacks
from bot.callbacks.tutor_pay import AgreePay, PayTermsPress
from bot.l10n import Words
from bot.routers.tutor.pay import owned, slip_of
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_pay as screens
from bot.screens import tutor_pay_forms as forms
from bot.screens.tutor_prices import day_of
from domain.access import Actor
from domain.pay import PayPer, PayTerms
from domain.ports import UnitOfWork
from domain.services import pay
from storage.queries.tutor_pay import Paid
from storage.reads import Reads

routes = Routes("tutor.agree_pay")
_PERCENT = re.compile(r"([0-9]{1,4})\s*%?")


class ChangePay(StatesGroup):
    """Whose, by what, and from the second one on all of it is known."""

    value = State()
    least = State()


@routes.press(callbacks.PayKinds, within=ChangePay)
async def kinds(
    press: callbacks.PayKinds, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return forms.kinds(words, await owned(press.tutor, actor, reads))


@routes.press(callbacks.PayKind, within=ChangePay)
async def ask(press: callbacks.PayKind, actor: Actor, reads: Reads) -> Ask:
    await owned(press.tutor, actor, reads)
    forms.per_of(press.kind)
    return Ask(ChangePay.value, {"tutor": press.tutor, "kind": press.kind})


@routes.prompt(ChangePay.value)
async def ask_value(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return forms.ask_value(words, await owned(data["tutor"], actor, reads), data["kind"])


@routes.text(ChangePay.value)
async def take_value(
    text: str, data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    tutor = await owned(data["tutor"], actor, reads)
    per = forms.per_of(data["kind"])
    terms = PayTerms(per, _parsed(text, per, tutor))
    terms.check()
    return forms.review(words, tutor, terms, 0, now)


def _parsed(text: str, per: PayPer, tutor: Paid) -> int:
    if per is not PayPer.PERCENT:
        return formats.parse_amount(text, tutor.currency)
    percent = _PERCENT.fullmatch(text.strip())
    if percent is None:
        raise formats.NotUnderstood
    return int(percent[1])


@routes.press(PayTermsPress, within=ChangePay)
async def review(press: PayTermsPress, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    tutor = await owned(press.tutor, actor, reads)
    return forms.review(words, tutor, _terms(press), press.from_day, now)


def _terms(press: PayTermsPress | AgreePay | callbacks.PayLeast) -> PayTerms:
    return forms.unpacked(press.kind, press.value, press.least, press.share)


@routes.press(callbacks.PayLeast, within=ChangePay)
async def ask_for_least(press: callbacks.PayLeast, actor: Actor, reads: Reads) -> Ask:
    await owned(press.tutor, actor, reads)
    _terms(press)
    return Ask(ChangePay.least, press.model_dump())


@routes.prompt(ChangePay.least)
async def ask_least(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    values = {name: data[name] for name in ("kind", "value", "least", "share", "from_day")}
    return forms.ask_least(words, await owned(data["tutor"], actor, reads), values)


@routes.text(ChangePay.least)
async def take_least(
    text: str, data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    tutor = await owned(data["tutor"], actor, reads)
    least = formats.parse_amount(text, tutor.currency)
    terms = forms.unpacked(data["kind"], data["value"], least, data["share"])
    return forms.review(words, tutor, terms, data["from_day"], now)


@routes.press(AgreePay, within=ChangePay)
async def agree(
    press: AgreePay,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """Only while the question waits: later an old button would agree upon old terms again."""
    toast = words.label("toast-pay-is")
    if await state.get_state() in {ChangePay.value.state, ChangePay.least.state}:
        if await pay.agree(uow, actor, press.tutor, _terms(press), day_of(press.from_day), now):
            toast = words.label("toast-saved")
        await state.clear()
    slip, first = await slip_of(press.tutor, 0, actor, now, reads)
    return screens.month(words, slip, first, now, toast=toast)
