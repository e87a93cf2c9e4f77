"""Series that exist: listed, moved and cancelled together, ended, restored."""

from datetime import datetime

from aiogram.fsm.context import FSMContext

from bot import refusals
from bot.callbacks import tutor_series as callbacks
from bot.keyboards.calendar import unpacked
from bot.l10n import Words
from bot.routers.tutor import lessons as lesson_routes
from bot.routers.tutor import typed
from bot.routers.tutor.move_lesson import MoveLesson
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_planning as planning_screens
from bot.screens import tutor_series_changes as screens
from bot.screens.tutor_who import who
from domain.access import Actor
from domain.clock import utc_of_wall
from domain.errors import ChangedSince, LessonSettled, SeriesEnded
from domain.identity import known
from domain.ports import UnitOfWork
from domain.series import Scope
from domain.services import series
from storage.queries import tutor_cards, tutor_lesson_card
from storage.queries import tutor_series as queries
from storage.reads import Reads

routes = Routes("tutor.series_changes")


@routes.press(callbacks.StudentSeries)
async def of_student(
    press: callbacks.StudentSeries, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    name = await tutor_cards.name(reads, actor, press.student)
    rows = await queries.of_student(reads, actor, press.student, now)
    return screens.of_student(words, (press.student, name), rows)


@routes.press(callbacks.SeriesCard)
async def card(
    press: callbacks.SeriesCard, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return screens.card(words, await queries.one(reads, actor, press.series, now))


@routes.press(callbacks.EndSeries)
async def end(
    press: callbacks.EndSeries, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    """Asks first. A second tap finds it ended and says so."""
    row = await queries.one(reads, actor, press.series, now)
    try:
        if not press.sure:
            return screens.ask_end(
                words, row, await series.foresee_end(uow, actor, row.id, press.revision, now)
            )
        foreseen, first = await series.end(uow, actor, row.id, press.revision, now)
    except (ChangedSince, SeriesEnded) as refusal:
        return screens.card(words, row, toast=refusals.plain(words, refusal))
    undo = known(first.id) if first else None
    return screens.cancelled(words, screens.whose(words, row), row.student_id, foreseen, undo)


@routes.press(callbacks.ChangeSeries, within=MoveLesson)
async def change(
    press: callbacks.ChangeSeries,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    card = await tutor_lesson_card.card(reads, actor, press.lesson)
    minutes = int((card.ends_at - card.starts_at).total_seconds()) // 60
    day = unpacked(press.day, words.local(now).date())
    slot = planning_screens.Slot(day, typed.checked_clock(press.clock), minutes)
    starts_at, button = (
        utc_of_wall(slot.wall, words.zone),
        (press.lesson, press.revision, _scope(press.everything)),
    )
    try:
        if not press.sure:
            foreseen = await series.foresee_change(uow, actor, *button, starts_at, now)
            return screens.ask_change(words, card, press, starts_at, foreseen)
        done = await series.change(uow, actor, *button, starts_at, now, despite_clash=press.sure > 1)
        toast = words.label("toast-series-changed", count=done.changes)
    except (ChangedSince, LessonSettled) as refusal:
        toast = refusals.plain(words, refusal)
    await state.clear()
    return await lesson_routes.shown(press.lesson, actor, words, now, reads, toast=toast)


@routes.press(callbacks.CancelSeries)
async def cancel(
    press: callbacks.CancelSeries, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    """Asks first. A second tap finds the lesson cancelled and says so."""
    card = await tutor_lesson_card.card(reads, actor, press.lesson)
    button = (press.lesson, press.revision, _scope(press.everything))
    try:
        if not press.sure:
            foreseen = await series.foresee_cancel(uow, actor, *button, now)
            return screens.ask_cancel(words, card, press, foreseen)
        foreseen = await series.cancel(uow, actor, *button, now)
        whose = (who(words, card), card.subject)
        return screens.cancelled(words, whose, card.student_id, foreseen, card.id)
    except (ChangedSince, LessonSettled) as refusal:
        toast = refusals.plain(words, refusal)
    return await lesson_routes.shown(press.lesson, actor, words, now, reads, toast=toast, in_place=True)


@routes.press(callbacks.RestoreSeries)
async def restore(
    press: callbacks.RestoreSeries, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    count = await series.restore(uow, actor, press.lesson, now)
    toast = words.label("toast-series-restored", count=count)
    return await lesson_routes.shown(press.lesson, actor, words, now, reads, toast=toast, in_place=True)


def _scope(everything: int) -> Scope:
    return Scope.ALL if everything else Scope.FOLLOWING
