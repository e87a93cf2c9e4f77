"""What a tutor types where a calendar, a clock or a length is asked for. All raise NotUnderstood."""

import re
from datetime import date, datetime

from bot import formats, near_days
from bot.keyboards.calendar import unpacked
from bot.l10n import Words
from bot.screens.tutor_planning import CLASH, PAST
from domain.errors import LessonClash, LessonInPast

MINUTES_OF_A_DAY = 24 * 60
_DAY_OF_MONTH = re.compile(r"[0-9]{1,2}")
_MINUTES = re.compile(r"([0-9]{1,3})(?:\s*\D+)?")
_HOURS = re.compile(r"([0-9]{1,2}):([0-5][0-9])")


def slot(text: str, words: Words, now: datetime, shown: date) -> tuple[date, int | None]:
    """A day, with its time or without; a bare number is a day of the month of ``shown``, a time is today's."""
    today = words.local(now).date()
    text = near_days.in_digits(text, today)
    if _DAY_OF_MONTH.fullmatch(text):
        return unpacked(f"{shown:%Y%m}{int(text):02}", today), None
    try:
        return formats.parse_day(text, today), None
    except formats.NotUnderstood:
        return clock_of(text, words, now, today)


def clock_of(text: str, words: Words, now: datetime, day: date) -> tuple[date, int]:
    """A time of ``day`` in minutes, or another day with its time."""
    today = words.local(now).date()
    try:
        local = words.local(formats.parse_moment(near_days.in_digits(text, today), today, words))
    except formats.NotUnderstood:
        clock = formats.parse_clock(text)
        return day, clock.hour * 60 + clock.minute
    return local.date(), local.hour * 60 + local.minute


def minutes(text: str) -> int:
    """60, "60 min" or 1:30."""
    hours = _HOURS.fullmatch(text)
    if hours:
        return int(hours[1]) * 60 + int(hours[2])
    match = _MINUTES.fullmatch(text)
    if not match:
        raise formats.NotUnderstood
    return int(match[1])


def checked_clock(clock: int) -> int:
    """Minutes that a day has."""
    if clock >= MINUTES_OF_A_DAY:
        raise formats.NotUnderstood
    return clock


def override_of(refusal: LessonClash | LessonInPast) -> int:
    """The bit of a Plan or Move button that says: in spite of this."""
    return CLASH if isinstance(refusal, LessonClash) else PAST
