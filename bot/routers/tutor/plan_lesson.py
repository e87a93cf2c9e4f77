"""Planning a lesson by buttons alone, or by typing at any step.

Steps: student → course (when there are several) → day → time → length → confirm, or a series (``series.py``). What is
chosen travels in the buttons; the dialog's data repeats it only so that typing is understood.
"""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import counts, refusals
from bot.callbacks import tutor_planning as planning
from bot.keyboards.calendar import NOW, packed, unpacked
from bot.l10n import Words
from bot.routers.tutor import lessons as lesson_routes
from bot.routers.tutor import typed
from bot.routers.tutor.today import day_agenda
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_clock as clock_screens
from bot.screens import tutor_courses as which
from bot.screens import tutor_planning as screens
from bot.screens.tutor_planning import CLASH, PAST, TRIAL, Slot
from domain.access import Actor
from domain.clock import utc_of_wall
from domain.courses import check_duration
from domain.errors import LessonClash, LessonInPast
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import lessons
from storage.queries import tutor_courses, tutor_lessons, tutor_prices
from storage.reads import Reads

routes = Routes("tutor.plan_lesson")


class PlanLesson(StatesGroup):
    """Which course is known from the first of these on."""

    day = State()
    time = State()
    length = State()
    confirm = State()
    series = State()


@routes.press(planning.PlanFor, within=PlanLesson)
async def start(
    press: planning.PlanFor, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    courses = await tutor_courses.courses_of(reads, actor, press.student)
    if len(courses) > 1:
        meanings = [planning.PlanMonth(course=course.id, day=NOW) for course in courses]
        return which.courses(words, courses, meanings)
    await state.set_state(PlanLesson.day)
    await state.set_data({"course": courses[0].id, "day": NOW})
    today = words.local(now).date()
    return screens.days(words, courses[0], today, today)


@routes.press(planning.PlanMonth, within=PlanLesson)
async def show_month(press: planning.PlanMonth) -> Ask:
    return Ask(PlanLesson.day, {"course": press.course, "day": press.day})


@routes.prompt(PlanLesson.day)
async def ask_day(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    course = await tutor_courses.course(reads, actor, data["course"])
    today = words.local(now).date()
    return screens.days(words, course, unpacked(data["day"], today), today)


@routes.text(PlanLesson.day)
async def take_typed_day(text: str, data: dict[str, Any], words: Words, now: datetime) -> Ask:
    """A day, a day with a time, or a time alone for today."""
    day, clock = typed.slot(text, words, now, unpacked(data["day"], words.local(now).date()))
    if clock is None:
        return Ask(PlanLesson.time, {**data, "day": packed(day)})
    return Ask(PlanLesson.length, {**data, "day": packed(day), "clock": clock})


@routes.press(planning.PlanDay, within=PlanLesson)
async def take_day(press: planning.PlanDay) -> Ask:
    return Ask(PlanLesson.time, {"course": press.course, "day": press.day})


@routes.press(planning.PlanAnyTime, within=PlanLesson)
async def show_any_time(press: planning.PlanAnyTime) -> Ask:
    return Ask(PlanLesson.time, {"course": press.course, "day": press.day, "whole": 1})


@routes.prompt(PlanLesson.time)
async def ask_time(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    course = await tutor_courses.course(reads, actor, data["course"])
    day = unpacked(data["day"], words.local(now).date())
    agenda = await day_agenda(day, actor, words, now, reads)
    return clock_screens.times(words, course, day, agenda, whole=bool(data.get("whole")))


@routes.text(PlanLesson.time)
async def take_typed_time(text: str, data: dict[str, Any], words: Words, now: datetime) -> Ask:
    """A time on the day shown; a whole "12.03 18:30" is understood too."""
    day, clock = typed.clock_of(text, words, now, unpacked(data["day"], words.local(now).date()))
    return Ask(PlanLesson.length, {**data, "day": packed(day), "clock": clock})


@routes.press(planning.PlanTime, within=PlanLesson)
async def take_time(press: planning.PlanTime) -> Ask:
    clock = typed.checked_clock(press.clock)
    return Ask(PlanLesson.length, {"course": press.course, "day": press.day, "clock": clock})


@routes.prompt(PlanLesson.length)
async def ask_length(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    course = await tutor_courses.course(reads, actor, data["course"])
    return screens.lengths(words, course, unpacked(data["day"], words.local(now).date()), data["clock"])


@routes.text(PlanLesson.length)
async def take_typed_length(text: str, data: dict[str, Any]) -> Ask:
    return _to_confirm({**data, "minutes": typed.minutes(text)})


@routes.press(planning.PlanLength, within=PlanLesson)
async def take_length(press: planning.PlanLength) -> Ask:
    return _to_confirm(
        {
            "course": press.course,
            "day": press.day,
            "clock": typed.checked_clock(press.clock),
            "minutes": press.minutes,
        }
    )


def _to_confirm(data: dict[str, Any]) -> Ask:
    check_duration(data["minutes"])
    return Ask(PlanLesson.confirm, data)


@routes.prompt(PlanLesson.confirm)
async def ask_confirm(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    course = await tutor_courses.course(reads, actor, data["course"])
    slot = Slot(unpacked(data["day"], words.local(now).date()), data["clock"], data["minutes"])
    starts_at = utc_of_wall(slot.wall, words.zone)
    minor, units = await tutor_prices.lesson_costs(
        reads, actor, course.id, course.student_id, starts_at, slot.minutes
    )
    price = counts.price(words, minor, units, course.currency)
    return screens.confirm(words, course, slot, starts_at, price)


@routes.press(planning.Plan, within=PlanLesson)
async def plan(
    press: planning.Plan,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers | Ask:
    """Only while this confirm screen waits; later the lesson it made is shown, or the question again."""
    slot = Slot(unpacked(press.day, words.local(now).date()), typed.checked_clock(press.clock), press.minutes)
    starts_at = utc_of_wall(slot.wall, words.zone)
    if await state.get_state() != PlanLesson.confirm.state:
        made = await tutor_lessons.planned_at(reads, actor, press.course, starts_at)
        if made is not None:
            toast = words.label("toast-tutor-planned-already")
            return await lesson_routes.shown(made, actor, words, now, reads, toast=toast)
        data = {"course": press.course, "day": press.day, "clock": slot.clock, "minutes": slot.minutes}
        return _to_confirm(data)
    names = {"despite_clash": CLASH, "despite_past": PAST, "is_trial": TRIAL}
    overrides = {name: bool(press.sure & bit) for name, bit in names.items()}
    try:
        lesson = await lessons.plan(uow, actor, press.course, starts_at, slot.minutes, now, **overrides)
    except (LessonClash, LessonInPast) as refusal:
        again = press.model_copy(update={"sure": press.sure | typed.override_of(refusal)})
        other = planning.PlanDay(course=press.course, day=press.day)
        return screens.override(words, refusals.plain(words, refusal), again, other)
    await state.clear()
    toast = words.label("toast-tutor-planned")
    return await lesson_routes.shown(known(lesson.id), actor, words, now, reads, toast=toast)
