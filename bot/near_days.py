"""Days that people call by a word: the calendar's own shortcuts may be typed as they are read, in any language."""

import re
from datetime import date, timedelta
from functools import lru_cache

from bot.l10n import Words
from domain.people import Language

_FIRST_WORD = re.compile(r"([^\W\d]+)[,\s]*(.*)", re.DOTALL)


def in_digits(text: str, today: date) -> str:
    """The text with a leading "tomorrow" as its date; any other text as it is."""
    match = _FIRST_WORD.fullmatch(text.strip())
    ahead = _ahead().get(match[1].lower()) if match else None
    if match is None or ahead is None:
        return text
    return f"{today + timedelta(days=ahead):%d.%m.%Y} {match[2]}".strip()


@lru_cache(maxsize=1)
def _ahead() -> dict[str, int]:
    keys = ("button-calendar-today", "button-calendar-tomorrow")
    return {
        Words(language, "UTC").label(key).lower(): ahead
        for language in Language
        for ahead, key in enumerate(keys)
    }


def next_leap_day(today: date) -> date:
    year = next(y for y in range(today.year, today.year + 9) if y % 4 == 0 and (y % 100 or y % 400 == 0))
    return date(year, 2, 29)
