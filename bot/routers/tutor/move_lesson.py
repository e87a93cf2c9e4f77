"""Moving a lesson: day → time → confirm. Its length stays.

Each button carries the lesson and its revision: when the lesson has changed since, it is shown as it is.
"""

from datetime import datetime, timedelta
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import refusals
from bot.callbacks import tutor_planning as planning
from bot.keyboards.calendar import packed, unpacked
from bot.l10n import Words
from bot.routers.tutor import lessons as lesson_routes
from bot.routers.tutor import typed
from bot.routers.tutor.today import day_agenda
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_clock as clock_screens
from bot.screens import tutor_planning as screens
from bot.screens.tutor_planning import CLASH, PAST, Slot
from domain.access import Actor
from domain.clock import utc_of_wall
from domain.errors import ChangedSince, LessonClash, LessonInPast, LessonSettled
from domain.lessons import LessonState
from domain.ports import UnitOfWork
from domain.services import lessons
from storage.queries import tutor_lesson_card
from storage.queries.tutor_lesson_card import LessonCard
from storage.reads import Reads

routes = Routes("tutor.move_lesson")
MINUTE = timedelta(minutes=1)


class MoveLesson(StatesGroup):
    """The lesson and its revision are known from the start."""

    day = State()
    time = State()
    confirm = State()


async def _lesson(data: dict[str, Any], actor: Actor, reads: Reads) -> LessonCard:
    """The lesson as the button knew it. Raises ChangedSince, LessonSettled."""
    card = await tutor_lesson_card.card(reads, actor, data["lesson"])
    if card.state is not LessonState.PLANNED:
        raise LessonSettled
    if card.revision != data["revision"]:
        raise ChangedSince
    return card


@routes.press(planning.MoveMonth, within=MoveLesson)
async def show_month(
    press: planning.MoveMonth, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    data = {"lesson": press.lesson, "revision": press.revision, "day": press.day}
    return await _step(MoveLesson.day, data, actor, words, now, reads, state)


async def _step(
    step: State,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """On to the step, or to the lesson itself when it is no longer what the button knew."""
    try:
        await _lesson(data, actor, reads)
    except (ChangedSince, LessonSettled) as refusal:
        await state.clear()
        toast = refusals.plain(words, refusal)
        return await lesson_routes.shown(data["lesson"], actor, words, now, reads, toast=toast, in_place=True)
    await state.set_state(step)
    await state.set_data(data)
    asks = {MoveLesson.day: ask_day, MoveLesson.time: ask_time, MoveLesson.confirm: ask_confirm}
    return await asks[step](data, actor, words, now, reads)


@routes.prompt(MoveLesson.day)
async def ask_day(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    lesson = await tutor_lesson_card.card(reads, actor, data["lesson"])
    today = words.local(now).date()
    return screens.move_days(words, lesson, unpacked(data["day"], today), today)


@routes.text(MoveLesson.day)
async def take_typed_day(
    text: str, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    data = await state.get_data()
    day, clock = typed.slot(text, words, now, unpacked(data["day"], words.local(now).date()))
    if clock is None:
        return await _step(MoveLesson.time, {**data, "day": packed(day)}, actor, words, now, reads, state)
    data = {**data, "day": packed(day), "clock": clock}
    return await _step(MoveLesson.confirm, data, actor, words, now, reads, state)


@routes.press(planning.MoveDay, within=MoveLesson)
async def take_day(
    press: planning.MoveDay, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    data = {"lesson": press.lesson, "revision": press.revision, "day": press.day}
    return await _step(MoveLesson.time, data, actor, words, now, reads, state)


@routes.press(planning.MoveAnyTime, within=MoveLesson)
async def show_any_time(
    press: planning.MoveAnyTime, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    data = {"lesson": press.lesson, "revision": press.revision, "day": press.day, "whole": 1}
    return await _step(MoveLesson.time, data, actor, words, now, reads, state)


@routes.prompt(MoveLesson.time)
async def ask_time(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    lesson = await tutor_lesson_card.card(reads, actor, data["lesson"])
    day = unpacked(data["day"], words.local(now).date())
    agenda = await day_agenda(day, actor, words, now, reads)
    return clock_screens.move_times(words, lesson, day, agenda, whole=bool(data.get("whole")))


@routes.text(MoveLesson.time)
async def take_typed_time(
    text: str, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    data = await state.get_data()
    day, clock = typed.clock_of(text, words, now, unpacked(data["day"], words.local(now).date()))
    data = {**data, "day": packed(day), "clock": clock}
    return await _step(MoveLesson.confirm, data, actor, words, now, reads, state)


@routes.press(planning.MoveTime, within=MoveLesson)
async def take_time(
    press: planning.MoveTime, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    data = {
        "lesson": press.lesson,
        "revision": press.revision,
        "day": press.day,
        "clock": typed.checked_clock(press.clock),
    }
    return await _step(MoveLesson.confirm, data, actor, words, now, reads, state)


@routes.prompt(MoveLesson.confirm)
async def ask_confirm(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    lesson = await tutor_lesson_card.card(reads, actor, data["lesson"])
    slot = _slot(lesson, data["day"], data["clock"], words, now)
    return screens.confirm_move(words, lesson, slot, utc_of_wall(slot.wall, words.zone))


def _slot(lesson: LessonCard, day: str, clock: int, words: Words, now: datetime) -> Slot:
    minutes = (lesson.ends_at - lesson.starts_at) // MINUTE
    return Slot(unpacked(day, words.local(now).date()), typed.checked_clock(clock), minutes)


@routes.press(planning.Move, within=MoveLesson)
async def move(
    press: planning.Move,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """The revision in the button makes a second tap harmless."""
    lesson = await tutor_lesson_card.card(reads, actor, press.lesson)
    slot = _slot(lesson, press.day, press.clock, words, now)
    starts_at = utc_of_wall(slot.wall, words.zone)
    overrides = {"despite_clash": bool(press.sure & CLASH), "despite_past": bool(press.sure & PAST)}
    toast = words.label("toast-tutor-moved")
    try:
        await lessons.move(
            uow, actor, press.lesson, press.revision, starts_at, slot.minutes, now, **overrides
        )
    except (LessonClash, LessonInPast) as refusal:
        again = press.model_copy(update={"sure": press.sure | typed.override_of(refusal)})
        other = planning.MoveDay(lesson=press.lesson, revision=press.revision, day=press.day)
        return screens.override(words, refusals.plain(words, refusal), again, other)
    except (ChangedSince, LessonSettled) as refusal:
        if lesson.starts_at != starts_at:
            toast = refusals.plain(words, refusal)
    await state.clear()
    return await lesson_routes.shown(press.lesson, actor, words, now, reads, toast=toast)
