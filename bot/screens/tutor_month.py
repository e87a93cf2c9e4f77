"""A tutor's month: a calendar that tells how full each day is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import formats
from bot.callbacks import tutor
from bot.callbacks.tutor_lessons import Month
from bot.keyboards import calendar
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import RAISED, packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens import tutor_free as free_time
from bot.screens.tutor_lists import OFF
from bot.screens.tutor_week import new_lesson
from domain.availability import Span
from storage.queries.tutor_times import Stand, Times

DAY = timedelta(days=1)
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
    before = (first - DAY).replace(day=1)
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=[
            *([_day(words, day, first, today, full) for day in days] for days in mondays),
            [
                press(f"‹ {formats.month_name(words, before)}", Month(day=packed(before))),
                press(
                    f"{formats.month_name(words, calendar.next_month(first))} ›",
                    Month(day=packed(calendar.next_month(first))),
                ),
            ],
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


def _day(words: Words, day: date, first: date, today: date, full: Fullness) -> Button:
    meaning = tutor.DayLessons(day=packed(day))
    if day.month != first.month:
        return press(str(day.day).translate(RAISED), meaning)
    count = full.counts.get(day, 0)
    off = free_time.off_all_day(words, full.times, day)
    mark = f"·{count}" if count else "✕" if off else ""
    return press(f"{day.day}{mark}", meaning, Style.PRIMARY if day == today else None)
