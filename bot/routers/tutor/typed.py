"""What a tutor types where a calendar, a clock or a length is asked for. All raise NotUnderstood."""

import re
from datetime import date, datetime
from typing import Any

from bot import formats, near_days, pricing
from bot.keyboards.calendar import unpacked
from bot.l10n import Words
from bot.screens.tutor_planning import CLASH, PAST
from domain.availability import Hours
from domain.errors import LessonClash, LessonInPast
from domain.prices import Per

MINUTES_OF_A_DAY = 24 * 60
_DAY_OF_MONTH = re.compile(r"[0-9]{1,2}")
_COUNT = re.compile(r"[0-9]{1,4}")
_MINUTES = re.compile(r"([0-9]{1,3})(?:\s*\D+)?")
_INTERVAL = re.compile(r"([0-9]{1,2}(?:[:.]?[0-9]{2})?)\s*[-–—]\s*([0-9]{1,2}(?:[:.]?[0-9]{2})?)")
_BETWEEN = re.compile(r"[\s,;]+")
_RANGE = re.compile(r"([0-9]{1,2}(?:[./][0-9]{1,2}(?:[./][0-9]{2,4})?)?)\s*[-–—]\s*([0-9./]+)")
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


def count(text: str) -> int:
    """A small whole number."""
    if not _COUNT.fullmatch(text):
        raise formats.NotUnderstood
    return int(text)


def price(text: str, data: dict[str, Any]) -> dict[str, Any]:
    """What a new course costs, beside what was answered before: "1500/h" is for an hour, whatever was chosen."""
    terms = pricing.parse(text, data["currency"])
    if terms.amount_minor is None:
        raise formats.NotUnderstood
    is_hourly = Per.HOUR in {terms.per, per(data)}
    return {**data, "price": terms.amount_minor, "hour": int(is_hourly)}


def per(data: dict[str, Any]) -> Per:
    """What the price of a new course is for."""
    return Per.HOUR if data.get("hour") else Per.LESSON


def checked_clock(clock: int) -> int:
    """Minutes that a day has."""
    if clock >= MINUTES_OF_A_DAY:
        raise formats.NotUnderstood
    return clock


def hours(text: str) -> tuple[Hours, ...]:
    """Intervals of a day: "10-13, 15:30–20". Midnight at the end is 24 or 0."""
    found = [
        Hours(_minute(match[1]), _minute(match[2]) or MINUTES_OF_A_DAY) for match in _INTERVAL.finditer(text)
    ]
    if not found or _BETWEEN.sub("", _INTERVAL.sub("", text)):
        raise formats.NotUnderstood
    return tuple(found)


def _minute(clock: str) -> int:
    if clock in {"24", "24:00", "24.00", "2400"}:
        return MINUTES_OF_A_DAY
    parsed = formats.parse_clock(clock)
    return parsed.hour * 60 + parsed.minute


def days(text: str, today: date, shown: date) -> tuple[date, date | None]:
    """A day, or the first and the last of several: "1-7.12", "1.12 – 7.12", "tomorrow"."""
    match = _RANGE.fullmatch(text.strip())
    if match is None:
        return _day(near_days.in_digits(text, today), today, shown), None
    last = _day(match[2], today, shown)
    if _DAY_OF_MONTH.fullmatch(match[1]):
        return unpacked(f"{last:%Y%m}{int(match[1]):02}", today), last
    first = _day(match[1], today, shown)
    return first, last


def _day(text: str, today: date, shown: date) -> date:
    if _DAY_OF_MONTH.fullmatch(text):
        return unpacked(f"{shown:%Y%m}{int(text):02}", today)
    return formats.parse_day(text, today)


def override_of(refusal: LessonClash | LessonInPast) -> int:
    """The bit of a Plan or Move button that says: in spite of this."""
    return CLASH if isinstance(refusal, LessonClash) else PAST
