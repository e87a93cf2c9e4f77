"""Figures alone: what 18:30, 12.03, 1,5 and 18-19 can be."""

import re
from datetime import date, timedelta

from bot.quick.phrase import Trouble

HOURS, MINUTES = 24, 60
NIGHT_ENDS = 7
"""An hour before it, typed without a leading zero, is meant in the afternoon: nobody teaches at five in the morning."""
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SPAN = re.compile(r"(\d{1,2}(?:[:.]\d{2})?)[-–](\d{1,2}(?:[:.]\d{2})?)")
_DECIMAL = re.compile(r"(\d{1,2})[.,](\d{1,2})")
USUAL_PAST = timedelta(days=180)


class Impossible(ValueError):
    """A day no calendar has, or a time no clock shows."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def clock(text: str) -> int | None:
    """Minutes of 18:30 or 18.30; None for what is no time. Raises Impossible for 25:00."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        return None
    return _minutes(match[1], int(match[2]))


def hour(text: str) -> int:
    """Minutes of "17", and of "5", which is in the afternoon. Raises Impossible."""
    return _minutes(text, 0)


def _minutes(typed_hour: str, minute: int) -> int:
    number = int(typed_hour)
    if number >= HOURS or minute >= MINUTES:
        raise Impossible(Trouble.CLOCK)
    if 0 < number < NIGHT_ENDS and not typed_hour.startswith("0"):
        number += HOURS // 2
    return number * MINUTES + minute


def span(text: str) -> tuple[int, int] | None:
    """18-19, 18:30-20:00: both ends. Raises Impossible."""
    match = _SPAN.fullmatch(text)
    if match is None:
        return None
    ends = [clock(end) if ":" in end or "." in end else hour(end) for end in match.groups()]
    return (ends[0], ends[1]) if ends[0] is not None and ends[1] is not None else None


def day(text: str, today: date) -> date | None:
    """12.03, 12/03/26, 2026-03-12; without a year the nearest such day. None for no date; raises Impossible."""
    iso = _ISO.fullmatch(text)
    if iso:
        return on(int(iso[3]), int(iso[2]), int(iso[1]), today)
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year = int(match[3]) + (2000 if len(match[3]) == 2 else 0) if match[3] else None  # noqa: PLR2004
    return on(int(match[1]), int(match[2]), year, today)


def on(number: int, month: int, year: int | None, today: date) -> date:
    """A day of a month: of this year or, long past or not in it, the next. Raises Impossible."""
    for candidate in (year,) if year else range(today.year, today.year + 5):
        try:
            found = date(candidate, month, number)
        except ValueError:
            if (number, month) != (29, 2):
                raise Impossible(Trouble.DAY) from None
            continue
        if year or found >= today - USUAL_PAST:
            return found
    raise Impossible(Trouble.DAY)


def day_of_month(number: int, today: date) -> date:
    """The next such day, today included. Raises Impossible."""
    for ahead in range(63):
        found = today + timedelta(days=ahead)
        if found.day == number:
            return found
    raise Impossible(Trouble.DAY)


def hours(text: str) -> int | None:
    """Minutes of 1,5 or 1.5 hours, and of 1:30; None for what is neither."""
    match = _DECIMAL.fullmatch(text)
    if match:
        return round(float(f"{match[1]}.{match[2]}") * MINUTES)
    whole, _, rest = text.partition(":")
    return (
        int(whole) * MINUTES + int(rest)
        if whole.isdigit() and rest.isdigit() and int(rest) < MINUTES
        else None
    )
