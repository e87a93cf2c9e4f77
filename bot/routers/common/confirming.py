"""A student or a guardian promises to come: from a reminder, or from the lesson's card."""

from dataclasses import replace
from datetime import datetime

from bot import refusals
from bot.callbacks import confirming as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import family_lessons as screens
from domain.access import Actor
from domain.errors import ChangedSince, LessonBegun, LessonSettled
from domain.ports import UnitOfWork
from domain.services import confirmations
from storage.queries import family_lessons as queries
from storage.reads import Reads

routes = Routes("common.confirming")


@routes.press(callbacks.Confirm)
async def confirm(
    press: callbacks.Confirm, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    toast = words.label("toast-lesson-confirmed")
    try:
        await confirmations.confirm(uow, actor, press.lesson, press.revision, now)
    except (ChangedSince, LessonSettled, LessonBegun) as refusal:
        toast = refusals.plain(words, refusal)
    return await _shown(press.lesson, toast, actor, words, now, reads)


@routes.press(callbacks.Unconfirm)
async def unconfirm(
    press: callbacks.Unconfirm, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    toast = words.label("toast-lesson-unconfirmed")
    try:
        await confirmations.withdraw(uow, actor, press.lesson, now)
    except (LessonSettled, LessonBegun) as refusal:
        toast = refusals.plain(words, refusal)
    return await _shown(press.lesson, toast, actor, words, now, reads)


async def _shown(
    lesson_id: int, toast: str, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """The pressed message becomes the lesson as it is now."""
    rows, work = await queries.one(reads, actor, lesson_id)
    card = screens.lesson(words, rows, work, now, actor.own_student_ids)
    return replace(card, toast=toast, in_place=True)
