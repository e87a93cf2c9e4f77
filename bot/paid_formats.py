"""How payments are typed and copied, beside ``formats``: sums with a currency's sign, days that have been."""

import re
from datetime import date, timedelta

from babel.dates import format_date

from bot import formats
from bot.formats import NotUnderstood
from bot.l10n import Words
from domain.errors import OtherCurrency
from domain.money import CURRENCIES, digits_of

SLIP_DAYS = 31
"""A day without a year that lies so near ahead is a slip, not last year's."""

_NAKED = re.compile(r"[\d\s.,'_+\-\N{MINUS SIGN}\N{EN DASH}]*")
"""A number without a sign of any currency, whatever is amiss with it."""
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?")


def plain_sum(minor: int, currency: str) -> str:
    """1500 or 1500.50: as a bank's form takes it."""
    digits = digits_of(currency)
    whole, rest = divmod(minor, 10**digits)
    return f"{whole}.{rest:0{digits}}" if rest else str(whole)


def parse_sum(text: str, currency: str) -> int:
    """As ``formats.parse_amount``; also raises OtherCurrency where all that is amiss is the sign of another one."""
    try:
        return formats.parse_amount(text, currency)
    except NotUnderstood:
        for other in () if _NAKED.fullmatch(text) else CURRENCIES:
            if other != currency and _is_amount(text, other):
                raise OtherCurrency(typed=other, currency=currency) from None
        raise


def _is_amount(text: str, currency: str) -> bool:
    try:
        formats.parse_amount(text, currency)
    except NotUnderstood:
        return False
    return True


def parse_past_day(text: str, today: date) -> date:
    """The latest such day: "12.03" in November is this year's March, "28.12" in January last year's December.

    What lies within a month ahead is taken as it is, for a refusal that says so. Raises NotUnderstood.
    """
    match = _DAY.fullmatch(text.strip())
    if not match:
        raise NotUnderstood
    if match[3]:
        return formats.parse_day(text, today)
    day = _of_year(match, today.year)
    if day is None or day > today + timedelta(days=SLIP_DAYS):
        day = _of_year(match, today.year - 1)
    if day is None:
        raise NotUnderstood
    return day


def _of_year(match: re.Match[str], year: int) -> date | None:
    try:
        return date(year, int(match[2]), int(match[1]))
    except ValueError:
        return None


def month_alone(words: Words, day: date) -> str:
    """March, in the middle of a line."""
    return str(format_date(day, "LLLL", locale=formats.locale_of(words.language.value)))
