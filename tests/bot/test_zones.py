"""Zones by the cities people type."""

import re

import pytest

from bot import zones
from domain.clock import zone_named
from domain.people import Language

LATIN = re.compile("[A-Za-z]")


@pytest.mark.parametrize("language", [Language.RUSSIAN, Language.UKRAINIAN])
def test_every_offered_city_is_called_in_the_reader_s_own_script(language: Language) -> None:
    assert [zone for zone in zones.OFFERED if LATIN.search(zones.city(language, zone))] == []


@pytest.mark.parametrize("typed_in", list(Language))
@pytest.mark.parametrize("spoken", list(Language))
@pytest.mark.parametrize("zone", zones.OFFERED)
def test_a_city_is_understood_in_any_language(zone: str, spoken: Language, typed_in: Language) -> None:
    found = zones.zone_typed(spoken, f" {zones.city(typed_in, zone).upper()} ")
    assert found is not None
    assert zones.city(spoken, found) == zones.city(spoken, zone)


@pytest.mark.parametrize(
    "typed, zone",
    [
        ("+3", "Etc/GMT-3"),
        ("UTC+3", "Etc/GMT-3"),
        ("gmt -5", "Etc/GMT+5"),
        ("−5:00", "Etc/GMT+5"),
        ("+14", "Etc/GMT-14"),
        ("+15", None),
        ("-13", None),
        ("3", None),
        ("Etc/GMT-3", None),
    ],
)
def test_whole_hours_from_greenwich_are_a_zone_too(typed: str, zone: str | None) -> None:
    assert zones.zone_typed(Language.ENGLISH, typed) == zone


def test_a_fixed_offset_is_told_as_it_was_typed() -> None:
    assert zones.city(Language.UKRAINIAN, "Etc/GMT-3") == "UTC+3"
    assert zones.city(Language.UKRAINIAN, "Etc/GMT+5") == "UTC−5"
    assert str(zone_named("Etc/GMT-3")) == "Etc/GMT-3"
