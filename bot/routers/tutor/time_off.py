"""Days off and vacations: first day → last day → confirm, where lessons in these days are listed.

What is chosen travels in the buttons; the dialog's data repeats it so that typing is understood.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_availability as callbacks
from bot.keyboards.calendar import NOW, packed, unpacked
from bot.l10n import Words
from bot.routers.tutor import typed
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_time_off as screens
from domain.access import Actor
from domain.availability import TimeOffKind, checked_days
from domain.clock import day_bounds
from domain.errors import NotFound
from domain.identity import known
from domain.lessons import LessonState
from domain.ports import UnitOfWork
from domain.services import availability
from storage.queries import availability as queries
from storage.queries import tutor_lessons
from storage.reads import Reads

routes = Routes("tutor.time_off")


class AddTimeOff(StatesGroup):
    """Two days, then the question."""

    first = State()
    last = State()
    confirm = State()


def _own(tutor_id: int, actor: Actor) -> int:
    if tutor_id not in actor.tutor_ids:
        raise NotFound
    return tutor_id


@routes.press(callbacks.TimesOff, within=AddTimeOff)
async def show_all(
    press: callbacks.TimesOff, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    rows = await queries.time_off_coming(reads, _own(press.tutor, actor), now)
    return screens.coming(words, press.tutor, rows)


@routes.press(callbacks.ShowTimeOff)
async def show_one(press: callbacks.ShowTimeOff, actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.one(words, await queries.time_off_taken(reads, actor, press.off))


@routes.press(callbacks.TimeOffFirst, within=AddTimeOff)
async def choose_first(press: callbacks.TimeOffFirst) -> Ask:
    return Ask(AddTimeOff.first, {"tutor": press.tutor, "day": press.day})


@routes.prompt(AddTimeOff.first)
async def ask_first(data: dict[str, Any], actor: Actor, words: Words, now: datetime) -> Screen:
    today = words.local(now).date()
    return screens.first_day(words, _own(data["tutor"], actor), unpacked(data["day"], today), today)


@routes.text(AddTimeOff.first)
async def take_typed_days(text: str, data: dict[str, Any], words: Words, now: datetime) -> Ask:
    """Both days at once, or the first alone."""
    today = words.local(now).date()
    first, last = typed.days(text, today, unpacked(data["day"], today))
    if last is None:
        return Ask(AddTimeOff.last, {"tutor": data["tutor"], "first": packed(first), "day": packed(first)})
    return _to_confirm(data["tutor"], first, last, today)


@routes.press(callbacks.TimeOffLast, within=AddTimeOff)
async def choose_last(press: callbacks.TimeOffLast) -> Ask:
    first = NOW if press.first == NOW else press.first
    return Ask(AddTimeOff.last, {"tutor": press.tutor, "first": first, "day": press.day})


@routes.prompt(AddTimeOff.last)
async def ask_last(data: dict[str, Any], actor: Actor, words: Words, now: datetime) -> Screen:
    today = words.local(now).date()
    first, shown = unpacked(data["first"], today), unpacked(data["day"], today)
    return screens.last_day(words, _own(data["tutor"], actor), first, shown, today)


@routes.text(AddTimeOff.last)
async def take_typed_last(text: str, data: dict[str, Any], words: Words, now: datetime) -> Ask:
    today = words.local(now).date()
    first = unpacked(data["first"], today)
    begun, last = typed.days(text, today, first)
    return _to_confirm(data["tutor"], first if last is None else begun, last or begun, today)


@routes.press(callbacks.TimeOffDays, within=AddTimeOff)
async def take_days(press: callbacks.TimeOffDays, words: Words, now: datetime) -> Ask:
    """Chosen the other way round, they are put in order."""
    today = words.local(now).date()
    first, last = sorted((unpacked(press.first, today), unpacked(press.last, today)))
    return _to_confirm(press.tutor, first, last, today)


def _to_confirm(tutor_id: int, first: date, last: date, today: date) -> Ask:
    checked_days(first, last, today)
    data = {"tutor": tutor_id, "first": packed(first), "last": packed(last)}
    return Ask(AddTimeOff.confirm, data)


@routes.prompt(AddTimeOff.confirm)
async def ask_confirm(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    today = words.local(now).date()
    first, last = unpacked(data["first"], today), unpacked(data["last"], today)
    since, till = day_bounds(first, words.zone, (last - first).days + 1)
    there = replace(actor, places=tuple(place for place in actor.places if place.id == data["tutor"]))
    rows = await tutor_lessons.between(reads, there, max(since, now), till)
    planned = [row for row in rows if row.state is LessonState.PLANNED]
    return screens.confirm(words, _own(data["tutor"], actor), first, last, planned, now)


@routes.press(callbacks.TakeTimeOff, within=AddTimeOff)
async def take(
    press: callbacks.TakeTimeOff,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """Pressed twice, the days are taken once."""
    today = words.local(now).date()
    first, last = unpacked(press.first, today), unpacked(press.last, today)
    kind = TimeOffKind.DAY_OFF if first == last else TimeOffKind.VACATION
    away = await availability.take_time_off(
        uow, actor, press.tutor, kind, first, last, now, cancels=bool(press.cancels)
    )
    await state.clear()
    row = await queries.time_off_taken(reads, actor, known(away.time_off.id))
    return screens.one(words, row, cancelled=len(away.cancelled), toast=words.label("toast-saved"))


@routes.press(callbacks.GiveBackTimeOff)
async def give_back(
    press: callbacks.GiveBackTimeOff, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await availability.give_back_time_off(uow, actor, press.off, now)
    return screens.one(words, await queries.time_off_taken(reads, actor, press.off))
