"""What an account counts in, money or lessons of a package, as its reader writes it.

Lessons are kept in hundredths: "1 lesson", "1,5 lessons", "½ of a lesson".
"""

from bot import formats
from bot.l10n import Words
from domain.ledger import LESSONS, WHOLE_LESSON

HALF = WHOLE_LESSON // 2


def number(units: int) -> int | float:
    """As plurals and digits are made of it."""
    whole, rest = divmod(units, WHOLE_LESSON)
    return whole if not rest else units / WHOLE_LESSON


def lessons(words: Words, units: int) -> str:
    """5 lessons; 1.5 lessons; ½ of a lesson."""
    return words.label("count-lessons", count=number(units), half="yes" if units == HALF else "no")


def amount(words: Words, minor: int, unit: str) -> str:
    """1 500 ₽; 5 lessons, −½ of a lesson."""
    if unit != LESSONS:
        return formats.money(words, minor, unit)
    return _minus(minor) + lessons(words, abs(minor))


def signed(words: Words, minor: int, unit: str) -> str:
    """+1 500 ₽: what came in is marked too."""
    shown = amount(words, minor, unit)
    return f"+{shown}" if minor > 0 else shown


def bare(words: Words, minor: int, unit: str) -> str:
    """The same in a sum, where lessons are numbers alone."""
    if unit != LESSONS:
        return formats.money(words, minor, unit)
    return _minus(minor) + words.label("count-bare", count=number(abs(minor)))


def _minus(minor: int) -> str:
    return "−" if minor < 0 else ""


def cost(words: Words, minor: int, units: int, currency: str) -> str:
    """1 500 ₽; 1 lesson of a package; both, of a group."""
    money = formats.money(words, minor, currency)
    if not units:
        return money
    paid = "both" if minor else "lessons"
    return words.label("count-cost", paid=paid, lessons=lessons(words, units), amount=money)


def price(words: Words, minor: int, units: int, currency: str) -> str:
    """What something would cost: of a package where one covers it, else money."""
    return cost(words, 0 if units else minor, units, currency)


def left(words: Words, units: int) -> str:
    """5 left; ½ left."""
    return words.label("count-left", count=number(units), half="yes" if units == HALF else "no")


def package(words: Words, name: str, count: int) -> str:
    """What it was named, with how many lessons it had."""
    of = words.label("count-lessons", count=count, half="no")
    return words.label("count-package", name=name, lessons=of) if name else of
