"""A package as people type it: "8 lessons 12000 for 60 days", or a part of that."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot import formats
from bot.l10n import Words
from domain.people import Language

DAYS_OF_WEEK, DAYS_OF_MONTH = 7, 30


@dataclass(frozen=True, slots=True)
class Typed:
    """What was said; None is still to be asked. ``days`` 0 is for ever."""

    lessons: int
    minor: int | None = None
    days: int | None = None


@dataclass(frozen=True, slots=True)
class _Patterns:
    lessons: re.Pattern[str]
    days: re.Pattern[str]
    ever: re.Pattern[str]
    units: dict[str, int]


def parse(text: str, currency: str) -> Typed:
    """Raises NotUnderstood; ranges are the domain's."""
    said, patterns = text.strip().casefold(), _patterns()
    if said.isdecimal():
        return Typed(int(said[:9]))
    head = patterns.lessons.match(said)
    if head is None:
        raise formats.NotUnderstood
    rest, days = _split_days(f" {said[head.end() :]}", patterns)
    rest = rest.strip(" \t\n,;:—–")
    return Typed(int(head[1]), formats.parse_amount(rest, currency) if rest else None, days)


def parse_days(text: str) -> int:
    """60, "60 days", "2 months", "no limit" (0). Raises NotUnderstood."""
    said = text.strip().casefold()
    if said.isdecimal():
        return int(said[:9])
    rest, days = _split_days(f" {said}", _patterns())
    if rest.strip() or days is None:
        raise formats.NotUnderstood
    return days


def _split_days(said: str, patterns: _Patterns) -> tuple[str, int | None]:
    ever = patterns.ever.search(said)
    if ever:
        return said[: ever.start()], 0
    found = patterns.days.search(said)
    if found is None:
        return said, None
    return said[: found.start()], int(found[1]) * patterns.units[found[2]]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    """In any of the languages at once: a Ukrainian tutor may read Russian."""
    lessons, before, ever = set[str](), set[str](), set[str]()
    units: dict[str, int] = {}
    for language in Language:
        said = Words(language, "UTC")
        lessons.update(said.label("package-words-lessons").split())
        before.update(said.label("package-words-before").split())
        ever.update(part.strip() for part in said.label("package-words-ever").split(";"))
        units |= dict.fromkeys(said.label("package-words-days").split(), 1)
        units |= dict.fromkeys(said.label("package-words-weeks").split(), DAYS_OF_WEEK)
        units |= dict.fromkeys(said.label("package-words-months").split(), DAYS_OF_MONTH)
    linked = rf"(?:(?:{_any(before)})\s+)?"
    return _Patterns(
        re.compile(rf"(\d{{1,9}})\s*(?:{_any(lessons)})\b\.?[\s,;:—–-]*{linked}"),
        re.compile(rf"[\s,;—–-]+{linked}(\d{{1,6}})\s*({_any(set(units))})\.?$"),
        re.compile(rf"[\s,;—–-]+(?:{_any(ever)})$"),
        units,
    )


def _any(words: set[str]) -> str:
    """The longest first, or "day" would be found in "days"."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
