"""Fifty thousand lessons of series against dateutil's recurrence rules and zones: not one differs."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import product

import pytest
from dateutil import rrule, tz

from domain.series import EVERY_WEEKS, Series

ZONES = ("Europe/Berlin", "Europe/Kyiv", "America/New_York", "Asia/Almaty", "Asia/Tashkent")
CLOCKS = (0, 2 * 60 + 30, 3 * 60, 18 * 60 + 30, 23 * 60 + 30)
WEEKDAYS = (0b1000000, 0b0001000, 0b0010101, 0b1111111)
FIRST_DAYS = (date(2023, 9, 29), date(2024, 2, 26), date(2025, 1, 1))
YEARS = timedelta(days=400)
AS_MANY = 50_000


def series_of(zone: str, clock: int, weekdays: int, every: int, first: date) -> Series:
    return Series(
        studio_id=1,
        course_id=1,
        tutor_id=1,
        zone=zone,
        weekdays=weekdays,
        clock_minutes=clock,
        duration_minutes=60,
        every_weeks=every,
        starts_on=first,
        created_at=datetime(2023, 1, 1, tzinfo=UTC),
    )


def ours(series: Series) -> Iterator[datetime]:
    for day in series.days(series.starts_on, series.starts_on + YEARS):
        yield series.starts(day)


def theirs(series: Series) -> Iterator[tuple[datetime, datetime]]:
    """The wall time of each, and the moment: a skipped time moves on by the gap, of two the first is meant."""
    hours, minutes = divmod(series.clock_minutes, 60)
    rule = rrule.rrule(
        rrule.WEEKLY,
        dtstart=datetime.combine(series.starts_on, time(hours, minutes)),
        interval=series.every_weeks,
        wkst=rrule.MO,
        byweekday=[number for number in range(7) if series.weekdays >> number & 1],
        until=datetime.combine(series.starts_on + YEARS, time(hours, minutes)),
    )
    zone = tz.gettz(series.zone)
    for wall in rule:
        local = wall.replace(tzinfo=zone, fold=0)
        yield local, tz.resolve_imaginary(local).astimezone(UTC)


@pytest.fixture(scope="module")
def compared() -> list[tuple[Series, datetime, datetime]]:
    """The series, the wall time as dateutil has it, and both moments being equal, ours."""
    found = []
    for facts in product(ZONES, CLOCKS, WEEKDAYS, EVERY_WEEKS, FIRST_DAYS):
        series = series_of(*facts)
        mine, others = list(ours(series)), list(theirs(series))
        assert mine == [moment for _, moment in others], facts
        found += [(series, wall, moment) for (wall, _), moment in zip(others, mine, strict=True)]
    return found


@pytest.mark.slow
def test_fifty_thousand_lessons_are_where_dateutil_has_them(
    compared: list[tuple[Series, datetime, datetime]],
) -> None:
    assert len(compared) >= AS_MANY


def test_times_that_a_clock_skips_or_shows_twice_are_among_them(
    compared: list[tuple[Series, datetime, datetime]],
) -> None:
    """Otherwise the agreement would say little about them."""
    skipped = {(one.zone, wall.date()) for one, wall, _ in compared if not tz.datetime_exists(wall)}
    twice = {(one.zone, wall.date()) for one, wall, _ in compared if tz.datetime_ambiguous(wall)}
    assert {("Europe/Berlin", date(2024, 3, 31)), ("America/New_York", date(2024, 3, 10))} <= skipped
    assert ("Europe/Kyiv", date(2024, 3, 31)) in skipped
    assert ("Europe/Berlin", date(2024, 10, 27)) in twice
    assert ("Asia/Almaty", date(2024, 2, 29)) in twice
    assert "Asia/Tashkent" not in {zone for zone, _ in skipped | twice}


@pytest.mark.parametrize(
    "zone, clock, day, moment",
    [
        ("Europe/Berlin", 150, date(2024, 3, 31), datetime(2024, 3, 31, 1, 30, tzinfo=UTC)),
        ("Europe/Berlin", 150, date(2024, 10, 27), datetime(2024, 10, 27, 0, 30, tzinfo=UTC)),
        ("America/New_York", 150, date(2024, 3, 10), datetime(2024, 3, 10, 7, 30, tzinfo=UTC)),
        ("Asia/Almaty", 1110, date(2024, 2, 29), datetime(2024, 2, 29, 12, 30, tzinfo=UTC)),
        ("Asia/Almaty", 1110, date(2024, 3, 1), datetime(2024, 3, 1, 13, 30, tzinfo=UTC)),
        ("Asia/Tashkent", 1110, date(2024, 7, 1), datetime(2024, 7, 1, 13, 30, tzinfo=UTC)),
    ],
)
def test_the_wall_time_stays_while_the_clocks_change(
    zone: str, clock: int, day: date, moment: datetime
) -> None:
    assert series_of(zone, clock, 0b1111111, 1, date(2024, 1, 1)).starts(day) == moment
