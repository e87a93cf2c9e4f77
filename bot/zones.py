"""Time zones as people know them: by city, in their own language (CLDR through Babel)."""

import re
from functools import lru_cache
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global
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


_OFFSET = re.compile(r"(?:UTC|GMT)? ?(?P<sign>[+−–-]) ?(?P<hours>\d{1,2})(?::?00)?", re.IGNORECASE)
_EAST, _WEST = 14, 12
"""Whole hours from Greenwich that have a zone of their own, Etc/GMT-14 … Etc/GMT+12: its sign is the other way."""
_FIXED = "Etc/GMT"


@lru_cache(maxsize=2048)
def city(language: Language, zone: str) -> str:
    """What the zone's city is called in the language; a fixed offset is told as UTC+3."""
    if zone.startswith(_FIXED):
        return "UTC" + zone.removeprefix(_FIXED).translate(str.maketrans("+-", "−+"))
    locale = locale_of(language.value)
    called = Locale.parse(locale).time_zones
    zone = _today(zone)
    for name in (zone, *_older_names().get(zone, ())):
        if spoken := called.get(name, {}).get("city"):
            return str(spoken)
    return str(get_timezone_location(zone, locale=locale, return_city=True))


def _today(zone: str) -> str:
    """What the zone is called now: Uzhgorod's is Kyiv's."""
    return str(get_global("zone_aliases").get(zone, zone))


@lru_cache(maxsize=1)
def _older_names() -> dict[str, tuple[str, ...]]:
    """CLDR keeps its translations under the name that came first: Kyiv's stand under Kiev, where Babel looks not."""
    found: dict[str, tuple[str, ...]] = {}
    for older, name in get_global("zone_aliases").items():
        found[name] = (*found.get(name, ()), older)
    return found


@lru_cache(maxsize=3)
def _by_city(language: Language) -> dict[str, str]:
    """Lowercase city, or the zone's own name → zone. Built at the first typed city: a moment, once."""
    found: dict[str, str] = {}
    for zone in sorted(available_timezones()):
        if "/" in zone and not zone.startswith(("Etc/", "SystemV/", "posix", "right")):
            found[city(language, zone).lower()] = _today(zone)
            found[zone.lower()] = _today(zone)
            found.setdefault(zone.rpartition("/")[2].replace("_", " ").lower(), _today(zone))
    return found


def zone_typed(language: Language, text: str) -> str | None:
    """The zone a person means by a city in any of the languages, his own first, by its own name, or by UTC+3."""
    wanted = " ".join(text.lower().replace("_", " ").split())
    if offset := _OFFSET.fullmatch(wanted):
        return _fixed(offset["sign"] == "+", int(offset["hours"]))
    for known in map(_by_city, (language, *Language)):
        zone = known.get(wanted) or known.get(wanted.replace(" ", "_"))
        if zone:
            return zone
    return None


def _fixed(east: bool, hours: int) -> str | None:  # noqa: FBT001 (a sign)
    if hours > (_EAST if east else _WEST):
        return None
    return f"{_FIXED}{'-' if east else '+'}{hours}"
