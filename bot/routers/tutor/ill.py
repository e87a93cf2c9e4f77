"""The tutor is ill: till when → which lessons → they are off, and each family is offered times of its own.

What is left out is the dialog's data; a report of the answers follows, live by Refresh.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import formats
from bot.callbacks import tutor_illness as callbacks
from bot.keyboards.calendar import packed, unpacked
from bot.l10n import Words
from bot.quick.meaning import resolved
from bot.quick.reader import read
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_illness as screens
from bot.screens import tutor_studios as studios
from domain.access import Actor
from domain.availability import checked_days
from domain.clock import day_bounds
from domain.errors import NotFound
from domain.identity import known
from domain.lessons import LessonState
from domain.ports import UnitOfWork
from domain.services import illness
from storage.queries import availability, tutor_lessons
from storage.queries import illness as queries
from storage.queries.tutor_lessons import LessonRow
from storage.reads import Reads

routes = Routes("tutor.ill")


class FallIll(StatesGroup):
    """``tutor`` and ``day`` are chosen; ``kept`` lessons take place all the same."""

    till = State()
    lessons = State()


def _own(tutor_id: int, actor: Actor) -> int:
    """``tutor_id`` 0 is his only place."""
    if tutor_id == 0 and actor.tutor_ids:
        return min(actor.tutor_ids)
    if tutor_id not in actor.tutor_ids:
        raise NotFound
    return tutor_id


@routes.press(callbacks.Ill, within=FallIll)
async def choose_till(press: callbacks.Ill, actor: Actor, words: Words, reads: Reads) -> Screen | Ask:
    """Whoever teaches in several studios says in which."""
    if not press.tutor and len(actor.tutor_ids) > 1:
        found = await availability.studios_of(reads, actor)
        return studios.which(words, [(name, callbacks.Ill(tutor=place)) for place, name in found])
    return Ask(FallIll.till, {"tutor": _own(press.tutor, actor)})


@routes.prompt(FallIll.till)
async def ask_till(data: dict[str, Any], actor: Actor, words: Words, now: datetime) -> Screen:
    return screens.till(words, _own(data["tutor"], actor), words.local(now).date())


@routes.text(FallIll.till)
async def take_typed_till(text: str, data: dict[str, Any], words: Words, now: datetime) -> Ask:
    """The last day that is named: "till Thursday", "tomorrow", 12.03, in any language."""
    local = words.local(now)
    days = read(text, local.replace(tzinfo=None)).days
    last = resolved(days[-1], None, local.replace(tzinfo=None)) if days else None
    if last is None:
        raise formats.NotUnderstood
    return _to_lessons(data["tutor"], last, local.date())


@routes.press(callbacks.IllTill, within=FallIll)
async def take_till(press: callbacks.IllTill, words: Words, now: datetime) -> Ask:
    today = words.local(now).date()
    return _to_lessons(press.tutor, unpacked(press.day, today), today)


def _to_lessons(tutor_id: int, last: date, today: date) -> Ask:
    checked_days(today, last, today)
    return Ask(FallIll.lessons, {"tutor": tutor_id, "day": packed(last), "kept": [], "page": 0})


@routes.prompt(FallIll.lessons)
async def ask_lessons(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    tutor_id, today = _own(data["tutor"], actor), words.local(now).date()
    last = unpacked(data["day"], today)
    rows = await _lessons(tutor_id, last, actor, words, now, reads)
    return screens.preview(words, tutor_id, last, rows, frozenset(data["kept"]), data["page"])


async def _lessons(
    tutor_id: int, last: date, actor: Actor, words: Words, now: datetime, reads: Reads
) -> list[LessonRow]:
    """What lies ahead of it."""
    today = words.local(now).date()
    _, till = day_bounds(today, words.zone, max((last - today).days + 1, 1))
    there = replace(actor, places=tuple(place for place in actor.places if place.id == tutor_id))
    found = await tutor_lessons.between(reads, there, now, till)
    return [row for row in found if row.state is LessonState.PLANNED]


@routes.press(callbacks.IllPage, within=FallIll)
async def turn_page(press: callbacks.IllPage, state: FSMContext) -> Ask:
    return Ask(FallIll.lessons, {**await _chosen(press.tutor, press.day, state), "page": press.page})


@routes.press(callbacks.IllToggle, within=FallIll)
async def toggle(press: callbacks.IllToggle, state: FSMContext) -> Ask:
    data = await _chosen(press.tutor, press.day, state)
    kept = set(data["kept"]) ^ {press.lesson}
    return Ask(FallIll.lessons, {**data, "kept": sorted(kept), "page": press.page})


async def _chosen(tutor_id: int, day: str, state: FSMContext) -> dict[str, Any]:
    """What has been left out so far, if it was of these days."""
    data = await state.get_data()
    is_same = (data.get("tutor"), data.get("day")) == (tutor_id, day)
    return {"tutor": tutor_id, "day": day, "kept": data.get("kept", []) if is_same else []}


@routes.press(callbacks.IllSure, within=FallIll)
async def fall_ill(
    press: callbacks.IllSure,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """Pressed twice, it finds the same illness."""
    today = words.local(now).date()
    kept = (await _chosen(press.tutor, press.day, state))["kept"]
    last = unpacked(press.day, today)
    sick = await illness.fall_ill(uow, actor, _own(press.tutor, actor), today, last, kept, now)
    await state.clear()
    found = await queries.report(reads, actor, known(sick.time_off.id))
    return screens.report(words, found, 0, now, toast=words.label("toast-ill", count=sick.cancelled))


@routes.press(callbacks.IllReport)
async def show_report(
    press: callbacks.IllReport, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return screens.report(words, await queries.report(reads, actor, press.off), press.page, now)


@routes.press(callbacks.IllAgain)
async def tell_again(
    press: callbacks.IllAgain, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    count = await illness.tell_again(uow, actor, press.off, now)
    toast = words.label("toast-ill-again", count=count)
    return screens.report(words, await queries.report(reads, actor, press.off), 0, now, toast=toast)


@routes.press(callbacks.IllUndo)
async def recover(
    press: callbacks.IllUndo, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    count = await illness.recover(uow, actor, press.off, now)
    toast = words.label("toast-ill-undone", count=count)
    return screens.report(words, await queries.report(reads, actor, press.off), 0, now, toast=toast)
