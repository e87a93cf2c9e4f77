"""A lesson's card and what is done to it in one tap: held, no-show, cancelled, undone."""

from dataclasses import replace
from datetime import datetime

from bot import refusals
from bot.callbacks import tutor as callbacks
from bot.callbacks.tutor_lessons import LessonMore, LessonSeats
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_lesson as screens
from domain.access import Actor
from domain.errors import ChangedSince, LessonClash, LessonSettled
from domain.lessons import LessonState
from domain.ports import UnitOfWork
from domain.services import lessons
from storage.queries import makeups
from storage.queries import tutor_lesson_card as queries
from storage.reads import Reads

routes = Routes("tutor.lessons")


async def shown(
    lesson_id: int,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    *,
    toast: str | None = None,
    in_place: bool = False,
) -> Screen:
    """The lesson as it is; ``in_place`` turns the pressed card into it."""
    card, homework = await queries.card_with_homework(reads, actor, lesson_id)
    return screens.card(words, card, homework, now, toast=toast, in_place=in_place)


@routes.press(callbacks.Lesson)
async def lesson(press: callbacks.Lesson, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await shown(press.lesson, actor, words, now, reads)


@routes.press(LessonMore)
async def more(press: LessonMore, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """And whether it may make up for a missed one."""
    card = await queries.card(reads, actor, press.lesson)
    open_ones = await makeups.for_lesson(reads, actor, press.lesson, now)
    return screens.more(words, replace(card, makeups=open_ones), now)


@routes.press(LessonSeats)
async def seats(press: LessonSeats, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.seats(words, await queries.card(reads, actor, press.lesson), press.page, now)


@routes.press(callbacks.Hold)
async def hold(
    press: callbacks.Hold, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    try:
        await lessons.hold(uow, actor, press.lesson, press.revision, now)
    except (ChangedSince, LessonSettled) as refusal:
        return await _as_it_is(press.lesson, refusal, actor, words, now, reads)
    toast = words.label("toast-tutor-held")
    return await shown(press.lesson, actor, words, now, reads, toast=toast, in_place=True)


@routes.press(callbacks.NoShow)
async def no_show(
    press: callbacks.NoShow, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    try:
        await lessons.no_show(uow, actor, press.lesson, press.revision, now)
    except (ChangedSince, LessonSettled) as refusal:
        return await _as_it_is(press.lesson, refusal, actor, words, now, reads)
    toast = words.label("toast-tutor-no-show")
    return await shown(press.lesson, actor, words, now, reads, toast=toast, in_place=True)


@routes.press(callbacks.CancelLesson)
async def cancel(
    press: callbacks.CancelLesson, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    """Asks first. A second tap finds the lesson cancelled and says so."""
    if not press.sure:
        card = await queries.card(reads, actor, press.lesson)
        if card.state is LessonState.PLANNED and card.revision == press.revision:
            return screens.ask_cancel(words, card)
    try:
        await lessons.cancel(uow, actor, press.lesson, press.revision, now)
    except (ChangedSince, LessonSettled) as refusal:
        return await _as_it_is(press.lesson, refusal, actor, words, now, reads)
    toast = words.label("toast-tutor-cancelled")
    return await shown(press.lesson, actor, words, now, reads, toast=toast, in_place=True)


@routes.press(callbacks.Reopen)
async def reopen(
    press: callbacks.Reopen, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    """Where the time has been given away since, it asks first."""
    sure = bool(press.sure)
    try:
        await lessons.reopen(uow, actor, press.lesson, now, revision=press.revision, despite_clash=sure)
    except LessonClash as refusal:
        again = press.model_copy(update={"sure": 1})
        return screens.ask_undo(words, refusals.plain(words, refusal), again)
    except ChangedSince as refusal:
        return await _as_it_is(press.lesson, refusal, actor, words, now, reads)
    toast = words.label("toast-tutor-undone")
    return await shown(press.lesson, actor, words, now, reads, toast=toast, in_place=True)


async def _as_it_is(
    lesson_id: int,
    refusal: ChangedSince | LessonSettled,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
) -> Answers:
    """An old button: the lesson as it stands, with what to say about it (PRODUCT §4.7)."""
    toast = refusals.plain(words, refusal)
    return await shown(lesson_id, actor, words, now, reads, toast=toast, in_place=True)
