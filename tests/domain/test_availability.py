"""Free slots: whatever the week, the lessons and the clock changes, a free one can be booked and meets nothing."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.availability import (
    MIDNIGHT,
    MOST_INTERVALS,
    Diary,
    Hours,
    Span,
    checked_days,
    checked_hours,
)
from domain.availability_errors import HoursOutOfRange, HoursOverlap, TimeOffOutOfRange
from domain.rules import Rules

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 6, 1)
NOW = datetime(2026, 6, 1, 4, 0, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
AT_ONCE = Rules(booking_notice_hours=0)


def diary(*hours: Hours, zone: ZoneInfo = BERLIN, rules: Rules = AT_ONCE, **more: tuple[Span, ...]) -> Diary:
    """These hours every day of the week."""
    every = tuple((day, one) for day in range(7) for one in hours)
    return Diary(studio_id=1, tutor_id=1, zone=zone, rules=rules, hours=every, **more)


def at(day: date, clock: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=zone).astimezone(UTC)


def lesson(day: date, clock: str) -> Span:
    return Span(at(day, clock), at(day, clock) + HOUR)


def clocks(starts: tuple[datetime, ...], zone: ZoneInfo = BERLIN) -> list[str]:
    return [f"{start.astimezone(zone):%H:%M}" for start in starts]


def test_slots_begin_every_half_hour_and_end_within_their_interval() -> None:
    found = diary(Hours(600, 720), Hours(900, 960)).free(MONDAY, 1, 60, NOW)
    assert clocks(found) == ["10:00", "10:30", "11:00", "15:00"]


def test_nothing_is_free_without_hours() -> None:
    assert diary().free(MONDAY, 7, 60, NOW) == ()


def test_a_lesson_takes_its_time_and_the_buffer_around_it() -> None:
    taken = (lesson(MONDAY, "12:00"),)
    without = diary(Hours(600, 900), rules=Rules(booking_notice_hours=0, buffer_minutes=0), taken=taken)
    assert clocks(without.free(MONDAY, 1, 60, NOW)) == ["10:00", "10:30", "11:00", "13:00", "13:30", "14:00"]
    buffered = diary(Hours(600, 900), taken=taken)
    assert clocks(buffered.free(MONDAY, 1, 60, NOW)) == ["10:00", "10:30", "13:30", "14:00"]


def test_a_lesson_after_midnight_keeps_its_buffer_before_it() -> None:
    late = diary(Hours(1320, MIDNIGHT), taken=(lesson(MONDAY + DAY, "00:00"),))
    assert clocks(late.free(MONDAY, 1, 60, NOW)) == ["22:00", "22:30"]


def test_time_off_needs_no_buffer() -> None:
    off = (Span(at(MONDAY, "11:00"), at(MONDAY, "12:00")),)
    assert clocks(diary(Hours(600, 780), off=off).free(MONDAY, 1, 60, NOW)) == ["10:00", "12:00"]


def test_clients_keep_notice_and_horizon_and_the_tutor_does_not() -> None:
    rules = Rules(booking_notice_hours=12, booking_horizon_days=2)
    book = diary(Hours(600, 720), rules=rules)
    assert {start.date() for start in book.free(MONDAY, 7, 60, NOW)} == {MONDAY + DAY}
    assert len(book.open(MONDAY, 7, 60, NOW)) == 21


def test_a_full_day_offers_nothing_more() -> None:
    rules = Rules(booking_notice_hours=0, lessons_per_day=2)
    two = (lesson(MONDAY, "10:00"), lesson(MONDAY, "12:00"))
    book = diary(Hours(600, 1200), rules=rules, taken=two)
    assert book.free(MONDAY, 1, 60, NOW) == ()
    assert book.free(MONDAY + DAY, 1, 60, NOW)


def test_what_has_passed_is_not_free() -> None:
    noon = at(MONDAY, "12:10")
    assert clocks(diary(Hours(600, 840)).free(MONDAY, 1, 60, noon)) == ["12:30", "13:00"]


def test_times_that_a_clock_change_skips_are_no_slots() -> None:
    spring = date(2026, 3, 29)
    found = diary(Hours(60, 300)).free(spring, 1, 60, at(spring, "00:00"))
    assert clocks(found) == ["01:00", "01:30", "03:00", "03:30", "04:00"]


def test_of_times_shown_twice_the_first_is_offered() -> None:
    autumn = date(2026, 10, 25)
    found = diary(Hours(120, 240)).free(autumn, 1, 60, at(autumn, "00:00"))
    assert [f"{start:%H:%M}" for start in found] == ["00:00", "00:30", "02:00"]


def test_gaps_are_what_is_left_of_the_day() -> None:
    book = diary(Hours(600, 900), taken=(lesson(MONDAY, "10:00"), lesson(MONDAY, "12:30")))
    assert [clocks((gap.starts_at, gap.ends_at)) for gap in book.gaps(MONDAY, 1)] == [
        ["11:00", "12:30"],
        ["13:30", "15:00"],
    ]


def test_intervals_that_touch_become_one() -> None:
    assert checked_hours([Hours(900, 960), Hours(600, 900)]) == (Hours(600, 960),)


@pytest.mark.parametrize("hours", [Hours(600, 600), Hours(700, 600), Hours(600, 610), Hours(0, 1500)])
def test_an_interval_that_is_no_time_is_refused(hours: Hours) -> None:
    with pytest.raises(HoursOutOfRange):
        checked_hours([hours])


def test_intervals_may_not_overlap_nor_be_too_many() -> None:
    with pytest.raises(HoursOverlap):
        checked_hours([Hours(600, 720), Hours(660, 780)])
    with pytest.raises(HoursOutOfRange):
        checked_hours([Hours(60 * n, 60 * n + 30) for n in range(MOST_INTERVALS + 1)])


@pytest.mark.parametrize("first, last", [(3, 1), (-5, -2), (0, 200), (560, 561)])
def test_days_off_backwards_over_too_long_or_too_far_are_refused(first: int, last: int) -> None:
    with pytest.raises(TimeOffOutOfRange):
        checked_days(MONDAY + first * DAY, MONDAY + last * DAY, MONDAY)
    assert checked_days(MONDAY, MONDAY, MONDAY) == 1


INTERVALS = st.lists(
    st.tuples(st.integers(0, 95), st.integers(1, 40)).map(
        lambda pair: Hours(pair[0] * 15, min(pair[0] * 15 + pair[1] * 15, MIDNIGHT))
    ),
    max_size=3,
)
SPANS = st.lists(
    st.tuples(st.integers(-600, 10_000), st.integers(15, 480)).map(
        lambda pair: Span(NOW + timedelta(minutes=pair[0]), NOW + timedelta(minutes=sum(pair)))
    ),
    max_size=6,
)
RULES = st.builds(
    Rules,
    booking_notice_hours=st.integers(0, 48),
    booking_horizon_days=st.integers(1, 10),
    buffer_minutes=st.integers(0, 60),
    lessons_per_day=st.integers(0, 4),
)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
ZONES = st.sampled_from(["Europe/Berlin", "Europe/Kyiv", "Asia/Almaty", "America/New_York", "UTC"]).map(
    ZoneInfo
)


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(INTERVALS, SPANS, SPANS, RULES, DAYS, ZONES, st.sampled_from([15, 45, 60, 90]))
def test_every_free_slot_can_be_booked_and_meets_nothing(
    hours: list[Hours],
    taken: list[Span],
    off: list[Span],
    rules: Rules,
    day: date,
    zone: ZoneInfo,
    minutes: int,
) -> None:
    now = at(day, "06:00", zone)
    moved = timedelta(seconds=(now - NOW).total_seconds())
    taken = [Span(span.starts_at + moved, span.ends_at + moved) for span in taken]
    off = [Span(span.starts_at + moved, span.ends_at + moved) for span in off]
    book = diary(*hours, zone=zone, rules=rules, taken=tuple(taken), off=tuple(off))
    found = book.free(day, 7, minutes, now)
    assert list(found) == sorted(set(found))
    for start in found:
        slot = Span(start, start + timedelta(minutes=minutes))
        assert now + rules.booking_notice <= start <= now + rules.booking_horizon
        assert not any(slot.meets(one, rules.buffer) for one in taken)
        assert not any(slot.meets(one) for one in off)
        local = start.astimezone(zone)
        assert any(one.since <= local.hour * 60 + local.minute < one.till for one in hours), (
            "it begins in working hours"
        )
        booked = diary(*hours, zone=zone, rules=rules, taken=(*taken, slot), off=tuple(off))
        again = booked.free(day, 7, minutes, now)
        assert start not in again
        assert set(again) <= set(found), "a booking opens nothing"
