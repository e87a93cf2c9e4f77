"""Time zones as people know them: by city, in their own language (CLDR through Babel)."""

from functools import lru_cache
from zoneinfo import available_timezones

from babel.dates import get_timezone_location

from bot.formats import locale_of
from domain.people import Language

OFFERED = (
    "Europe/Moscow", "Europe/Kyiv", "Europe/Minsk", "Europe/Kaliningrad", "Europe/Samara", "Asia/Yekaterinburg",
    "Asia/Novosibirsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Vladivostok", "Asia/Almaty", "Asia/Tashkent",
    "Asia/Tbilisi", "Asia/Yerevan", "Europe/Warsaw", "Europe/Berlin", "Europe/Lisbon", "Europe/London",
    "Europe/Istanbul", "Asia/Jerusalem", "America/New_York", "America/Los_Angeles",
)  # fmt: skip
"""Buttons hold an index into this: append only."""

_FIRST = {
    Language.RUSSIAN: ("Europe/Moscow", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Novosibirsk", "Asia/Almaty",
                       "Europe/Minsk", "Asia/Tbilisi", "Europe/Berlin"),
    Language.UKRAINIAN: ("Europe/Kyiv", "Europe/Warsaw", "Europe/Berlin", "Europe/Lisbon", "Europe/London",
                         "Asia/Jerusalem", "America/New_York", "Europe/Istanbul"),
    Language.ENGLISH: ("Europe/London", "Europe/Berlin", "Europe/Kyiv", "Europe/Istanbul", "America/New_York",
                       "America/Los_Angeles", "Asia/Almaty", "Asia/Jerusalem"),
}  # fmt: skip


def offered_to(language: Language, current: str) -> tuple[str, ...]:
    """Eight likely zones, the current one first when it can be offered."""
    likely = _FIRST[language]
    if current not in OFFERED:
        return likely
    return (current, *(zone for zone in likely if zone != current))[:8]


@lru_cache(maxsize=2048)
def city(language: Language, zone: str) -> str:
    """What the zone's city is called in the language."""
    return str(get_timezone_location(zone, locale=locale_of(language.value), return_city=True))


@lru_cache(maxsize=3)
def _by_city(language: Language) -> dict[str, str]:
    """Lowercase city, or the zone's own name → zone. Built at the first typed city: a moment, once."""
    found: dict[str, str] = {}
    for zone in sorted(available_timezones()):
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix", "right")):
            found[city(language, zone).lower()] = zone
            found[zone.lower()] = zone
            found.setdefault(zone.rpartition("/")[2].replace("_", " ").lower(), zone)
    return found


def zone_typed(language: Language, text: str) -> str | None:
    """The zone a person means by a city in his language or in English, or by its own name."""
    wanted = " ".join(text.lower().replace("_", " ").split())
    for known in (_by_city(language), _by_city(Language.ENGLISH)):
        zone = known.get(wanted) or known.get(wanted.replace(" ", "_"))
        if zone:
            return zone
    return None
