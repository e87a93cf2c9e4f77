"""Lessons counted in hundredths, as the reader counts them: "1 lesson", "1,5 lessons", "½ of a lesson"."""

from bot import formats
from bot.l10n import Words
from domain.ledger import WHOLE_LESSON

HALF = WHOLE_LESSON // 2


def number(units: int) -> int | float:
    """As plurals and digits are made of it."""
    whole, rest = divmod(units, WHOLE_LESSON)
    return whole if not rest else units / WHOLE_LESSON


def lessons(words: Words, units: int) -> str:
    """5 lessons; 1.5 lessons; ½ of a lesson."""
    return words.label("count-lessons", count=number(units), half="yes" if units == HALF else "no")


def cost(words: Words, minor: int, units: int, currency: str) -> str:
    """1 500 ₽; 1 lesson of a package; both, of a group."""
    amount = formats.money(words, minor, currency)
    if not units:
        return amount
    paid = "both" if minor else "lessons"
    return words.label("count-cost", paid=paid, lessons=lessons(words, units), amount=amount)


def package(words: Words, name: str, count: int) -> str:
    """What it was named, or how many lessons it had."""
    return name or words.label("count-lessons", count=count, half="no")
