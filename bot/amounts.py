"""What an account counts in, money or lessons of a package, as its reader writes it."""

from bot import formats
from bot.l10n import Words
from domain.ledger import LESSONS, WHOLE_LESSON


def amount(words: Words, minor: int, unit: str) -> str:
    """1 500 ₽; 5 lessons, −0.5 of a lesson."""
    if unit != LESSONS:
        return formats.money(words, minor, unit)
    sign = "−" if minor < 0 else ""
    return sign + words.label("amount-lessons", count=number(abs(minor)))


def signed(words: Words, minor: int, unit: str) -> str:
    """+1 500 ₽: what came in is marked too."""
    shown = amount(words, minor, unit)
    return f"+{shown}" if minor > 0 else shown


def bare(words: Words, minor: int, unit: str) -> str:
    """The same in a sum, where lessons are numbers alone."""
    if unit != LESSONS:
        return formats.money(words, minor, unit)
    sign = "−" if minor < 0 else ""
    return sign + words.label("amount-units", count=number(abs(minor)))


def number(units: int) -> int | float:
    """Of hundredths, as plurals and digits are made of it."""
    return units / WHOLE_LESSON if units % WHOLE_LESSON else units // WHOLE_LESSON
