"""A student or a guardian promises to come: from a reminder, or from the lesson's card."""

from datetime import datetime

from bot import refusals
from bot.callbacks import confirming as callbacks
from bot.l10n import Words
from bot.routers.common.family import lesson_card
from bot.routing import Routes
from bot.screen import Screen
from domain.access import Actor
from domain.errors import ChangedSince, LessonBegun, LessonSettled
from domain.ports import UnitOfWork
from domain.services import confirmations
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
    return await lesson_card(press.lesson, actor, words, now, reads, toast=toast)


@routes.press(callbacks.Unconfirm)
async def unconfirm(
    press: callbacks.Unconfirm, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    toast = words.label("toast-lesson-unconfirmed")
    try:
        await confirmations.withdraw(uow, actor, press.lesson, now)
    except (LessonSettled, LessonBegun) as refusal:
        toast = refusals.plain(words, refusal)
    return await lesson_card(press.lesson, actor, words, now, reads, toast=toast)
