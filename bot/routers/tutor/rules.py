"""A studio's rules in its owner's hands: a value by a tap, or any number typed."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_availability as callbacks
from bot.callbacks.tutor_debts import MoneyRules
from bot.callbacks.tutor_waivers import CancelRules
from bot.formats import NotUnderstood
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_rules as screens
from domain import access
from domain.access import Actor
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.rules import Rules
from domain.services import availability
from storage.queries import availability as queries
from storage.reads import Reads

routes = Routes("tutor.rules")
DIGITS = 5


class ChangeRule(StatesGroup):
    """One step: which rule is known from the start."""

    value = State()


@routes.press(callbacks.StudioRules, within=ChangeRule)
async def show_all(
    press: callbacks.StudioRules, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    studio, rules = await queries.rules_of(reads, actor, press.studio)
    return _all(studio, rules, screens.BOOKING, actor, words)


@routes.press(CancelRules, within=ChangeRule)
async def show_cancelling(
    press: CancelRules, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    studio, rules = await queries.rules_of(reads, actor, press.studio)
    return _all(studio, rules, screens.CANCELLING, actor, words)


@routes.press(MoneyRules, within=ChangeRule)
async def show_money(
    press: MoneyRules, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    studio, rules = await queries.rules_of(reads, actor, press.studio)
    return _all(studio, rules, screens.MONEY, actor, words)


def _all(
    studio: int,
    rules: Rules,
    group: Collection[str],
    actor: Actor,
    words: Words,
    *,
    toast: str | None = None,
) -> Screen:
    place = access.tutor_place(actor, studio)
    return screens.every(words, studio, rules, place.id if place else 0, group, toast=toast)


@routes.press(callbacks.StudioRule, within=ChangeRule)
async def show_one(press: callbacks.StudioRule) -> Ask:
    return Ask(ChangeRule.value, {"studio": press.studio, "rule": press.rule})


@routes.prompt(ChangeRule.value)
async def ask_value(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    if data["rule"] not in screens.OFFERED:
        raise NotFound
    studio, rules = await queries.rules_of(reads, actor, data["studio"])
    return screens.one(words, studio, rules, data["rule"])


@routes.text(ChangeRule.value)
async def take_typed(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
) -> Screen:
    if not (text.isascii() and text.isdigit() and len(text) <= DIGITS):
        raise NotUnderstood
    return await _set(data["studio"], (data["rule"], int(text)), actor, words, now, uow, state)


@routes.press(callbacks.SetRule, within=ChangeRule)
async def take_choice(
    press: callbacks.SetRule, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, state: FSMContext
) -> Screen:
    return await _set(press.studio, (press.rule, press.value), actor, words, now, uow, state)


async def _set(
    studio: int,
    rule_and_value: tuple[str, int],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
) -> Screen:
    rules = await availability.set_rule(uow, actor, studio, *rule_and_value, now)
    await state.clear()
    return _all(
        studio, rules, screens.group_of(rule_and_value[0]), actor, words, toast=words.label("toast-saved")
    )
