"""Questions about a package: how many lessons, for how much, for how many days."""

from bot import counts, formats
from bot.callbacks import tutor_packages as callbacks
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Screen, press
from domain.ledger import WHOLE_LESSON
from domain.money import share_of
from domain.packages import Offer

LESSONS = (4, 8, 10, 12, 16, 24)
DISCOUNTS = (0, 5, 10)
DAYS = (30, 60, 90, 180)


def terms(words: Words, offer: Offer, currency: str) -> str:
    """8 lessons for 12 000 ₽, 60 days from the first lesson."""
    return words.label(
        "package-terms",
        lessons=counts.lessons(words, offer.units),
        price=formats.money(words, offer.price_minor, currency),
        valid=valid(words, offer.valid_days),
    )


def named(words: Words, offer: Offer) -> str:
    return counts.package(words, offer.name, offer.lessons)


def valid(words: Words, days: int | None) -> str:
    """60 days from the first lesson; no limit."""
    return words.label("package-valid", ends="no" if days is None else "yes", days=days or 0)


def ask_lessons(words: Words) -> Screen:
    buttons = [
        press(counts.lessons(words, count * WHOLE_LESSON), callbacks.TakeLessons(number=count))
        for count in LESSONS
    ]
    return Screen(
        text=words("dialog-package-lessons"),
        rows=[*clock.in_rows(buttons, 3), keyboards.leave(words)],
    )


def ask_price(words: Words, lessons: int, usual_minor: int, currency: str) -> Screen:
    """So many lessons at the usual price, and with something off."""
    full = lessons * usual_minor
    buttons = [
        press(
            words.label(
                "button-package-price",
                amount=formats.money(words, share_of(full, 100 - off), currency),
                off=off,
            ),
            callbacks.TakePrice(minor=share_of(full, 100 - off)),
        )
        for off in DISCOUNTS
        if full
    ]
    told = words("dialog-package-price", lessons=counts.lessons(words, lessons * WHOLE_LESSON))
    return Screen(text=told, rows=[*clock.in_rows(buttons, 1), keyboards.leave(words)])


def ask_days(words: Words, lessons: int, minor: int, currency: str) -> Screen:
    buttons = [
        press(words.label("button-package-days", days=days), callbacks.TakeDays(value=days)) for days in DAYS
    ]
    ever = press(words.label("button-package-ever"), callbacks.TakeDays(value=0))
    told = words(
        "dialog-package-days",
        lessons=counts.lessons(words, lessons * WHOLE_LESSON),
        price=formats.money(words, minor, currency),
    )
    return Screen(text=told, rows=[*clock.in_rows(buttons, 2), [ever], keyboards.leave(words)])
