"""The first owner sets up his studio in three taps, all guessed.

Steps: language → zone (or a city typed) → currency → Today with one button. The studio is named after its founder
until he says otherwise: a tutor of his own never sees the word.
"""

from dataclasses import replace
from datetime import datetime

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import zones
from bot.callbacks.common import FoundCurrency, FoundLanguage, FoundZone
from bot.formats import NotUnderstood
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import founding as screens
from bot.visit import HomeOf
from domain.access import Actor, Place
from domain.errors import NotFound
from domain.people import Language, Role
from domain.ports import UnitOfWork
from domain.services import onboarding, people
from storage.reads import Reads

routes = Routes("common.founding")


class FoundStudio(StatesGroup):
    """Language, zone, currency."""

    language = State()
    zone = State()
    currency = State()


async def begin(invitation_id: int, words: Words, state: FSMContext) -> Screen:
    """The first question, once the owner's invitation is open."""
    await state.set_state(FoundStudio.language)
    await state.update_data(invitation=invitation_id)
    return screens.language(words)


@routes.prompt(FoundStudio.language)
async def ask_language(words: Words) -> Screen:
    return screens.language(words)


@routes.press(FoundLanguage, within=FoundStudio)
async def take_language(
    press: FoundLanguage, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, state: FSMContext
) -> Screen:
    await _check_founding(state)
    if press.language not in set(Language):
        raise NotFound
    person = await people.choose_language(uow, actor, Language(press.language))
    await state.set_state(FoundStudio.zone)
    return screens.zone(Words(person.language, words.zone_name), now)


@routes.prompt(FoundStudio.zone)
async def ask_zone(words: Words, now: datetime) -> Screen:
    return screens.zone(words, now)


@routes.press(FoundZone, within=FoundStudio)
async def take_zone(
    press: FoundZone, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, state: FSMContext
) -> Screen:
    await _check_founding(state)
    if press.index >= len(zones.OFFERED):
        raise NotFound
    await people.choose_zone(uow, actor, zones.OFFERED[press.index], now)
    return await _to_currency(zones.OFFERED[press.index], words, state)


@routes.text(FoundStudio.zone)
async def take_typed_zone(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, state: FSMContext
) -> Screen:
    zone = zones.zone_typed(words.language, text)
    if zone is None:
        raise NotUnderstood
    await people.choose_zone(uow, actor, zone, now)
    return await _to_currency(zone, words, state)


async def _to_currency(zone: str, words: Words, state: FSMContext) -> Screen:
    await state.set_state(FoundStudio.currency)
    return screens.currency(Words(words.language, zone))


@routes.prompt(FoundStudio.currency)
async def ask_currency(words: Words) -> Screen:
    return screens.currency(words)


@routes.press(FoundCurrency, within=FoundStudio)
async def take_currency(
    press: FoundCurrency,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
    home: HomeOf,
    reads: Reads,
) -> Answers:
    invitation_id = await _check_founding(state)
    person = await uow.people.get(actor.person_id)
    await onboarding.found_studio(
        uow, actor, invitation_id, person.name, press.currency, words.zone_name, now
    )
    await state.clear()
    held = await uow.people.memberships_of(actor.person_id)
    places = tuple(Place(int(m.id or 0), m.studio_id, m.role) for m in held)
    today = await home(replace(actor, hat=Role.TUTOR, places=places), words, now, reads)
    return replace(today, hat_changed=True)


async def _check_founding(state: FSMContext) -> int:
    """The invitation being answered; NotFound for a button pressed after the founding, or without one."""
    invitation = (await state.get_data()).get("invitation")
    if not isinstance(invitation, int):
        raise NotFound
    return invitation
