"""A family's week, day and month: reading only."""

from datetime import date, datetime, timedelta

from bot.callbacks import family_schedule as callbacks
from bot.keyboards.calendar import next_month, unpacked
from bot.l10n import Words
from bot.routers.common.family import lesson_card
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import family_week as screens
from domain.access import Actor
from domain.clock import day_bounds
from domain.errors import NotFound
from storage.queries import family_lessons as lessons
from storage.queries.family_lessons import LessonRow
from storage.reads import Reads

routes = Routes("common.family_week")


@routes.press(callbacks.FamilyWeek)
async def show_week(
    press: callbacks.FamilyWeek, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    shown = unpacked(press.day, words.local(now).date())
    monday = shown - timedelta(days=shown.weekday())
    rows = await _rows(press.student, monday, screens.WEEK, actor, words, reads)
    child = _child(press.student, rows)
    return screens.week(words, monday, rows, now, child, named=_named(press.student, actor))


@routes.press(callbacks.FamilyDay)
async def show_day(
    press: callbacks.FamilyDay, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    shown = unpacked(press.day, words.local(now).date())
    rows = await _rows(press.student, shown, 1, actor, words, reads)
    child = _child(press.student, rows)
    return screens.day(words, shown, rows, now, child, named=_named(press.student, actor))


@routes.press(callbacks.FamilyMonth)
async def show_month(
    press: callbacks.FamilyMonth, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    first = unpacked(press.day, words.local(now).date()).replace(day=1)
    days = (next_month(first) - first).days
    rows = await _rows(press.student, first, days, actor, words, reads)
    return screens.month(words, first, rows, now, _child(press.student, rows))


@routes.press(callbacks.DatedLesson)
async def show_lesson(
    press: callbacks.DatedLesson, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    back = callbacks.FamilyWeek(student=press.student, day=press.day)
    return await lesson_card(press.lesson, actor, words, now, reads, back)


async def _rows(
    student: int, first: date, days: int, actor: Actor, words: Words, reads: Reads
) -> tuple[LessonRow, ...]:
    """Of one child when it is named, else of everybody in the family."""
    everybody = lessons.family_of(actor)
    if student and student not in everybody:
        raise NotFound
    since, till = day_bounds(first, words.zone, days)
    return await lessons.between(reads, {student} if student else everybody, since, till)


def _child(student: int, rows: tuple[LessonRow, ...]) -> screens.Child:
    return student, rows[0].student if student and rows else None


def _named(student: int, actor: Actor) -> bool:
    """Names where they are needed."""
    everybody = lessons.family_of(actor)
    return not student and everybody != actor.own_student_ids and len(everybody) > 1
