"""Today, the week, a day, lessons to mark: reading only."""

from datetime import date, datetime, timedelta

from bot.callbacks import tutor as callbacks
from bot.keyboards.calendar import unpacked
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_today as screens
from domain.access import Actor
from domain.clock import day_bounds
from domain.people import Role
from storage.queries import tutor_lessons, tutor_today
from storage.reads import Reads

routes = Routes("tutor.today")


@routes.command("today", Role.TUTOR)
@routes.command("today", Role.OWNER)
@routes.press(callbacks.Today)
async def today(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """A tutor's home."""
    since, till = day_bounds(words.local(now).date(), words.zone)
    lessons = await tutor_lessons.between(reads, actor, since, till)
    waiting = await tutor_today.waiting(reads, actor, now)
    return screens.today(words, now, lessons, waiting)


@routes.command("week", Role.TUTOR)
@routes.command("week", Role.OWNER)
async def this_week(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _week(words.local(now).date(), actor, words, now, reads)


@routes.press(callbacks.Week)
async def week(press: callbacks.Week, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _week(unpacked(press.day, words.local(now).date()), actor, words, now, reads)


async def _week(shown: date, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    monday = shown - timedelta(days=shown.weekday())
    since, till = day_bounds(monday, words.zone, screens.WEEK)
    lessons = await tutor_lessons.between(reads, actor, since, till)
    return screens.week(words, monday, lessons, now)


@routes.press(callbacks.DayLessons)
async def day(press: callbacks.DayLessons, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    shown = unpacked(press.day, words.local(now).date())
    since, till = day_bounds(shown, words.zone)
    return screens.day(words, shown, await tutor_lessons.between(reads, actor, since, till), now)


@routes.press(callbacks.ToMark)
async def to_mark(press: callbacks.ToMark, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.to_mark(words, await tutor_lessons.to_mark(reads, actor, now, press.after))
