"""Who was at a group's lesson: marks before it is held, corrections after it."""

from datetime import datetime

from bot import refusals
from bot.callbacks import tutor_attendance as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_attendance as screens
from domain.access import Actor
from domain.attendance import MARKS
from domain.errors import ChangedSince, LessonSettled, NotFound, UndoTooLate
from domain.ports import UnitOfWork
from domain.services import attendance
from storage.queries import tutor_lesson_card as queries
from storage.queries.lesson_rules import rules_of
from storage.reads import Reads

routes = Routes("tutor.attendance")


@routes.press(callbacks.RollCall)
async def roll_call(
    press: callbacks.RollCall, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return screens.roll_call(words, await queries.card(reads, actor, press.lesson), press.page, now)


@routes.press(callbacks.Mark)
async def mark(
    press: callbacks.Mark, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """Of a lesson that has been held since, the price is told first."""
    try:
        return await _marked(press, actor, words, now, uow, reads)
    except ChangedSince:
        asked = callbacks.MarkChoice(lesson=press.lesson, student=press.student, page=press.page)
        return await choose(asked, actor, words, now, reads)


@routes.press(callbacks.CorrectMark)
async def correct(
    press: callbacks.CorrectMark, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    return await _marked(press, actor, words, now, uow, reads)


async def _marked(
    press: callbacks.Mark | callbacks.CorrectMark,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
) -> Screen:
    if press.mark >= len(MARKS):
        raise NotFound
    toast = words.label("toast-attendance", mark=MARKS[press.mark].value)
    try:
        of, corrects = (press.lesson, press.student), isinstance(press, callbacks.CorrectMark)
        await attendance.mark(uow, actor, *of, MARKS[press.mark], now, corrects=corrects)
    except (LessonSettled, UndoTooLate) as refusal:
        toast = refusals.plain(words, refusal)
    card = await queries.card(reads, actor, press.lesson)
    return screens.roll_call(words, card, press.page, now, toast=toast)


@routes.press(callbacks.MarkChoice)
async def choose(
    press: callbacks.MarkChoice, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """The list again where there is nothing to choose any more."""
    card = await queries.card(reads, actor, press.lesson)
    seat = next((one for one in card.seats if one.student_id == press.student and not one.absence), None)
    if seat is None or not screens.may_mark(card, now):
        toast = refusals.plain(words, UndoTooLate())
        return screens.roll_call(words, card, press.page, now, toast=toast)
    rules = await rules_of(reads, actor, press.lesson)
    return screens.choice(words, card, seat, rules, press.page)
