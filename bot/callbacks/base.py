"""Strict parsing: the data of a tap may be anything, and ``int`` also accepts " 5", "1_0" and 40 digits."""

import re
from dataclasses import dataclass
from typing import Annotated, Self

from aiogram.filters.callback_data import CallbackData
from pydantic import BeforeValidator

_WHOLE = re.compile(r"0|[1-9][0-9]{0,18}")
_SMALL = re.compile(r"0|[1-9][0-9]{0,4}")
_MINOR = re.compile(r"0|[1-9][0-9]{0,11}")
_MONTH = re.compile(r"0|[1-9][0-9]{5}")
_TINY = re.compile(r"0|[1-9][0-9]{0,2}")
_DIGIT = re.compile(r"[0-9]")
_MINUTE = re.compile(r"0|[1-9][0-9]{0,8}")
_DAY = re.compile(r"[0-9]{8}")
_WORD = re.compile(r"[A-Za-z0-9_-]{1,24}")
_INTENT = re.compile(r"[a-z0-9]{1,16}")


@dataclass(frozen=True, slots=True)
class Fullest:
    """The longest value a field lets through: a law packs every button at its fullest."""

    value: int | str


def _strictly(pattern: re.Pattern[str]) -> BeforeValidator:
    def check(value: object) -> object:
        if isinstance(value, str) and not pattern.fullmatch(value):
            message = "not what this bot packs"
            raise ValueError(message)
        return value

    return BeforeValidator(check)


Id = Annotated[int, _strictly(_WHOLE)]
"""A row's id, as the database gave it."""

Whole = Annotated[int, _strictly(_WHOLE)]
"""A count, a revision, minutes; flags are 0 and 1."""

Small = Annotated[int, _strictly(_SMALL), Fullest(99_999)]
"""A revision, minutes, a flag: where an id and a day must fit beside it."""

Minor = Annotated[int, _strictly(_MINOR), Fullest(999_999_999_999)]
"""An amount in minor units, above all that are allowed."""

Month = Annotated[int, _strictly(_MONTH), Fullest(999_999)]
"""YYYYMM; 0 is the present one."""

Tiny = Annotated[int, _strictly(_TINY), Fullest(999)]
"""A set of weekdays."""

Digit = Annotated[int, _strictly(_DIGIT), Fullest(9)]
"""A flag, or one of a few choices, where every byte counts."""

Minute = Annotated[int, _strictly(_MINUTE), Fullest(999_999_999)]
"""A moment in minutes since 1970; 0 is none."""

Day = Annotated[str, _strictly(_DAY), Fullest("99991231")]
"""A calendar day as YYYYMMDD; still to be checked for 31.02."""

Word = Annotated[str, _strictly(_WORD)]
"""A short code: a role, a language."""

Intent = Annotated[str, _strictly(_INTENT), Fullest("f" * 16)]
"""A confirm screen's own id, which makes its act happen once."""


class Press(CallbackData, prefix="-"):
    """Base of every meaning. Not pressable itself."""

    @classmethod
    def read(cls, data: str) -> Self | None:
        """The meaning, or None when the data is not what this bot packs."""
        try:
            return cls.unpack(data)
        except (TypeError, ValueError):
            return None
