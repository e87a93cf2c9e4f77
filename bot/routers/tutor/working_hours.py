"""A tutor's working hours: the week, then one day of it, changed by taps or typed whole ("10-13, 15-20")."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_availability as callbacks
from bot.l10n import Words
from bot.routers.tutor import typed
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_availability as screens
from domain.access import Actor
from domain.availability import WEEKDAYS, Diary, Hours, in_one
from domain.errors import NotFound
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import availability
from storage.queries import availability as queries
from storage.reads import Reads

routes = Routes("tutor.working_hours")
WORKDAYS = range(5)
SHARED_DAYS = 14
LESSON_MINUTES = 60


class SetHours(StatesGroup):
    """One step: which weekday is known from the start."""

    hours = State()


async def diary_of(tutor_id: int, actor: Actor, now: datetime, reads: Reads, days: int = 7) -> Diary:
    """Of his own days from now on; 0 is the first of his places. Raises NotFound for another's."""
    wanted = tutor_id or min(actor.tutor_ids, default=0)
    if wanted not in actor.tutor_ids:
        raise NotFound
    return await queries.diary(reads, wanted, now, now + timedelta(days=days + 1))


@routes.press(callbacks.WorkingHours, within=SetHours)
async def show_week(
    press: callbacks.WorkingHours, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return await _week(press.tutor, actor, words, now, reads)


async def _week(tutor_id: int, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    diary = await diary_of(tutor_id, actor, now, reads)
    off = await queries.time_off_coming(reads, diary.tutor_id, now)
    studios = await queries.studios_of(reads, actor) if len(actor.tutor_ids) > 1 else ()
    is_owner = any(p.role is Role.OWNER and p.studio_id == diary.studio_id for p in actor.places)
    return screens.week(words, diary, off, studios, is_owner=is_owner)


@routes.press(callbacks.ShareSlots)
async def share(
    press: callbacks.ShareSlots,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    inline_mode: bool,  # noqa: FBT001 (provided by name)
) -> Answers:
    """What a client could book in the next two weeks; and the way to a card that stays true."""
    diary = await diary_of(press.tutor, actor, now, reads, SHARED_DAYS)
    first = now.astimezone(diary.zone).date()
    starts = diary.free(first, SHARED_DAYS, LESSON_MINUTES, now)
    spans = in_one(starts, timedelta(minutes=LESSON_MINUTES))
    shared = screens.shared(words, spans)
    return (shared, screens.live_card(words)) if spans and inline_mode else shared


@routes.press(callbacks.UsualHours, within=SetHours)
async def take_usual(
    press: callbacks.UsualHours, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """A second tap finds the same hours."""
    await availability.set_hours(uow, actor, press.tutor, WORKDAYS, [screens.USUAL], now)
    screen = await _week(press.tutor, actor, words, now, reads)
    return replace(screen, toast=words.label("toast-saved"))


@routes.press(callbacks.HoursOfDay, within=SetHours)
async def show_day(press: callbacks.HoursOfDay) -> Ask:
    return _day(press.tutor, press.weekday)


def _day(tutor_id: int, weekday: int) -> Ask:
    if weekday not in WEEKDAYS:
        raise NotFound
    return Ask(SetHours.hours, {"tutor": tutor_id, "weekday": weekday})


@routes.prompt(SetHours.hours)
async def ask_hours(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.day(words, await diary_of(data["tutor"], actor, now, reads), data["weekday"])


@routes.text(SetHours.hours)
async def take_typed_hours(
    text: str, data: dict[str, Any], actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """The whole day anew."""
    place = (data["tutor"], data["weekday"])
    return await _set(place, typed.hours(text), actor, words, now, uow, reads)


async def _set(
    place: tuple[int, int],
    hours: Sequence[Hours],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
) -> Screen:
    tutor_id, weekday = place
    await availability.set_hours(uow, actor, tutor_id, [weekday], hours, now)
    diary = await diary_of(tutor_id, actor, now, reads)
    return screens.day(words, diary, weekday, toast=words.label("toast-saved"))


@routes.press(callbacks.HoursSince, within=SetHours)
async def choose_since(
    press: callbacks.HoursSince, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return screens.since(words, await diary_of(press.tutor, actor, now, reads), press.weekday)


@routes.press(callbacks.HoursTill, within=SetHours)
async def choose_till(
    press: callbacks.HoursTill, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    diary = await diary_of(press.tutor, actor, now, reads)
    return screens.till(words, diary, press.weekday, typed.checked_clock(press.since))


@routes.press(callbacks.AddHours, within=SetHours)
async def add(
    press: callbacks.AddHours,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """What stands already is not added again."""
    diary = await diary_of(press.tutor, actor, now, reads)
    hours = {*diary.hours_of(press.weekday), Hours(press.since, press.till)}
    ask = _day(press.tutor, press.weekday)
    await state.set_state(ask.step)
    await state.set_data(ask.data)
    return await _set((press.tutor, press.weekday), sorted(hours), actor, words, now, uow, reads)


@routes.press(callbacks.DropHours, within=SetHours)
async def drop(
    press: callbacks.DropHours, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    diary = await diary_of(press.tutor, actor, now, reads)
    hours = {*diary.hours_of(press.weekday)} - {Hours(press.since, press.till)}
    return await _set((press.tutor, press.weekday), sorted(hours), actor, words, now, uow, reads)


@routes.press(callbacks.CopyHours, within=SetHours)
async def copy(
    press: callbacks.CopyHours, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    diary = await diary_of(press.tutor, actor, now, reads)
    weekdays = WEEKDAYS if press.whole else WORKDAYS
    await availability.set_hours(uow, actor, press.tutor, weekdays, diary.hours_of(press.weekday), now)
    screen = await _week(press.tutor, actor, words, now, reads)
    return replace(screen, toast=words.label("toast-saved"))
