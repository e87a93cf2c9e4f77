"""Giving up a place in a lesson: at a price told beforehand, taken back within minutes, asked to be waived."""

from datetime import datetime

from bot import refusals
from bot.callbacks import cancelling
from bot.l10n import Words
from bot.routers.common.family import lesson_card
from bot.routing import Routes
from bot.screen import Answers, Screen, Toast
from bot.screens import family_cancels as screens
from bot.screens import move_parts
from domain.access import Actor
from domain.cancellations import CancelReason, Waiver
from domain.errors import (
    ChangedSince,
    LessonBegun,
    LessonClash,
    LessonSettled,
    NotForYou,
    NothingToUndo,
    NothingToWaive,
    UndoTooLate,
)
from domain.ports import UnitOfWork
from domain.services import cancellations
from storage.queries import family_cancels as queries
from storage.queries import moves
from storage.queries.family_cancels import Place
from storage.reads import Reads

routes = Routes("common.cancelling")
REASONS = tuple(CancelReason)


@routes.press(cancelling.AskCancel)
async def ask(
    press: cancelling.AskCancel, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Answers:
    """What cannot be given up any more is shown as it is."""
    place = await _paid_for(press.participation, actor, now, reads)
    if not screens.may_cancel(place, now):
        return await lesson_card(place.lesson_id, actor, words, now, reads)
    move = await moves.of_lesson(reads, actor, place.lesson_id, now)
    return screens.ask(words, place, move_parts.row(words, move, now), now)


@routes.press(cancelling.WaiverReasons)
async def choose_reason(
    press: cancelling.WaiverReasons, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Answers:
    place = await _paid_for(press.participation, actor, now, reads)
    told = place.absence
    fits = screens.may_cancel(place, now) if told is None else screens.may_ask_waiver(place, told, now)
    if not fits or bool(press.cancelled) is (told is None):
        return await lesson_card(place.lesson_id, actor, words, now, reads)
    return screens.reasons(words, place, now, cancelled=bool(press.cancelled))


@routes.press(cancelling.Cancel)
async def cancel(
    press: cancelling.Cancel, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    """Another price by now, or another lesson: it is shown as it is, and asked again."""
    try:
        done = await cancellations.cancel(
            uow,
            actor,
            press.participation,
            press.revision,
            _reason(press.reason),
            press.minor,
            now,
            asks=bool(press.asks),
        )
        toast = words.label("toast-family-cancelled", asked="yes" if done.waiver is Waiver.ASKED else "no")
    except (ChangedSince, LessonSettled, LessonBegun) as refusal:
        toast = refusals.plain(words, refusal)
    return await _shown(press.participation, toast, actor, words, now, reads)


@routes.press(cancelling.TakeBack)
async def take_back(
    press: cancelling.TakeBack, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    try:
        await cancellations.take_back(uow, actor, press.participation, now)
        toast = words.label("toast-family-taken-back")
    except (NothingToUndo, UndoTooLate, LessonClash, LessonSettled) as refusal:
        toast = refusals.plain(words, refusal)
    return await _shown(press.participation, toast, actor, words, now, reads)


@routes.press(cancelling.AskWaiver)
async def ask_waiver(
    press: cancelling.AskWaiver, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    try:
        await cancellations.ask_waiver(uow, actor, press.participation, _reason(press.reason), now)
        toast = words.label("toast-family-waiver-asked")
    except NothingToWaive as refusal:
        toast = refusals.plain(words, refusal)
    return await _shown(press.participation, toast, actor, words, now, reads)


@routes.press(cancelling.AskToCancel)
async def ask_to_cancel(
    press: cancelling.AskToCancel, actor: Actor, words: Words, now: datetime, uow: UnitOfWork
) -> Toast:
    """By a student who does not pay: those who do hear of it."""
    await cancellations.ask_to_cancel(uow, actor, press.participation, now)
    return Toast(words.label("toast-family-cancel-asked"))


async def _shown(
    place_id: int, toast: str, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    place = await queries.one(reads, actor, place_id, now)
    return await lesson_card(place.lesson_id, actor, words, now, reads, toast=toast)


async def _paid_for(place_id: int, actor: Actor, now: datetime, reads: Reads) -> Place:
    place = await queries.one(reads, actor, place_id, now)
    if place.student_id not in actor.payer_student_ids:
        raise NotForYou
    return place


def _reason(number: int) -> CancelReason:
    return REASONS[number] if number < len(REASONS) else CancelReason.OTHER
