"""A series in words: its weekdays, how often, since when."""

from datetime import date, timedelta

from bot import formats
from bot.l10n import Words

WEEK = 7
A_MONDAY = date(2024, 1, 1)


def weekday_name(words: Words, weekday: int) -> str:
    """Short; Monday is 0."""
    return formats.weekday(words, A_MONDAY + timedelta(days=weekday))


def rule(words: Words, weekdays: int, every_weeks: int) -> str:
    """The days, and how often when it is not each week."""
    days = ", ".join(weekday_name(words, number) for number in range(WEEK) if weekdays >> number & 1)
    return words.label("series-rule", days=days, every=every_weeks)


def turned(weekdays: int, by: int) -> int:
    """The same days for a reader on whose calendar they are ``by`` days later."""
    return sum(1 << (number + by) % WEEK for number in range(WEEK) if weekdays >> number & 1)
