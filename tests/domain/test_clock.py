from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import clock
from domain.errors import ZoneUnknown
from domain.homework import due_on

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = st.sampled_from(
    ["Europe/Berlin", "Europe/Kyiv", "Asia/Almaty", "America/New_York", "Australia/Lord_Howe", "UTC"]
).map(ZoneInfo)
MOMENTS = st.datetimes(
    min_value=datetime.fromisoformat("2020-01-01"),
    max_value=datetime.fromisoformat("2032-01-01"),
    timezones=st.just(UTC),
)


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../../etc/passwd", "/etc/passwd", "Europe", "\0", "ü" * 300]
)
def test_a_name_that_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(ZoneUnknown):
        clock.zone_named(name)


def test_a_skipped_wall_time_moves_forward_by_the_gap() -> None:
    skipped = clock.utc_of_wall(datetime.fromisoformat("2026-03-29T02:30"), BERLIN)
    assert skipped == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert skipped.astimezone(BERLIN).time() == time(3, 30)


def test_of_a_wall_time_shown_twice_the_first_is_meant() -> None:
    assert clock.utc_of_wall(datetime.fromisoformat("2026-10-25T02:30"), BERLIN) == datetime(
        2026, 10, 25, 0, 30, tzinfo=UTC
    )


@given(MOMENTS, ZONES)
def test_a_moment_lies_within_its_own_day(moment: datetime, zone: ZoneInfo) -> None:
    start, end = clock.day_bounds(moment.astimezone(zone).date(), zone)
    assert start <= moment < end
    assert timedelta(hours=23) <= end - start <= timedelta(hours=25)
    assert start.astimezone(zone).time() == time(0)


@pytest.mark.parametrize(
    "day, hours", [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 6, 1), 24)]
)
def test_a_day_of_the_clock_change_is_as_long_as_it_is(day: date, hours: int) -> None:
    start, end = clock.day_bounds(day, BERLIN)
    assert end - start == timedelta(hours=hours)
    assert clock.day_bounds(day - timedelta(days=6), BERLIN, 7)[1] == end


@given(MOMENTS, ZONES)
def test_homework_is_due_at_the_end_of_the_chosen_day_where_the_student_is(
    moment: datetime, zone: ZoneInfo
) -> None:
    day = moment.astimezone(zone).date()
    due = due_on(day, zone)
    assert due.tzinfo is UTC
    assert due.astimezone(zone).date() == day
    assert due.astimezone(zone).time() == time(23, 59)
