"""A package that is over: more days (buttons, a calendar, or typed), its rest to the balance, or burnt. All undone."""

import secrets
from datetime import date, datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_package_days as callbacks
from bot.callbacks.balances import TUTOR
from bot.keyboards.calendar import NOW, unpacked
from bot.l10n import Words
from bot.routers.common.packages import card
from bot.routers.tutor import typed
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_package_ends as screens
from domain.access import Actor
from domain.errors import PackageSpent
from domain.identity import known
from domain.package_days import days_to
from domain.ports import UnitOfWork
from domain.services import package_ends, package_rests
from storage.queries import package_ends as queries
from storage.reads import Reads

routes = Routes("tutor.package_ends")


class ExtendPackage(StatesGroup):
    """One step: till when."""

    last = State()


@routes.press(callbacks.Ending)
async def ending(press: callbacks.Ending, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    back = bool(press.back)
    rows = await queries.ending(reads, actor, now, press.cursor, back=back)
    return screens.ending(words, rows, now, press.cursor, back=back)


@routes.press(callbacks.PackageOver, within=ExtendPackage)
async def over(
    press: callbacks.PackageOver, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return screens.over(words, await queries.rest(reads, actor, press.package, now), now)


@routes.press(callbacks.AskExtend, within=ExtendPackage)
async def ask_extend(press: callbacks.AskExtend) -> Ask:
    return Ask(ExtendPackage.last, {"package": press.package, "day": NOW})


@routes.press(callbacks.ExtendMonth, within=ExtendPackage)
async def turn(press: callbacks.ExtendMonth) -> Ask:
    return Ask(ExtendPackage.last, {"package": press.package, "day": press.day})


@routes.prompt(ExtendPackage.last)
async def ask_last(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    rest = await queries.rest(reads, actor, data["package"], now)
    shown = None if data["day"] == NOW else unpacked(data["day"], rest.term.today(now))
    return screens.ask_last(words, rest, shown, now)


@routes.text(ExtendPackage.last)
async def take_last(
    text: str, data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """The day, or of several the last."""
    rest = await queries.rest(reads, actor, data["package"], now)
    today = rest.term.today(now)
    first, last = typed.days(text, today, today)
    return await _sure(data["package"], last or first, actor, words, now, reads)


@routes.press(callbacks.ExtendTo, within=ExtendPackage)
async def take_day(
    press: callbacks.ExtendTo, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return await _sure(press.package, unpacked(press.day, now.date()), actor, words, now, reads)


async def _sure(
    package_id: int, last: date, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """Raises PackageSpent, PackageEndless, ExtensionOutOfRange before anything is asked."""
    rest = await queries.rest(reads, actor, package_id, now)
    if not rest.term.left:
        raise PackageSpent
    days_to(rest.term.expires_at, last, rest.term.zone, now)
    return screens.sure(words, rest, last, secrets.token_hex(6))


@routes.press(callbacks.ExtendSure, within=ExtendPackage)
async def extend(
    press: callbacks.ExtendSure,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """Pressed twice, it finds the same days given."""
    last = unpacked(press.day, now.date())
    made = await package_ends.extend(uow, actor, press.package, last, press.intent, now)
    await state.clear()
    return await _receipt(known(made.id), words.label("toast-extended"), actor, words, now, reads)


@routes.press(callbacks.UndoExtension)
async def undo(
    press: callbacks.UndoExtension, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await package_ends.undo_extension(uow, actor, press.extension, now)
    return await _receipt(press.extension, words.label("toast-extension-undone"), actor, words, now, reads)


async def _receipt(
    extension_id: int, toast: str, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    rest, undone = await queries.extension(reads, actor, extension_id, now)
    return screens.extended(words, rest, extension_id, undone=undone, toast=toast)


@routes.press(callbacks.AskBurn)
async def ask_burn(
    press: callbacks.AskBurn, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    rest = await queries.rest(reads, actor, press.package, now)
    if not rest.term.left:
        raise PackageSpent
    return screens.ask_burn(words, rest, secrets.token_hex(6))


@routes.press(callbacks.Burn)
async def burn(
    press: callbacks.Burn, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await package_rests.burn(uow, actor, press.package, press.intent, now)
    toast = words.label("toast-package-burnt")
    return await card(press.package, TUTOR, actor, words, now, reads, toast=toast)
