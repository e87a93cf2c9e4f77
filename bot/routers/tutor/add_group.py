"""A new group in four short steps.

Steps: (studio →) name → price → length → places → the group's card, which asks for its first student. What is typed
lives in the dialog's data; the last step makes the group.
"""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_groups as callbacks
from bot.l10n import Words
from bot.routers.tutor import groups as group_routes
from bot.routers.tutor import typed
from bot.routing import Ask, Routes, going_on
from bot.screen import Screen
from bot.screens import tutor_group_forms as screens
from bot.screens import tutor_studios as studios
from domain.access import Actor
from domain.courses import check_duration
from domain.money import check_amount
from domain.people import clean_name
from domain.ports import UnitOfWork
from domain.services import groups
from storage.queries import tutor_cards as queries
from storage.queries.tutor_cards import StudioRow
from storage.reads import Reads

routes = Routes("tutor.add_group")


class AddGroup(StatesGroup):
    """Data: studio, currency, and each answer under its step's name."""

    name = State()
    price = State()
    length = State()
    places = State()


@routes.press(callbacks.AddGroup, within=AddGroup)
async def start(actor: Actor, words: Words, reads: Reads) -> Screen | Ask:
    """Whoever teaches in several studios says in which."""
    found = await queries.studios_of(reads, actor)
    if len(found) == 1:
        return _to_name(found[0])
    return studios.which(words, [(one.name, callbacks.AddGroupTo(studio=one.id)) for one in found])


@routes.press(callbacks.AddGroupTo, within=AddGroup)
async def choose_studio(press: callbacks.AddGroupTo, actor: Actor, reads: Reads) -> Ask:
    return _to_name(await queries.own_studio(reads, actor, press.studio))


def _to_name(studio: StudioRow) -> Ask:
    return Ask(AddGroup.name, {"studio": studio.id, "currency": studio.currency})


@routes.prompt(AddGroup.name)
async def ask_name(words: Words) -> Screen:
    return screens.ask_name(words)


@routes.text(AddGroup.name)
async def take_name(text: str, data: dict[str, Any]) -> Ask:
    return Ask(AddGroup.price, {**data, "name": clean_name(text)})


@routes.prompt(AddGroup.price)
async def ask_price(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    recent = await queries.prices(reads, actor, data["currency"])
    return screens.ask_price(words, data["name"], data["currency"], recent, typed.per(data))


@routes.press(callbacks.GroupPricePer, within=AddGroup)
async def choose_per(press: callbacks.GroupPricePer, data: dict[str, Any]) -> Ask:
    return Ask(AddGroup.price, {**going_on(data, "name"), "hour": press.hour})


@routes.press(callbacks.GroupPrice, within=AddGroup)
async def choose_price(press: callbacks.GroupPrice, data: dict[str, Any]) -> Ask:
    return _to_length({**going_on(data, "name"), "price": press.minor})


@routes.text(AddGroup.price)
async def take_price(text: str, data: dict[str, Any]) -> Ask:
    return _to_length(typed.price(text, data))


def _to_length(data: dict[str, Any]) -> Ask:
    check_amount(data["price"], zero_allowed=True)
    return Ask(AddGroup.length, data)


@routes.prompt(AddGroup.length)
async def ask_length(data: dict[str, Any], words: Words) -> Screen:
    return screens.ask_length(words, data["name"])


@routes.press(callbacks.GroupLength, within=AddGroup)
async def choose_length(press: callbacks.GroupLength, data: dict[str, Any]) -> Ask:
    return _to_places({**going_on(data, "price"), "minutes": press.minutes})


@routes.text(AddGroup.length)
async def take_length(text: str, data: dict[str, Any]) -> Ask:
    return _to_places({**data, "minutes": typed.minutes(text)})


def _to_places(data: dict[str, Any]) -> Ask:
    check_duration(data["minutes"])
    return Ask(AddGroup.places, data)


@routes.prompt(AddGroup.places)
async def ask_places(data: dict[str, Any], words: Words) -> Screen:
    return screens.ask_places(words, data["name"])


@routes.press(callbacks.GroupPlaces, within=AddGroup)
async def choose_places(
    press: callbacks.GroupPlaces,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    data = await state.get_data()
    going_on(data, "minutes")
    return await _finish(data, press.places, actor, words, now, uow, reads, state)


@routes.text(AddGroup.places)
async def take_places(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    data = await state.get_data()
    return await _finish(data, typed.count(text), actor, words, now, uow, reads, state)


async def _finish(
    data: dict[str, Any],
    places: int,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    told = (data["name"], data["price"], data["minutes"])
    course_id = await groups.create(uow, actor, data["studio"], *told, places, now, per=typed.per(data))
    await state.clear()
    return await group_routes.card(course_id, actor, words, now, reads)
