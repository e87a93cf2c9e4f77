"""A lesson every week: the form behind the confirm screen of a new lesson, filled in by taps.

What is chosen travels in the buttons; the dialog's data repeats it so that the end may be typed at the form.
"""

import re
from datetime import date, datetime, timedelta
from typing import Any

from aiogram.fsm.context import FSMContext

from bot import formats, near_days
from bot.callbacks import tutor_series as callbacks
from bot.keyboards.calendar import packed, unpacked
from bot.l10n import Words
from bot.routers.tutor import lessons as lesson_routes
from bot.routers.tutor import typed
from bot.routers.tutor.plan_lesson import PlanLesson
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_series as screens
from bot.screens.tutor_series import Prospect
from domain.access import Actor
from domain.clock import utc_of_wall
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import series
from domain.services.series_plans import Made, Slot
from storage.queries import tutor_courses, tutor_lessons
from storage.reads import Reads

routes = Routes("tutor.series")
Form = callbacks.SeriesForm | callbacks.CreateSeries | callbacks.EndOfSeries
_COUNT = re.compile(r"([0-9]{1,4})(?:\s*[^\d\s.:/]+)?")


@routes.press(callbacks.SeriesForm, within=PlanLesson)
async def show_form(
    press: callbacks.SeriesForm,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """Each tap on it counts anew what would be made."""
    made = await series.foresee(uow, actor, press.course, _slot(press, words.local(now).date()), now)
    await state.set_state(PlanLesson.series)
    await state.set_data(press.model_dump())
    return screens.form(words, await tutor_courses.course(reads, actor, press.course), press, _prospect(made))


@routes.press(callbacks.EndOfSeries, within=PlanLesson)
async def ask_for_end(press: callbacks.EndOfSeries) -> Ask:
    return Ask(PlanLesson.series, press.model_dump())


@routes.prompt(PlanLesson.series)
async def ask_end(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    course = await tutor_courses.course(reads, actor, data["course"])
    return screens.ask_end(words, course, _form(data))


@routes.text(PlanLesson.series)
async def take_typed_end(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    chosen = _form({**data, "until": _until(text, words.local(now).date())})
    return await show_form(chosen, actor, words, now, uow, reads, state)


def _until(text: str, today: date) -> str:
    """A day, or a number of lessons."""
    count = _COUNT.fullmatch(text.strip())
    if count is None:
        return packed(formats.parse_day(near_days.in_digits(text, today), today))
    if not int(count[1]):
        raise formats.NotUnderstood
    return screens.until_count(int(count[1]))


@routes.press(callbacks.CreateSeries, within=PlanLesson)
async def create(
    press: callbacks.CreateSeries,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    """Only while its form is open: a second tap makes no second series, and an old button asks again."""
    slot = _slot(press, words.local(now).date())
    if await state.get_state() != PlanLesson.series.state:
        return await _again(press, slot, actor, words, now, uow, reads, state)
    course = await tutor_courses.course(reads, actor, press.course)
    made = await series.create(uow, actor, press.course, slot, now, despite_clash=bool(press.sure))
    await state.clear()
    ids = known(made.series.id), known(made.lessons[0].id)
    return screens.created(words, course, _prospect(made), *ids)


async def _again(
    press: callbacks.CreateSeries,
    slot: Slot,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """The lesson it has made already, or the form."""
    wall = datetime.combine(slot.starts_on, datetime.min.time()) + timedelta(minutes=slot.clock_minutes)
    lesson = await tutor_lessons.planned_at(reads, actor, press.course, utc_of_wall(wall, words.zone))
    if lesson is not None:
        toast = words.label("toast-series-created-already")
        return await lesson_routes.shown(lesson, actor, words, now, reads, toast=toast)
    return await show_form(_form(press.model_dump()), actor, words, now, uow, reads, state)


def _form(data: dict[str, Any]) -> callbacks.SeriesForm:
    return callbacks.SeriesForm(**{name: data[name] for name in callbacks.SeriesForm.model_fields})


def _prospect(made: Made) -> Prospect:
    first = made.lessons[0].starts_at if made.lessons else None
    return Prospect(made.series, len(made.lessons), first, made.conflicts, made.off, made.total)


def _slot(press: Form, today: date) -> Slot:
    return Slot(
        weekdays=press.weekdays,
        clock_minutes=typed.checked_clock(press.clock),
        duration_minutes=press.minutes,
        starts_on=unpacked(press.day, today),
        every_weeks=press.every,
        ends_on=None if press.until.startswith(screens.NO_YEAR) else unpacked(press.until, today),
        count=screens.count_in(press.until),
    )
