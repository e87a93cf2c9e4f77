"""A late cancel in the tutor's hands: marked, charged, waived, or charged for a make-up lesson."""

from datetime import datetime

from bot import refusals
from bot.callbacks import tutor_waivers as callbacks
from bot.l10n import Words
from bot.routers.tutor.lessons import shown
from bot.routing import Routes
from bot.screen import Answers
from bot.screens import tutor_waivers as screens
from domain.access import Actor
from domain.errors import ChangedSince, LessonSettled, NothingToWaive
from domain.ports import UnitOfWork
from domain.services import cancellations
from storage.queries import tutor_lesson_card as queries
from storage.queries import tutor_waivers
from storage.reads import Reads

routes = Routes("tutor.waivers")


@routes.press(callbacks.MarkLate)
async def mark_late(
    press: callbacks.MarkLate, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    try:
        await cancellations.mark_late(uow, actor, press.lesson, press.revision, now)
        toast = words.label("toast-tutor-late-cancel")
    except (ChangedSince, LessonSettled) as refusal:
        toast = refusals.plain(words, refusal)
    return await shown(press.lesson, actor, words, now, reads, toast=toast, in_place=True)


@routes.press(callbacks.Decide)
async def decide(press: callbacks.Decide, actor: Actor, words: Words, now: datetime, reads: Reads) -> Answers:
    """What needs no decision any more is shown as it is."""
    lesson_id = await tutor_waivers.lesson_of_cancellation(reads, actor, press.cancellation)
    card = await queries.card(reads, actor, lesson_id)
    for seat in card.seats:
        told = seat.absence
        if told is not None and told.id == press.cancellation and screens.is_chargeable(told):
            return screens.decide(words, card, seat, told)
    return await shown(lesson_id, actor, words, now, reads)


@routes.press(callbacks.Waive)
async def waive(
    press: callbacks.Waive, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    lesson_id = await tutor_waivers.lesson_of_cancellation(reads, actor, press.cancellation)
    try:
        await cancellations.waive(uow, actor, press.cancellation, now)
        toast = words.label("toast-waiver-waived")
    except NothingToWaive as refusal:
        toast = refusals.plain(words, refusal)
    return await shown(lesson_id, actor, words, now, reads, toast=toast, in_place=True)


@routes.press(callbacks.Charge)
async def charge(
    press: callbacks.Charge, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    lesson_id = await tutor_waivers.lesson_of_cancellation(reads, actor, press.cancellation)
    try:
        await cancellations.charge(uow, actor, press.cancellation, now, makes_up=bool(press.makeup))
        toast = words.label("toast-waiver-charged")
    except NothingToWaive as refusal:
        toast = refusals.plain(words, refusal)
    return await shown(lesson_id, actor, words, now, reads, toast=toast, in_place=True)
