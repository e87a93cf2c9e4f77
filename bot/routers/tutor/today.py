"""Today, the week, a day, lessons to mark: reading only."""

from datetime import datetime, timedelta

from bot.callbacks import tutor as callbacks
from bot.keyboards.calendar import unpacked
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_today as screens
from domain.access import Actor
from domain.clock import day_bounds, utc_of_wall
from domain.people import Role
from storage.queries import tutor_lessons, tutor_today
from storage.reads import Reads

routes = Routes("tutor.today")


@routes.command("today", Role.TUTOR)
@routes.command("today", Role.OWNER)
@routes.press(callbacks.Today)
async def today(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """A tutor's home."""
    since, till = day_bounds(now, words.zone)
    lessons = await tutor_lessons.between(reads, actor, since, till)
    waiting = await tutor_today.waiting(reads, actor, now)
    return screens.today(words, now, lessons, waiting)


@routes.command("week", Role.TUTOR)
@routes.command("week", Role.OWNER)
async def this_week(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _week(actor, words, now, now, reads)


@routes.press(callbacks.Week)
async def week(press: callbacks.Week, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    shown = unpacked(press.day, words.local(now).date())
    noon = utc_of_wall(datetime.combine(shown, datetime.min.time()).replace(hour=12), words.zone)
    return await _week(actor, words, now, noon, reads)


async def _week(actor: Actor, words: Words, now: datetime, shown: datetime, reads: Reads) -> Screen:
    day = words.local(shown).date()
    monday = day - timedelta(days=day.weekday())
    midnight = datetime.combine(monday, datetime.min.time())
    since = utc_of_wall(midnight, words.zone)
    till = utc_of_wall(midnight + timedelta(days=screens.WEEK), words.zone)
    lessons = await tutor_lessons.between(reads, actor, since, till)
    return screens.week(words, monday, lessons, now)


@routes.press(callbacks.DayLessons)
async def day(press: callbacks.DayLessons, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    shown = unpacked(press.day, words.local(now).date())
    midnight = datetime.combine(shown, datetime.min.time())
    since, till = utc_of_wall(midnight, words.zone), utc_of_wall(midnight + timedelta(days=1), words.zone)
    return screens.day(words, shown, await tutor_lessons.between(reads, actor, since, till), now)


@routes.press(callbacks.ToMark)
async def to_mark(press: callbacks.ToMark, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.to_mark(words, await tutor_lessons.to_mark(reads, actor, now, press.after))
