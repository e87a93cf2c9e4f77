"""Dates, times, money and counts as the reader writes them (Babel), and the same understood when typed."""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, get_currency_symbol

from bot import typed_numbers
from bot.l10n import Html, Words
from bot.near_days import next_leap_day
from domain.clock import utc_of_wall
from domain.homework import DAY_ENDS
from domain.money import digits_of
from domain.people import Language

NARROW_SPACE = "\N{NO-BREAK SPACE}"
MINUS = "-−–"
_MOMENT = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?[,\s]+(\d{1,2})[:.](\d{2})")
_DAY_ONLY = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.\s]?(\d{2}))?")


class NotUnderstood(ValueError):
    """What was typed is no amount, day or time."""


@lru_cache(maxsize=8)
def locale_of(words_language: str) -> Locale:
    return Locale(words_language)


def clock_time(words: Words, moment: datetime) -> str:
    """18:30, on the reader's clock."""
    return f"{words.local(moment):%H:%M}"


def short_day(words: Words, day: date) -> str:
    """Thu, 12 March."""
    return _by_pattern("EEE, d MMMM", day, words.language.value)


def long_day(words: Words, day: date) -> str:
    """Thursday, 12 March."""
    return _by_pattern("EEEE, d MMMM", day, words.language.value)


def heading_day(words: Words, day: date) -> str:
    """The same at the beginning of a line, with a capital in every language."""
    name = long_day(words, day)
    return name[:1].upper() + name[1:]


def whole_day(words: Words, day: date) -> str:
    """1 May 2026: after "from" a weekday would stand in the wrong case in two languages."""
    return _by_pattern("d MMMM y", day, words.language.value)


def number_day(words: Words, day: date) -> str:
    """12.03, in English 12 Mar, where 12/03 is two days: for narrow buttons."""
    if words.language is Language.ENGLISH:
        return str(format_date(day, "d MMM", locale=locale_of(words.language.value)))
    return _by_skeleton("ddMM", day, words.language.value)


@lru_cache(maxsize=4096)
def _by_pattern(pattern: str, day: date, language: str) -> str:
    """Remembered: screens show the same few weeks again and again, a calendar thirty days at once."""
    return str(format_date(day, pattern, locale=locale_of(language)))


@lru_cache(maxsize=4096)
def _by_skeleton(skeleton: str, day: date, language: str) -> str:
    """Remembered: Babel compares a skeleton with all of a language, which takes longer than an SQL statement."""
    return str(format_skeleton(skeleton, day, locale=locale_of(language)))


def weekday(words: Words, day: date) -> str:
    """Mo, Tu: two or three letters."""
    return _by_pattern("EEEEEE", day, words.language.value)


def weekday_whole(words: Words, day: date) -> str:
    """Monday, as a heading."""
    name = _by_pattern("cccc", day, words.language.value)
    return name[:1].upper() + name[1:]


def month_name(words: Words, day: date) -> str:
    """March 2026, as a heading."""
    name = _by_pattern("LLLL y", day, words.language.value)
    return name[:1].upper() + name[1:]


def plain_moment(words: Words, moment: datetime) -> str:
    """Thu, 12 March, 18:30: for buttons, toasts and alerts."""
    local = words.local(moment)
    return f"{short_day(words, local.date())}, {local:%H:%M}"


def due(words: Words, moment: datetime) -> str:
    """Thu, 12 March; with the time when it is not simply the end of the day (rule 22)."""
    local = words.local(moment)
    return short_day(words, local.date()) if local.time() == DAY_ENDS else plain_moment(words, moment)


def moment(words: Words, when: datetime) -> Html:
    """The same as a date-time entity: every client shows its own zone, old ones the plain text."""
    return Html(f'<tg-time unix="{int(when.timestamp())}" format="wDt">{plain_moment(words, when)}</tg-time>')


def deadline(words: Words, when: datetime) -> Html:
    """12 March, 18:30 as an entity: after "until" a weekday would stand in the wrong case in two languages."""
    local = words.local(when)
    plain = f"{_by_pattern('d MMMM', local.date(), words.language.value)}, {local:%H:%M}"
    return Html(f'<tg-time unix="{int(when.timestamp())}" format="Dt">{plain}</tg-time>')


def clock(words: Words, when: datetime) -> Html:
    """The time alone, as an entity: beside a ``moment`` a plain one would be told in another zone than it."""
    return Html(f'<tg-time unix="{int(when.timestamp())}" format="t">{clock_time(words, when)}</tg-time>')


def span(words: Words, starts_at: datetime, ends_at: datetime) -> str:
    """18:30–19:30."""
    return f"{clock_time(words, starts_at)}–{clock_time(words, ends_at)}"


def money(words: Words, minor: int, currency: str) -> str:
    """1 500 ₽, 1 500,50 ₽, −200 ₴, $20: decimals only where there are any."""
    return _money(minor, currency, words.language.value)


@lru_cache(maxsize=4096)
def _money(minor: int, currency: str, language: str) -> str:
    digits = digits_of(currency)
    whole, rest = divmod(abs(minor), 10**digits)
    pattern = f"#,##0.{'0' * digits}" if rest else "#,##0"
    value = Decimal(abs(minor)).scaleb(-digits) if rest else Decimal(whole)
    number = str(format_decimal(value, pattern, locale=locale_of(language)))
    symbol = _symbol(currency, language)
    sign = "−" if minor < 0 else ""
    if language == "en" and not symbol.isalpha():
        return f"{sign}{symbol}{number}"
    return f"{sign}{number}{NARROW_SPACE}{symbol}"


@lru_cache(maxsize=64)
def _symbol(currency: str, language: str) -> str:
    """€ everywhere: where a language knows only the code, one that knows a sign lends it."""
    signs = (
        str(get_currency_symbol(currency, locale=locale_of(code))) for code in (language, "en", "ru", "uk")
    )
    return next((sign for sign in signs if sign != currency), currency)


def parse_amount(text: str, currency: str) -> int:
    """Minor units of "1500", "1 500,50", "$1,500.50". Raises NotUnderstood; signs and ranges are the domain's.

    A minus is kept, so that the refusal can say what is wrong with it.
    """
    cleaned = text.strip()
    negative = cleaned.startswith(tuple(MINUS))
    cleaned = cleaned.lstrip(MINUS)
    for mark in _marks_of(currency):
        cleaned = re.sub(rf"(?i)(?:^{re.escape(mark)}|{re.escape(mark)}$)\.?", "", cleaned.strip()).strip()
    negative = negative or cleaned.startswith(tuple(MINUS))
    cleaned = cleaned.lstrip(MINUS).strip()
    digits = digits_of(currency)
    number = typed_numbers.plain(cleaned, digits)
    if number is None:
        raise NotUnderstood
    return _minor_of(number, digits) * (-1 if negative else 1)


def _minor_of(number: str, digits: int) -> int:
    if len(number) > 30:  # noqa: PLR2004 (beyond any amount, before any arithmetic)
        number = "9" * 30
    try:
        value = Decimal(number).scaleb(digits)
    except InvalidOperation as error:
        raise NotUnderstood from error
    if value != value.to_integral_value():
        raise NotUnderstood
    return int(value)


def _marks_of(currency: str) -> list[str]:
    """How people write this currency: its code, its symbols and their word for it."""
    marks = {
        currency,
        *(str(get_currency_symbol(currency, locale=Locale(code))) for code in ("ru", "uk", "en")),
    }
    words = _currency_words().get(currency, "")
    return sorted({*marks, *words.split()}, key=len, reverse=True)


@lru_cache(maxsize=1)
def _currency_words() -> dict[str, str]:
    """Currency code → what people call it, in all languages at once: a Ukrainian parent writes to a Russian tutor."""
    found: dict[str, list[str]] = {}
    for language in Language:
        for part in Words(language, "UTC").label("currency-words").split(";"):
            code, _, names = part.strip().partition(":")
            found.setdefault(code, []).append(names)
    return {code: " ".join(names) for code, names in found.items()}


def parse_clock(text: str) -> time:
    """18:30, 18.30, 1830 or 9. Raises NotUnderstood."""
    match = _CLOCK.fullmatch(text.strip())
    if not match:
        raise NotUnderstood
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004
        raise NotUnderstood
    return time(hour, minute)


def parse_day(text: str, today: date) -> date:
    """12.03, 12.03.26, 12/03/2026; without a year the next such day. Raises NotUnderstood (also for 31.02)."""
    match = _DAY_ONLY.fullmatch(text.strip())
    if not match:
        raise NotUnderstood
    return _day_of(match[1], match[2], match[3], today)


def parse_moment(text: str, today: date, words: Words) -> datetime:
    """UTC of "12.03 18:30" on the reader's clock. Raises NotUnderstood."""
    match = _MOMENT.fullmatch(text.strip())
    if not match:
        raise NotUnderstood
    day = _day_of(match[1], match[2], match[3], today)
    return utc_of_wall(datetime.combine(day, parse_clock(f"{match[4]}:{match[5]}")), words.zone)


def _day_of(day: str, month: str, year: str | None, today: date) -> date:
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))  # noqa: PLR2004
        found = date(today.year, int(month), int(day))
    except ValueError as error:
        if not year and (int(day), int(month)) == (29, 2):
            return next_leap_day(today)
        raise NotUnderstood from error
    return found if found >= today - timedelta(days=180) else found.replace(year=found.year + 1)
