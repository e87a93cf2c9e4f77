"""What a kind of packages is called: typed, or taken off again."""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_package_names as callbacks
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import package_types as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.services import package_types
from storage.queries import package_types as queries
from storage.reads import Reads

routes = Routes("tutor.package_names")


class NamePackageType(StatesGroup):
    """One step: its name."""

    name = State()


@routes.press(callbacks.NameType, within=NamePackageType)
async def ask(press: callbacks.NameType) -> Ask:
    return Ask(NamePackageType.name, {"type": press.type})


@routes.prompt(NamePackageType.name)
async def ask_name(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    found = await queries.one(reads, actor, data["type"])
    if not found.is_owner:
        raise NotFound
    return screens.ask_name(words, found)


@routes.text(NamePackageType.name)
async def take_name(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await package_types.rename(uow, actor, data["type"], text, now)
    await state.clear()
    toast = words.label("toast-package-type-named")
    return screens.card(words, await queries.one(reads, actor, data["type"]), toast)


@routes.press(callbacks.UnnameType, within=NamePackageType)
async def unname(
    press: callbacks.UnnameType,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await package_types.rename(uow, actor, press.type, None, now)
    await state.clear()
    toast = words.label("toast-package-type-named")
    return screens.card(words, await queries.one(reads, actor, press.type), toast)
