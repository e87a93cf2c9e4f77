"""A statement for any period: its days pressed or typed, then pages in the chat, or all of it as a file."""

import asyncio
import re
from datetime import date, datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import formats
from bot.callbacks import balances as callbacks
from bot.keyboards.calendar import packed, unpacked
from bot.l10n import Words
from bot.routers.common.journal_file import FORMS
from bot.routing import Ask, Routes
from bot.screen import Document, Screen
from bot.screens import statement as screens
from bot.screens.statement import Days
from bot.sheets.sheet import file_name
from bot.sheets.statement import sheet
from domain.access import Actor
from domain.clock import day_bounds
from domain.errors import NotFound
from storage.queries import balance, statement
from storage.reads import Reads

routes = Routes("common.statement")
FEBRUARY = 2
_TWO = re.compile(r"([\d./]+)\s*(?:[-–—]|\s)\s*([\d./]+)")


class StatementDates(StatesGroup):
    """One step: two days, or the first of them up to today."""

    days = State()


@routes.press(callbacks.Periods)
async def periods(
    press: callbacks.Periods, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    head = await balance.head(reads, actor, press.student)
    return screens.periods(words, head, press.side, words.local(now).date())


@routes.press(callbacks.Statement)
async def show(press: callbacks.Statement, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    days = _days(press.since_day, press.until_day, words, now)
    return await _page(press, days, actor, words, reads)


async def _page(press: callbacks.Statement, days: Days, actor: Actor, words: Words, reads: Reads) -> Screen:
    found = await statement.page(
        reads, actor, press.student, _span(words, days), press.cursor, back=press.back == 1
    )
    return screens.show(words, found, press.side, days, is_first=not found.earlier)


@routes.press(callbacks.StatementFile)
async def send(
    press: callbacks.StatementFile, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Document:
    if press.form >= len(FORMS):
        raise NotFound
    extension, written = FORMS[press.form]
    days = _days(press.since_day, press.until_day, words, now)
    made = sheet(words, await statement.whole(reads, actor, press.student, _span(words, days)), days)
    name = f"{made.title} {days[0]} {days[1]}"
    return Document(file_name(name, extension), await asyncio.to_thread(written, made))


@routes.press(callbacks.OwnPeriod, within=StatementDates)
async def ask_period(press: callbacks.OwnPeriod) -> Ask:
    return Ask(StatementDates.days, {"student": press.student, "side": press.side})


@routes.prompt(StatementDates.days)
async def ask_days(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.ask_days(words, await balance.head(reads, actor, data["student"]))


@routes.text(StatementDates.days)
async def take_days(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    days = typed_days(text, words.local(now).date())
    press = screens.first_page(data["student"], data["side"], days)
    shown = await _page(press, days, actor, words, reads)
    await state.clear()
    return shown


def typed_days(text: str, today: date) -> Days:
    """01.03–31.03, or 01.03 up to today; without a year the last such days. Raises NotUnderstood."""
    two = _TWO.fullmatch(text.strip())
    first, last = (_past(two[1], today), _past(two[2], today)) if two else (_past(text.strip(), today), today)
    if first > last:
        raise formats.NotUnderstood
    return unpacked(packed(first), today), unpacked(packed(last), today)


def _past(text: str, today: date) -> date:
    """Without a year, as days go by: 12.11 told in March is last year's."""
    day = formats.parse_day(text, today)
    has_year = len(re.split(r"[./]", text)) > 2  # noqa: PLR2004 (day, month, year)
    if day <= today or has_year:
        return day
    return (
        day.replace(year=day.year - 1, day=min(day.day, 28))
        if day.month == FEBRUARY
        else day.replace(year=day.year - 1)
    )


def _days(since: str, until: str, words: Words, now: datetime) -> Days:
    today = words.local(now).date()
    first, last = sorted((unpacked(since, today), unpacked(until, today)))
    return first, last


def _span(words: Words, days: Days) -> tuple[datetime, datetime]:
    return day_bounds(days[0], words.zone, (days[1] - days[0]).days + 1)
