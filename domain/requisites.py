"""How a studio is paid: lines that a payer copies. A digit amiss sends the money to a stranger, so they are checked."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.errors import RequisiteWrong, TextEmpty, TextTooLong

VALUE_LIMIT = 200
"""Below Telegram's 256 for the text of a copy button."""
LINE_LIMIT = 6

_CARD = re.compile(r"[0-9]{12,19}")
_PHONE = re.compile(r"\+?[0-9]{7,15}")
_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_LINK = re.compile(r"https?://[^\s/?#.]+\.[^\s]+", re.IGNORECASE)


class RequisiteKind(StrEnum):
    CARD = "card"
    PHONE = "phone"
    IBAN = "iban"
    RECEIVER = "receiver"
    LINK = "link"
    OTHER = "other"


@dataclass(eq=False, kw_only=True)
class Requisite:
    """``removed_at``: shown no more."""

    id: int | None = None
    studio_id: int
    kind: RequisiteKind
    value: str
    added_by: int
    added_at: datetime
    removed_at: datetime | None = None


def checked(kind: RequisiteKind, text: str) -> str:
    """The value as it is copied. Raises TextEmpty, TextTooLong, RequisiteWrong."""
    value = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    if not value:
        raise TextEmpty
    if len(value.encode("utf-16-le")) // 2 > VALUE_LIMIT:
        raise TextTooLong(limit=VALUE_LIMIT)
    match kind:
        case RequisiteKind.CARD:
            return _card(value)
        case RequisiteKind.PHONE:
            return _matching(kind, _PHONE, re.sub(r"[\s().-]", "", value))
        case RequisiteKind.IBAN:
            return _iban(re.sub(r"[\s-]", "", value).upper())
        case RequisiteKind.LINK:
            return _matching(kind, _LINK, value)
    return value


def _matching(kind: RequisiteKind, pattern: re.Pattern[str], value: str) -> str:
    if not pattern.fullmatch(value):
        raise RequisiteWrong(kind=kind.value)
    return value


def _card(value: str) -> str:
    """Digits in fours; the last one is a sum of the others (Luhn)."""
    digits = _matching(RequisiteKind.CARD, _CARD, re.sub(r"[\s-]", "", value))
    doubled = [int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits))]
    if sum(number // 10 + number % 10 for number in doubled) % 10:
        raise RequisiteWrong(kind=RequisiteKind.CARD.value)
    return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))


def _iban(value: str) -> str:
    """ISO 13616: the first four moved to the end, letters as numbers, the rest by 97 is 1."""
    _matching(RequisiteKind.IBAN, _IBAN, value)
    number = "".join(str(int(char, 36)) for char in value[4:] + value[:4])
    if int(number) % 97 != 1:
        raise RequisiteWrong(kind=RequisiteKind.IBAN.value)
    return value
