"""A series with an end goes on: till when → what that makes, in numbers → confirm."""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import formats, near_days, refusals
from bot.callbacks import tutor_series as callbacks
from bot.keyboards.calendar import NOW, packed, unpacked
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_series_changes as cards
from bot.screens import tutor_series_prolong as screens
from domain.access import Actor
from domain.errors import ChangedSince, SeriesEnded
from domain.ports import UnitOfWork
from domain.services import series_ahead
from storage.queries import tutor_series as queries
from storage.reads import Reads

routes = Routes("tutor.prolong_series")


class ProlongSeries(StatesGroup):
    """Which series is known from the start."""

    day = State()


@routes.press(callbacks.ProlongSeries, within=ProlongSeries)
async def start(press: callbacks.ProlongSeries) -> Ask:
    return Ask(ProlongSeries.day, {"series": press.series})


@routes.prompt(ProlongSeries.day)
async def ask_day(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    row = await queries.one(reads, actor, data["series"], now)
    return screens.ask_day(words, row, words.local(now).date())


@routes.text(ProlongSeries.day)
async def take_typed_day(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    today = words.local(now).date()
    until = packed(formats.parse_day(near_days.in_digits(text, today), today))
    row = await queries.one(reads, actor, data["series"], now)
    press = callbacks.ProlongTill(series=row.id, revision=row.revision, until=until, sure=0)
    return await till(press, actor, words, now, uow, reads, state)


@routes.press(callbacks.ProlongTill, within=ProlongSeries)
async def till(
    press: callbacks.ProlongTill,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """Asks first. A second tap finds it changed and shows it as it is."""
    row = await queries.one(reads, actor, press.series, now)
    ends_on = None if press.until == NOW else unpacked(press.until, words.local(now).date())
    what = (row.id, press.revision, ends_on, now)
    try:
        if not press.sure:
            made = await series_ahead.foresee_prolong(uow, actor, *what)
            return screens.ask(
                words, row, press, ends_on, screens.Longer(len(made.lessons), made.conflicts, made.off)
            )
        made = await series_ahead.prolong(uow, actor, *what)
        toast = words.label("toast-series-prolonged", count=len(made.lessons))
    except (ChangedSince, SeriesEnded) as refusal:
        toast = refusals.plain(words, refusal)
    await state.clear()
    return cards.card(words, await queries.one(reads, actor, press.series, now), toast=toast)
