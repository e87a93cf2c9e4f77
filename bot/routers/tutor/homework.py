"""Homework to look at: the queue, a student's list, one work, its attempts. Reading only."""

from datetime import datetime

from bot.callbacks import tutor as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Answers, Gallery, Screen
from bot.screens import marked
from bot.screens import pages as page_screens
from bot.screens import tutor_check as check_screens
from bot.screens import tutor_homework as screens
from domain.access import Actor
from domain.people import Role
from storage.queries import marked_pages, tutor_cards, tutor_checking
from storage.queries import tutor_homework as queries
from storage.reads import Reads

routes = Routes("tutor.homework")


async def card(
    homework_id: int, actor: Actor, words: Words, now: datetime, reads: Reads, *, toast: str | None = None
) -> Screen:
    work = await queries.card(reads, actor, homework_id)
    return screens.card(words, work, await queries.attempts(reads, actor, homework_id), now, toast=toast)


@routes.command("homework", Role.TUTOR)
@routes.command("homework", Role.OWNER)
async def first_checks(actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _queue(0, actor, words, reads)


@routes.press(callbacks.Checks)
async def checks(press: callbacks.Checks, actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _queue(press.after, actor, words, reads)


async def _queue(after: int, actor: Actor, words: Words, reads: Reads) -> Screen:
    rows = await queries.queue(reads, actor, after)
    return check_screens.queue(words, rows, await tutor_checking.how_many(reads, actor) if rows else 0)


@routes.press(callbacks.StudentHomework)
async def of_student(
    press: callbacks.StudentHomework, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    name = await tutor_cards.name(reads, actor, press.student)
    rows = await queries.of_student(reads, actor, press.student, press.before)
    return screens.of_student(words, press.student, name, rows, now)


@routes.press(callbacks.Homework)
async def homework(
    press: callbacks.Homework, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return await card(press.homework, actor, words, now, reads)


@routes.press(callbacks.Attempt)
async def attempt(press: callbacks.Attempt, actor: Actor, words: Words, reads: Reads) -> Answers:
    """Pages, then the answers; nothing is opened or changed."""
    found = await tutor_checking.under_check(reads, actor, press.submission)
    pages = page_screens.numbered(words, await queries.pages_of(reads, found.row))
    answers = marked.items(words, await marked_pages.of_submission(reads, press.submission))
    return [pages, Gallery(answers), check_screens.kept(words, found)]
