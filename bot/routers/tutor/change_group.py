"""Changing a group: its name, its places, somebody new in it. One step each, by button or typed."""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_groups as callbacks
from bot.l10n import Words
from bot.routers.tutor import groups as group_routes
from bot.routers.tutor import typed
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_group_forms as screens
from domain.access import Actor
from domain.ports import UnitOfWork
from domain.services import groups, students
from storage.queries import tutor_groups as queries
from storage.reads import Reads

routes = Routes("tutor.change_group")


class ChangeGroup(StatesGroup):
    """Each state is a whole dialog: what is new, and back to the card."""

    name = State()
    places = State()
    newcomer = State()


@routes.press(callbacks.EditGroupName, within=ChangeGroup)
async def edit_name(press: callbacks.EditGroupName) -> Ask:
    return Ask(ChangeGroup.name, {"course": press.course})


@routes.prompt(ChangeGroup.name)
async def ask_name(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.new_name(words, await queries.card(reads, actor, data["course"], now))


@routes.text(ChangeGroup.name)
async def take_name(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    course_id = (await state.get_data())["course"]
    await students.change_course(uow, actor, course_id, subject=text, now=now)
    await state.clear()
    return await group_routes.card(course_id, actor, words, now, reads)


@routes.press(callbacks.EditPlaces, within=ChangeGroup)
async def edit_places(press: callbacks.EditPlaces) -> Ask:
    return Ask(ChangeGroup.places, {"course": press.course})


@routes.prompt(ChangeGroup.places)
async def ask_places(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.new_places(words, await queries.card(reads, actor, data["course"], now))


@routes.press(callbacks.SetPlaces, within=ChangeGroup)
async def set_places(
    press: callbacks.SetPlaces,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await groups.resize(uow, actor, press.course, press.places, now)
    await state.clear()
    return await group_routes.card(press.course, actor, words, now, reads)


@routes.text(ChangeGroup.places)
async def take_places(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    course_id = (await state.get_data())["course"]
    await groups.resize(uow, actor, course_id, typed.count(text), now)
    await state.clear()
    return await group_routes.card(course_id, actor, words, now, reads)


@routes.press(callbacks.AddMember, within=ChangeGroup)
async def add_member(press: callbacks.AddMember) -> Ask:
    return Ask(ChangeGroup.newcomer, {"course": press.course})


@routes.prompt(ChangeGroup.newcomer)
async def ask_newcomer(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return screens.newcomer(words, await queries.card(reads, actor, data["course"], now))


@routes.text(ChangeGroup.newcomer)
async def take_newcomer(
    text: str, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads, state: FSMContext
) -> Screen:
    course_id = (await state.get_data())["course"]
    _, done = await groups.join_newcomer(uow, actor, course_id, text, now)
    await state.clear()
    toast = words.label("toast-groups-joined", count=done.lessons, changed="yes")
    return await group_routes.card(course_id, actor, words, now, reads, toast=toast)
