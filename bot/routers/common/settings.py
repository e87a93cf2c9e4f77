"""Language, zone, reminders, and which role's home one sees."""

from dataclasses import replace
from datetime import datetime

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import zones
from bot.callbacks import common as callbacks
from bot.formats import NotUnderstood
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import common as screens
from bot.visit import HomeOf
from domain.access import Actor
from domain.digests import Slot
from domain.errors import NotFound
from domain.people import Language, Person, Role
from domain.ports import UnitOfWork
from domain.services import people
from storage.queries import settings as queries
from storage.reads import Reads

routes = Routes("common.settings")


class ChooseZone(StatesGroup):
    """One step: a button, or a city typed."""

    zone = State()


@routes.command("settings")
async def open_settings(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _settings(actor, words, now, reads)


@routes.press(callbacks.Settings)
async def press_settings(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _settings(actor, words, now, reads)


async def _settings(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.settings(words, actor.homes, now, await queries.switches(reads, actor))


def _changed(person: Person, actor: Actor, words: Words, now: datetime) -> Screen:
    there = Words(person.language, person.zone)
    screen = screens.settings(there, actor.homes, now, queries.Switches.of(person))
    return replace(screen, toast=words.label("toast-saved"), hat_changed=True)


@routes.press(callbacks.Languages)
async def show_languages(words: Words) -> Screen:
    return screens.languages(words)


@routes.press(callbacks.ChooseLanguage)
async def choose_language(
    press: callbacks.ChooseLanguage, actor: Actor, now: datetime, uow: UnitOfWork
) -> Screen:
    if press.language not in set(Language):
        raise NotFound
    person = await people.choose_language(uow, actor, Language(press.language))
    return _changed(person, actor, Words(person.language, person.zone), now)


@routes.press(callbacks.Zones, within=ChooseZone)
async def show_zones() -> Ask:
    return Ask(ChooseZone.zone)


@routes.prompt(ChooseZone.zone)
async def ask_zone(words: Words, now: datetime) -> Screen:
    return screens.choose_zone(words, now)


@routes.press(callbacks.ChooseZone, within=ChooseZone)
async def choose_zone(
    press: callbacks.ChooseZone, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, state: FSMContext
) -> Screen:
    if press.index >= len(zones.OFFERED):
        raise NotFound
    await state.clear()
    person = await people.choose_zone(uow, actor, zones.OFFERED[press.index], now)
    return _changed(person, actor, words, now)


@routes.text(ChooseZone.zone)
async def take_typed_zone(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, state: FSMContext
) -> Screen:
    zone = zones.zone_typed(words.language, text)
    if zone is None:
        raise NotUnderstood
    await state.clear()
    person = await people.choose_zone(uow, actor, zone, now)
    return _changed(person, actor, words, now)


@routes.press(callbacks.SwitchReminders)
async def switch_reminders(
    press: callbacks.SwitchReminders, actor: Actor, words: Words, now: datetime, uow: UnitOfWork
) -> Screen:
    person = await people.switch_reminders(uow, actor, bool(press.on))
    return _changed(person, actor, words, now)


@routes.press(callbacks.SwitchDigest)
async def switch_digest(
    press: callbacks.SwitchDigest, actor: Actor, words: Words, now: datetime, uow: UnitOfWork
) -> Screen:
    if press.slot not in set(Slot):
        raise NotFound
    person = await people.switch_digest(uow, actor, Slot(press.slot), bool(press.on), now)
    return _changed(person, actor, words, now)


@routes.command("role")
async def show_roles(actor: Actor, words: Words) -> Screen:
    return screens.roles_page(words, actor.homes, actor.hat)


@routes.press(callbacks.Roles)
async def press_roles(actor: Actor, words: Words) -> Screen:
    return screens.roles_page(words, actor.homes, actor.hat)


@routes.press(callbacks.WearHat)
async def wear_hat(
    press: callbacks.WearHat,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    home: HomeOf,
) -> Answers:
    if press.role not in set(Role):
        raise NotFound
    person = await people.wear_hat(uow, actor, Role(press.role))
    return replace(await home(replace(actor, hat=person.hat), words, now, reads), hat_changed=True)
