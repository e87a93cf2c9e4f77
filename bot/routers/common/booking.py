"""A family takes a free slot itself: course → day → time → confirm. All that is chosen travels in the buttons."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from bot import refusals
from bot.callbacks import booking as callbacks
from bot.formats import NotUnderstood
from bot.keyboards.calendar import NOW, next_month, unpacked
from bot.l10n import Words
from bot.routers.common import family
from bot.routing import Routes
from bot.screen import Answers, Screen, Toast
from bot.screens import booking as screens
from bot.screens.shared_cards import LINK
from domain.access import Actor
from domain.availability import NEAREST, Diary
from domain.clock import day_bounds
from domain.errors import SlotTaken
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import booking
from storage.queries import availability
from storage.queries import booking as queries
from storage.queries.booking import BookableCourse
from storage.reads import Reads

routes = Routes("common.booking")
ONE_DAY = timedelta(days=1)
_LINK = re.compile(LINK + r"([1-9][0-9]{0,18})_([1-9][0-9]{0,2})")
Days = Mapping[date, Sequence[datetime]]


@routes.press(callbacks.Booking)
async def choose_course(
    press: callbacks.Booking, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """The only one at once."""
    found = await queries.bookable(reads, actor, press.student)
    if len(found) == 1:
        return await _month(found[0], NOW, words, now, reads)
    return screens.courses(words, found)


def linked(payload: str) -> tuple[int, int] | None:
    """The tutor and the minutes that a shared card's button names; None for any other payload."""
    found = _LINK.fullmatch(payload)
    return (int(found[1]), int(found[2])) if found else None


async def open_link(
    tutor_id: int, minutes: int, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    """His clients choose a day; whoever learns with somebody else is told how one comes to a tutor."""
    courses = await queries.of_tutor(reads, actor, tutor_id)
    if courses is None:
        return screens.not_a_client(words)
    found = tuple(one for one in courses if one.duration_minutes == minutes) or courses
    if len(found) == 1:
        return await _month(found[0], NOW, words, now, reads)
    return screens.courses(words, found)


@routes.press(callbacks.BookMonth)
async def show_month(
    press: callbacks.BookMonth, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    course = await queries.course(reads, actor, press.course, press.student)
    return await _month(course, press.day, words, now, reads)


async def _month(course: BookableCourse, day: str, words: Words, now: datetime, reads: Reads) -> Screen:
    """For NOW the first month that has a free day."""
    today = words.local(now).date()
    shown = unpacked(day, today)
    wanted = today if day == NOW else max(shown.replace(day=1), today)
    till = next_month(shown.replace(day=1)) if day != NOW else wanted + timedelta(days=181)
    diary, free = await _free(course, wanted, till - wanted, words, now, reads)
    if day == NOW and free:
        shown = min(free)
    last = words.local(now + diary.rules.booking_horizon).date()
    in_month = {one for one in free if (one.year, one.month) == (shown.year, shown.month)}
    return screens.month(words, course, shown, (today, last), in_month)


async def _free(
    course: BookableCourse, first: date, length: timedelta, words: Words, now: datetime, reads: Reads
) -> tuple[Diary, Days]:
    """Free starts by the days of the reader's calendar, which are not the tutor's."""
    since, till = day_bounds(first, words.zone, max(length.days, 0))
    till = max(till, since)
    diary = await availability.diary(reads, course.tutor_id, since - ONE_DAY, till + ONE_DAY)
    horizon = words.local(now + diary.rules.booking_horizon).date()
    days = min(length.days, (horizon - first).days + 1)
    found: dict[date, list[datetime]] = {}
    if days > 0:
        for start in diary.free(first - ONE_DAY, days + 2, course.duration_minutes, now):
            if since <= start < till:
                found.setdefault(words.local(start).date(), []).append(start)
    return diary, found


@routes.press(callbacks.BookDay)
async def show_day(
    press: callbacks.BookDay, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Answers:
    course = await queries.course(reads, actor, press.course, press.student)
    day = unpacked(press.day, words.local(now).date())
    _, free = await _free(course, day, ONE_DAY, words, now, reads)
    if not free:
        return Toast(words.label("toast-no-slots"))
    return screens.times(words, course, day, free[day])


@routes.press(callbacks.BookTime)
async def ask(press: callbacks.BookTime, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    course = await queries.course(reads, actor, press.course, press.student)
    start = _start(press.at)
    end = start + timedelta(minutes=course.duration_minutes)
    busy_with = await queries.busy_with(reads, press.student, start, end)
    pays = press.student in actor.payer_student_ids
    is_late = pays and now > start - course.free_window
    price = await queries.costs(reads, course, start) if pays else None
    return screens.confirm(words, course, start, busy_with, price, is_late=is_late)


@routes.press(callbacks.Book)
async def book(
    press: callbacks.Book, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    """A second tap shows the lesson it has made; who comes too late is offered the nearest times."""
    start = _start(press.at)
    try:
        booked = await booking.book(uow, actor, press.course, press.student, start, now)
    except SlotTaken as refusal:
        return await _nearest(press, start, refusals.plain(words, refusal), actor, words, now, reads)
    toast = words.label("toast-booked") if booked.changed else words.label("toast-booked-already")
    return await family.lesson_card(known(booked.lesson.id), actor, words, now, reads, toast=toast)


async def _nearest(
    press: callbacks.Book,
    start: datetime,
    reason: str,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
) -> Screen:
    course = await queries.course(reads, actor, press.course, press.student)
    around = NEAREST + 2 * ONE_DAY
    diary = await availability.diary(reads, course.tutor_id, start - around, start + around)
    nearest = diary.nearest(start, course.duration_minutes, now, screens.NEAREST)
    return screens.taken(words, course, reason, nearest)


def _start(minutes: int) -> datetime:
    start = screens.moment_of(minutes)
    if start is None:
        raise NotUnderstood
    return start
