"""One's own calendar: the secret address that phones and Google read, and lessons as a file."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot import ics
from bot.callbacks import calendar as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Alert, Answers, Document, Screen
from bot.screens import calendar as screens
from domain.access import Actor
from domain.calendars import AHEAD, BEHIND
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.services import calendars
from storage.queries import calendar as queries
from storage.reads import Reads

routes = Routes("common.calendar")
ANY_TIME = timedelta(days=3650)


@routes.press(callbacks.Calendar)
async def show(actor: Actor, words: Words, reads: Reads, web_address: str) -> Screen:
    return screens.calendar(words, await queries.settings(reads, actor), reachable=bool(web_address))


@routes.press(callbacks.CalendarAddress)
async def make(
    press: callbacks.CalendarAddress,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    web_address: str,
) -> Answers:
    """The address is shown this once; a second tap leaves it on the screen."""
    if not web_address or not actor.places:
        raise NotFound
    if not press.sure:
        return screens.ask_renew(words, press.after)
    token = await calendars.make_address(uow, actor, press.after, now)
    if token is None:
        return Alert(words.label("alert-calendar-made-already"))
    made = screens.made(words, f"{web_address}/calendar/{token}.ics")
    return replace(made, toast=words.label("toast-calendar-made"))


@routes.press(callbacks.CalendarOff)
async def switch_off(
    press: callbacks.CalendarOff,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    web_address: str,
) -> Screen:
    if not press.sure:
        return screens.ask_off(words)
    await calendars.revoke_address(uow, actor, now)
    screen = await show(actor, words, reads, web_address)
    return replace(screen, toast=words.label("toast-calendar-off"))


@routes.press(callbacks.SwitchCalendarFiles)
async def switch_files(
    press: callbacks.SwitchCalendarFiles,
    actor: Actor,
    words: Words,
    uow: UnitOfWork,
    reads: Reads,
    web_address: str,
) -> Screen:
    await calendars.send_files(uow, actor, bool(press.on))
    return replace(await show(actor, words, reads, web_address), toast=words.label("toast-saved"))


@routes.press(callbacks.CalendarFile)
async def send_file(actor: Actor, words: Words, now: datetime, reads: Reads, web_address: str) -> Answers:
    """All coming lessons, and the screen again below the file."""
    entries = await queries.entries(reads, queries.reader_of(actor), now - BEHIND, now + AHEAD)
    if not entries:
        return Alert(words.label("alert-calendar-empty"))
    file = Document(ics.FILE_NAME, ics.calendar(words, entries, is_feed=False))
    return [file, await show(actor, words, reads, web_address)]


@routes.press(callbacks.LessonFile)
async def send_lesson(
    press: callbacks.LessonFile, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Answers:
    """One lesson; opened on a phone it asks to be put into the calendar."""
    entries = await queries.entries_of(
        reads, queries.reader_of(actor), press.lesson, now - ANY_TIME, now + ANY_TIME
    )
    if not entries:
        raise NotFound
    return Document(ics.FILE_NAME, ics.calendar(words, entries, is_feed=False))
