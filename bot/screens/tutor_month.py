"""A tutor's month: a calendar that tells how full each day is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import formats
from bot.callbacks import tutor
from bot.callbacks.base import Press
from bot.callbacks.tutor_lessons import Month
from bot.keyboards import calendar
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import packed
from bot.l10n import Html, Words
from bot.screen import Screen
from bot.screens import tutor_free as free_time
from bot.screens.tutor_lists import OFF
from bot.screens.tutor_week import new_lesson
from domain.availability import Span
from storage.queries.tutor_times import Stand, Times

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Fullness:
    """Lessons by day, and the hours that are still free."""

    counts: dict[date, int]
    free: Sequence[Span]
    times: Times


def fullness(words: Words, first: date, rows: Sequence[Stand], times: Times, now: datetime) -> Fullness:
    """Of the month that ``first`` begins."""
    counts: dict[date, int] = {}
    for row in rows:
        if row.state not in OFF:
            day = words.local(row.starts_at).date()
            counts[day] = counts.get(day, 0) + 1
    days = (calendar.next_month(first) - first).days
    free = free_time.free(words, times, rows, first, days, now) if times.hours else []
    return Fullness(counts, free, times)


def month(words: Words, first: date, full: Fullness, now: datetime) -> Screen:
    """The calendar, and its weeks in lines; each day opens its lessons."""
    today = words.local(now).date()
    mondays = calendar.weeks(first)
    own = [day for days in mondays for day in days if day.month == first.month]
    count = sum(full.counts.get(day, 0) for day in own)
    parts = [words("screen-tutor-month", month=formats.month_name(words, first), count=count)]
    lines = [_week_line(words, days, first, full) for days in mondays]
    parts += [Html("\n".join(told for told in lines if told))] if any(lines) else []
    parts.append(words("screen-tutor-month-hint"))
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=[
            *calendar.grid(words, first, today, _lessons, lambda day: _mark(words, day, full)),
            calendar.turns(words, first, lambda day: Month(day=day)),
            [new_lesson(words), *keyboards.home(words)],
        ],
    )


def _week_line(words: Words, days: Sequence[date], first: date, full: Fullness) -> Html | None:
    """What the month has of this week; None when that is nothing."""
    own = [day for day in days if day.month == first.month]
    count = sum(full.counts.get(day, 0) for day in own)
    free = sum(
        (span.ends_at - span.starts_at for day in own for span in free_time.of_day(words, full.free, day)),
        timedelta(),
    )
    if not count and free < HOUR:
        return None
    return words(
        "screen-tutor-month-week",
        first=own[0].day,
        last=own[-1].day,
        count=count,
        free=free // HOUR,
    )


def _lessons(day: date) -> Press:
    return tutor.DayLessons(day=packed(day))


def _mark(words: Words, day: date, full: Fullness) -> str:
    count = full.counts.get(day, 0)
    if count:
        return f"·{count}"
    return "✕" if free_time.off_all_day(words, full.times, day) else ""
