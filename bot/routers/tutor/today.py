"""Today, the week, a day, a month, lessons to mark: reading only."""

import asyncio
from datetime import date, datetime, timedelta

from bot.callbacks import tutor as callbacks
from bot.callbacks.tutor_lessons import DayPage, Month, WeekPicture
from bot.keyboards import calendar
from bot.keyboards.calendar import unpacked
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_month as month_screens
from bot.screens import tutor_today as screens
from bot.screens import tutor_week as week_screens
from bot.screens.tutor_lists import on
from bot.screens.tutor_week import WEEK, Agenda
from domain.access import Actor
from domain.clock import day_bounds
from domain.people import Role
from storage.queries import tutor_lessons, tutor_times, tutor_today
from storage.reads import Reads

routes = Routes("tutor.today")


async def _agenda(first: date, days: int, actor: Actor, words: Words, now: datetime, reads: Reads) -> Agenda:
    """Two statements."""
    since, till = day_bounds(first, words.zone, days)
    lessons = await tutor_lessons.between(reads, actor, since, till)
    return Agenda(lessons, await tutor_times.times(reads, actor, since, till), now)


async def day_agenda(day: date, actor: Actor, words: Words, now: datetime, reads: Reads) -> Agenda:
    """One day's lessons and hours. Two statements."""
    return await _agenda(day, 1, actor, words, now, reads)


@routes.command("today", Role.TUTOR)
@routes.command("today", Role.OWNER)
@routes.press(callbacks.Today)
async def today(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """A tutor's home."""
    agenda = await _agenda(words.local(now).date(), 1, actor, words, now, reads)
    return screens.today(words, agenda, await tutor_today.waiting(reads, actor, now))


@routes.command("week", Role.TUTOR)
@routes.command("week", Role.OWNER)
async def this_week(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _week(words.local(now).date(), actor, words, now, reads)


@routes.press(callbacks.Week)
async def week(press: callbacks.Week, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _week(unpacked(press.day, words.local(now).date()), actor, words, now, reads)


async def _week(shown: date, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    monday = _monday(shown)
    return week_screens.week(words, monday, await _agenda(monday, WEEK, actor, words, now, reads))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


@routes.press(WeekPicture)
async def week_picture(press: WeekPicture, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """Drawn beside the loop, and Pillow loaded there, when the first picture is asked for."""
    monday = _monday(unpacked(press.day, words.local(now).date()))
    agenda = await _agenda(monday, WEEK, actor, words, now, reads)
    png = await asyncio.to_thread(_drawn, words, monday, agenda)
    return week_screens.picture(words, monday, png, on(agenda.rows))


def _drawn(words: Words, monday: date, agenda: Agenda) -> bytes:
    from bot.pictures import week as pictures  # noqa: PLC0415 (Pillow costs every start, pictures are rare)

    free = agenda.free(words, monday, WEEK) if agenda.times.hours else []
    off = [span for _, span in agenda.times.off]
    return pictures.drawn(words, monday, agenda.rows, free, off, agenda.now)


@routes.press(Month)
async def month(press: Month, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    first = unpacked(press.day, words.local(now).date()).replace(day=1)
    days = (calendar.next_month(first) - first).days
    since, till = day_bounds(first, words.zone, days)
    standing = await tutor_times.standing(reads, actor, since, till)
    times = await tutor_times.times(reads, actor, since, till)
    full = month_screens.fullness(words, first, standing, times, now)
    return month_screens.month(words, first, full, now)


@routes.press(callbacks.DayLessons)
async def day(press: callbacks.DayLessons, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _day(press.day, 0, actor, words, now, reads)


@routes.press(DayPage)
async def day_page(press: DayPage, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _day(press.day, press.page, actor, words, now, reads)


async def _day(packed: str, page: int, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    shown = unpacked(packed, words.local(now).date())
    return week_screens.day(words, shown, await _agenda(shown, 1, actor, words, now, reads), page)


@routes.press(callbacks.ToMark)
async def to_mark(press: callbacks.ToMark, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.to_mark(words, await tutor_lessons.to_mark(reads, actor, now, press.after))
