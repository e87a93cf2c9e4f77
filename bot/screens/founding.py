"""The three questions to a founder."""

from datetime import datetime

from bot import zones
from bot.callbacks.common import FoundCurrency, FoundLanguage, FoundZone
from bot.formats import clock_time
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Screen, press
from bot.screens.common import OWN_NAMES
from domain.people import Language

_CURRENCIES = {
    Language.RUSSIAN: ("RUB", "KZT", "BYN", "USD", "EUR", "GEL"),
    Language.UKRAINIAN: ("UAH", "EUR", "USD", "PLN", "GBP", "CZK"),
    Language.ENGLISH: ("USD", "EUR", "GBP", "UAH", "RUB", "ILS"),
}
_BY_ZONE = {
    "Europe/Kyiv": "UAH", "Asia/Almaty": "KZT", "Europe/Minsk": "BYN", "Asia/Tbilisi": "GEL", "Europe/Warsaw": "PLN",
    "Asia/Yerevan": "AMD", "Asia/Tashkent": "UZS", "Europe/Istanbul": "TRY", "Asia/Jerusalem": "ILS",
    "Europe/London": "GBP", "America/New_York": "USD", "Europe/Berlin": "EUR", "Europe/Moscow": "RUB",
}  # fmt: skip


def language(words: Words) -> Screen:
    """Each language says its own name; the guessed one comes first."""
    ordered = sorted(Language, key=lambda one: one is not words.language)
    rows = [[press(words.label(OWN_NAMES[one]), FoundLanguage(language=one.value))] for one in ordered]
    return Screen(text=words("dialog-found-language"), rows=[*rows, keyboards.leave(words)])


def zone(words: Words, now: datetime) -> Screen:
    buttons = [
        press(
            f"{zones.city(words.language, name)} {clock_time(Words(words.language, name), now)}",
            FoundZone(index=zones.OFFERED.index(name)),
        )
        for name in zones.offered_to(words.language, words.zone_name)
    ]
    rows = [buttons[start : start + 2] for start in range(0, len(buttons), 2)]
    return Screen(text=words("dialog-found-zone"), rows=[*rows, keyboards.leave(words)])


def guessed_currencies(words: Words) -> tuple[str, ...]:
    """The zone's own first, then the likely ones of the language."""
    first = _BY_ZONE.get(words.zone_name)
    likely = _CURRENCIES[words.language]
    return (first, *(code for code in likely if code != first))[:6] if first else likely


def currency(words: Words) -> Screen:
    buttons = [
        press(words.label("button-currency", code=code), FoundCurrency(currency=code))
        for code in guessed_currencies(words)
    ]
    rows = [buttons[start : start + 2] for start in range(0, len(buttons), 2)]
    return Screen(text=words("dialog-found-currency"), rows=[*rows, keyboards.leave(words)])
