"""Money by card that fitted no invoice: whose is it? One tap, a page of students, or a part of a name typed."""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_strays as callbacks
from bot.l10n import Words
from bot.routers.tutor.money import shown
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import strays as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import strays
from storage.queries import purse, studio_students
from storage.queries import strays as queries
from storage.reads import Reads

routes = Routes("tutor.strays")


class GiveStray(StatesGroup):
    """One step: a part of the student's name, or a tap; ``stray``, and a page of the list in the data."""

    whom = State()


@routes.press(callbacks.Strays)
async def show_all(press: callbacks.Strays, actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _every(press.edge, actor, words, reads, back=bool(press.back))


async def _every(
    edge: int, actor: Actor, words: Words, reads: Reads, *, back: bool = False, toast: str | None = None
) -> Screen:
    if not actor.owned_studio_ids:
        raise NotFound
    rows = await queries.page(reads, actor, edge, back=back)
    return screens.every(words, rows, edge, back=back, toast=toast)


@routes.press(callbacks.Stray, within=GiveStray)
async def show(press: callbacks.Stray, actor: Actor, words: Words, reads: Reads, state: FSMContext) -> Screen:
    await state.clear()
    return await _card(press.stray, actor, words, reads)


async def _card(stray_id: int, actor: Actor, words: Words, reads: Reads) -> Screen:
    stray = await queries.one(reads, actor, stray_id)
    return screens.card(words, stray, await queries.near(reads, actor, stray) if stray.is_open else ())


@routes.press(callbacks.StrayFor, within=GiveStray)
async def choose(press: callbacks.StrayFor) -> Ask:
    return Ask(GiveStray.whom, press.model_dump())


@routes.prompt(GiveStray.whom)
async def ask_whom(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    stray = await queries.one(reads, actor, data["stray"])
    edge, back = data.get("edge", 0), bool(data.get("back", 0))
    rows = await studio_students.page(reads, actor, edge, back=back, studio_id=stray.studio_id)
    return screens.whom(words, stray, rows, edge, back=back)


@routes.text(GiveStray.whom)
async def take_name(text: str, data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    """Another name may be typed at once."""
    stray = await queries.one(reads, actor, data["stray"])
    found = await studio_students.named_like(reads, actor, text, studio_id=stray.studio_id)
    return screens.found(words, stray, text[:60], found)


@routes.press(callbacks.GiveStray, within=GiveStray)
async def give(
    press: callbacks.GiveStray,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """A second tap shows the same receipt; what is settled otherwise shows itself as it is."""
    stray = await queries.one(reads, actor, press.stray)
    his = await purse.of(reads, actor, press.student, now)
    await state.clear()
    if stray.is_open and not press.sure:
        return screens.sure_to_give(words, stray, his)
    credited = await strays.give(uow, actor, press.stray, press.student, now)
    return await shown(known(credited.id), actor, words, reads, words.label("toast-stray-given"))


@routes.press(callbacks.RefundStray)
async def refund(
    press: callbacks.RefundStray, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    if not press.sure:
        stray = await queries.one(reads, actor, press.stray)
        return screens.sure_to_refund(words, stray)
    await strays.refund(uow, actor, press.stray, now)
    return await _every(0, actor, words, reads, toast=words.label("toast-stray-refunded"))
