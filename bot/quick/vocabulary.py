"""What the words of the three languages mean, in one table."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from bot.l10n import Words
from domain.people import Language


class Kind(StrEnum):
    """What a word or a figure is. Named in ``quick.ftl`` where a word needs no number beside it."""

    WEEKDAY = "weekday"
    ALL_WEEKDAYS = "all-weekdays"
    NEAR = "near"
    MONTH = "month"
    AT = "at"
    FROM = "from"
    UNTIL = "until"
    EVERY = "every"
    NEXT = "next"
    IN = "in"
    END = "end"
    OF_MONTH = "of-month"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MORNING = "morning"
    EVENING = "evening"
    PLAN = "plan"
    MOVE = "move"
    CANCEL = "cancel"
    REPEAT = "repeat"
    LENGTH = "length"
    CLOCK = "clock"
    NUMBER = "number"
    NOISE = "noise"
    CURRENCY = "currency"
    FIGURE = "figure"
    OTHER = "other"


class Sense(NamedTuple):
    """``value``: a weekday from 0, a month from 1, days ahead, minutes, weeks; 0 where there is none."""

    kind: Kind
    value: int = 0


SIGNS = "₽₴$€£₸"
_LISTS = (
    ("quick-weekdays", Kind.WEEKDAY),
    ("quick-weekdays-all", Kind.ALL_WEEKDAYS),
    ("quick-near", Kind.NEAR),
    ("quick-months", Kind.MONTH),
    ("quick-marks", None),
    ("quick-units", None),
    ("quick-verbs", None),
    ("quick-repeats", Kind.REPEAT),
    ("quick-lengths", Kind.LENGTH),
    ("quick-clocks", Kind.CLOCK),
    ("quick-numbers", Kind.NUMBER),
    ("quick-noise", None),
)
_APOSTROPHES = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}\N{MODIFIER LETTER APOSTROPHE}`]")


def plain(word: str) -> str:
    """As words are compared: small letters, one kind of apostrophe, no dots above, which people leave out."""
    folded = _APOSTROPHES.sub("'", word.casefold())
    return folded.replace("\N{CYRILLIC SMALL LETTER IO}", "\N{CYRILLIC SMALL LETTER IE}")


@lru_cache(maxsize=1)
def senses() -> dict[tuple[str, ...], Sense]:
    """Every known word, and phrases of up to LONGEST words. What a language means first, it means for all."""
    found: dict[tuple[str, ...], Sense] = {}
    for language in Language:
        words = Words(language, "UTC")
        for key, kind in _LISTS:
            for code, phrase in _pairs(words.label(key)):
                sense = Sense(Kind(code)) if kind is None else Sense(kind, _value(kind, int(code)))
                found.setdefault(phrase, sense)
        for _, phrase in _pairs(words.label("currency-words").replace(" ", ",").replace(";,", ";")):
            found.setdefault(phrase, Sense(Kind.CURRENCY))
    return found | {(sign,): Sense(Kind.CURRENCY) for sign in SIGNS}


@lru_cache(maxsize=1)
def latin_letters() -> dict[str, str]:
    """How a name is spelt on another keyboard."""
    pairs = (_pairs(Words(language, "UTC").label("quick-letters")) for language in Language)
    return {letter: code for found in pairs for code, (letter,) in found if not letter.isascii()}


@lru_cache(maxsize=1)
def deadline_words() -> dict[str, frozenset[str]]:
    """``due``: what announces by when; ``lesson``: what it may be instead of a day; ``next``: what stands before it."""
    pairs = [pair for language in Language for pair in _pairs(Words(language, "UTC").label("quick-deadline"))]
    codes = {code for code, _ in pairs}
    return {code: frozenset(word for known, (word,) in pairs if known == code) for code in codes}


@lru_cache(maxsize=1)
def homework_words() -> frozenset[str]:
    """What a line begins with that is homework and no lesson."""
    lists = (Words(language, "UTC").label("quick-homework") for language in Language)
    return frozenset(plain(word.strip()) for known in lists for word in known.split(","))


@lru_cache(maxsize=1)
def longest() -> int:
    return max(map(len, senses()))


def _value(kind: Kind, code: int) -> int:
    return code - 1 if kind in (Kind.WEEKDAY, Kind.ALL_WEEKDAYS) else code


def _pairs(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """``1: mon, monday; 2: tue`` → the code with each of its phrases."""
    parts = (part.partition(":") for part in text.split(";"))
    return [
        (code.strip(), tuple(plain(phrase).split()))
        for code, _, phrases in parts
        for phrase in phrases.split(",")
        if phrase.strip()
    ]
