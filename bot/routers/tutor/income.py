"""What came in and what was earned: reading only. Whoever has several studios says of which."""

import asyncio
from datetime import datetime

from bot import months
from bot.callbacks import tutor_income as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Document, Screen
from bot.screens import tutor_income as screens
from bot.screens import tutor_studios as studios
from bot.screens.tutor_income import Month
from bot.sheets import xlsx
from bot.sheets.income import sheet
from bot.sheets.sheet import file_name
from domain.access import Actor
from domain.errors import NotFound
from storage.queries import income as queries
from storage.queries import income_shares, strays, tutor_cards
from storage.queries.income import Flow
from storage.reads import Reads

routes = Routes("tutor.income")


async def _month(studio: int, number: int, actor: Actor, now: datetime, reads: Reads) -> Month:
    """One statement."""
    return screens.month_of(await queries.books(reads, actor, studio or _only(actor)), number, now)


def _only(actor: Actor) -> int:
    if len(actor.teaching_studio_ids) != 1:
        raise NotFound
    return next(iter(actor.teaching_studio_ids))


@routes.press(callbacks.Income)
async def show(press: callbacks.Income, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    if not press.studio and len(actor.teaching_studio_ids) > 1:
        found = await tutor_cards.studios_of(reads, actor)
        ways = [(one.name, callbacks.Income(studio=one.id, month=press.month)) for one in found]
        return studios.which(words, ways)
    shown = await _month(press.studio, press.month, actor, now, reads)
    (flow,) = await queries.months(reads, actor, shown.books, shown.within)
    return screens.month(words, shown, flow, await strays.count(reads, actor) if shown.books.is_whole else 0)


@routes.press(callbacks.IncomeStudents)
@routes.press(callbacks.IncomeCourses)
async def shared(
    press: callbacks.IncomeStudents | callbacks.IncomeCourses,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
) -> Screen:
    """Who, or what, it came from."""
    shown = await _month(press.studio, press.month, actor, now, reads)
    by_course = isinstance(press, callbacks.IncomeCourses)
    back = bool(press.back)
    turn = (press.edge, back)
    rows = await income_shares.shares(reads, actor, shown.books, shown.within, turn, course=by_course)
    listed = screens.courses if by_course else screens.students
    return listed(words, shown, rows, press.edge, back=back)


@routes.press(callbacks.IncomeChart)
async def chart(
    press: callbacks.IncomeChart, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """Drawn beside the loop, and Pillow loaded there."""
    shown = await _month(press.studio, press.month, actor, now, reads)
    bounds = [*(months.begins(first, shown.books.zone) for first in shown.year), shown.within[1]]
    flows = await queries.months(reads, actor, shown.books, bounds)
    png = await asyncio.to_thread(_drawn, words, shown, flows)
    return screens.chart(words, shown, png, flows)


def _drawn(words: Words, shown: Month, flows: tuple[Flow, ...]) -> bytes:
    from bot.pictures import income as pictures  # noqa: PLC0415 (Pillow costs every start, pictures are rare)

    return pictures.drawn(words, shown.year, flows, shown.books.currency)


@routes.press(callbacks.IncomeFile)
async def file(
    press: callbacks.IncomeFile, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Document:
    shown = await _month(press.studio, press.month, actor, now, reads)
    found = shown.books
    (flow,) = await queries.months(reads, actor, found, shown.within)
    by_student = await income_shares.every(reads, actor, found, shown.within, course=False)
    by_course = await income_shares.every(reads, actor, found, shown.within, course=True)
    made = sheet(words, shown, flow, by_student, by_course)
    return Document(file_name(made.title, "xlsx"), await asyncio.to_thread(xlsx.workbook, made))
