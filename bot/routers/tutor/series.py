"""A lesson every week: the form behind the confirm screen of a new lesson, and changes of a whole series."""

from datetime import date, datetime

from aiogram.fsm.context import FSMContext

from bot import refusals
from bot.callbacks import tutor_series as callbacks
from bot.keyboards.calendar import NOW, unpacked
from bot.l10n import Words
from bot.routers.tutor import lessons as lesson_routes
from bot.routers.tutor import typed
from bot.routers.tutor.move_lesson import MoveLesson
from bot.routers.tutor.plan_lesson import PlanLesson
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_planning as planning_screens
from bot.screens import tutor_series as screens
from bot.screens.tutor_series import Prospect
from domain.access import Actor
from domain.clock import utc_of_wall
from domain.errors import ChangedSince, LessonSettled
from domain.identity import known
from domain.ports import UnitOfWork
from domain.series import Scope
from domain.services import series
from domain.services.series_plans import Slot
from storage.queries import tutor_courses, tutor_lesson_card
from storage.reads import Reads

routes = Routes("tutor.series")


@routes.press(callbacks.SeriesForm, within=PlanLesson)
async def show_form(
    press: callbacks.SeriesForm, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """Each tap on it counts anew what would be made."""
    course = await tutor_courses.course(reads, actor, press.course)
    made = await series.foresee(uow, actor, press.course, _slot(press, words.local(now).date()), now)
    first = made.lessons[0].starts_at if made.lessons else None
    return screens.form(words, course, press, Prospect(made.series, len(made.lessons), made.conflicts, first))


@routes.press(callbacks.CreateSeries, within=PlanLesson)
async def create(
    press: callbacks.CreateSeries,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers | Ask:
    """Only while the lesson it began with is being planned: a second tap makes no second series."""
    slot = _slot(press, words.local(now).date())
    if await state.get_state() != PlanLesson.confirm.state:
        data = {"course": press.course, "day": press.day, "clock": press.clock, "minutes": press.minutes}
        return Ask(PlanLesson.confirm, data)
    course = await tutor_courses.course(reads, actor, press.course)
    made = await series.create(uow, actor, press.course, slot, now, despite_clash=bool(press.sure))
    await state.clear()
    first = made.lessons[0]
    return screens.created(words, course, made.series, known(first.id), first.starts_at, len(made.lessons))


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
        return screens.cancelled(words, card, await series.cancel(uow, actor, *button, now))
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


def _slot(press: callbacks.SeriesForm | callbacks.CreateSeries, today: date) -> Slot:
    return Slot(
        weekdays=press.weekdays,
        clock_minutes=typed.checked_clock(press.clock),
        duration_minutes=press.minutes,
        starts_on=unpacked(press.day, today),
        every_weeks=press.every,
        ends_on=None if press.until == NOW else unpacked(press.until, today),
    )
