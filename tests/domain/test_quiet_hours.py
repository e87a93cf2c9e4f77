"""Rule 24: reminders earlier, news later, only a change of a near lesson breaks in."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.notices import (
    IMMEDIATE,
    LESSON_CHANGES,
    REMINDERS,
    NoticeKind,
    moment_to_tell,
)
from domain.quiet_hours import QUIET_FROM, QUIET_TILL, after_quiet, before_quiet, is_quiet

BERLIN = ZoneInfo("Europe/Berlin")
ZONES = st.sampled_from(
    ["Europe/Berlin", "Europe/Kyiv", "Asia/Kathmandu", "America/New_York", "Australia/Lord_Howe"]
).map(ZoneInfo)
MOMENTS = st.datetimes(
    min_value=datetime.fromisoformat("2024-01-01"),
    max_value=datetime.fromisoformat("2030-01-01"),
    timezones=st.just(UTC),
)
LONGEST_NIGHT = timedelta(hours=12)


@given(MOMENTS, ZONES)
def test_news_never_comes_in_quiet_hours_and_never_before_its_time(moment: datetime, zone: ZoneInfo) -> None:
    told = after_quiet(moment, zone)
    assert not is_quiet(told, zone)
    assert moment <= told <= moment + LONGEST_NIGHT
    assert told == moment or told.astimezone(zone).time() == QUIET_TILL


@given(MOMENTS, ZONES)
def test_a_reminder_moves_to_the_beginning_of_the_quiet_hours_at_most(
    moment: datetime, zone: ZoneInfo
) -> None:
    told = before_quiet(moment, zone)
    assert moment - LONGEST_NIGHT <= told <= moment
    assert told == moment or told.astimezone(zone).time() == QUIET_FROM


@pytest.mark.parametrize(
    "evening",
    [
        datetime.fromisoformat("2026-03-28T22:00"),
        datetime.fromisoformat("2026-10-24T22:00"),
        datetime.fromisoformat("2026-12-31T23:59"),
    ],
    ids=["clocks go forward", "clocks go back", "new year"],
)
def test_news_of_the_evening_comes_at_half_past_eight_by_the_wall(evening: datetime) -> None:
    told = after_quiet(evening.replace(tzinfo=BERLIN), BERLIN)
    assert told.astimezone(BERLIN).replace(tzinfo=None) == (evening + timedelta(days=1)).replace(
        hour=8, minute=30
    )


@pytest.mark.parametrize(
    "wall, quiet", [((21, 29), False), ((21, 30), True), ((8, 29), True), ((8, 30), False)]
)
def test_quiet_hours_begin_and_end_to_the_minute(wall: tuple[int, int], quiet: bool) -> None:
    hour, minute = wall
    assert is_quiet(datetime(2026, 6, 1, hour, minute, tzinfo=BERLIN), BERLIN) is quiet


@given(st.sampled_from(sorted(REMINDERS)), MOMENTS, ZONES, st.timedeltas(timedelta(0), timedelta(days=3)))
def test_a_reminder_whose_time_has_passed_is_not_made(
    kind: NoticeKind, wanted: datetime, zone: ZoneInfo, earlier: timedelta
) -> None:
    now = wanted - earlier
    told = moment_to_tell(kind, wanted, zone, now)
    assert told is None or now <= told <= wanted
    assert (told is None) == (before_quiet(wanted, zone) < now)


@given(st.sampled_from(sorted(IMMEDIATE)), MOMENTS, ZONES)
def test_an_answer_to_what_the_receiver_is_doing_is_never_held(
    kind: NoticeKind, now: datetime, zone: ZoneInfo
) -> None:
    assert moment_to_tell(kind, now, zone, now) == now


NIGHT = datetime(2026, 6, 1, 23, 0, tzinfo=BERLIN)
MORNING = datetime(2026, 6, 2, 8, 30, tzinfo=BERLIN)


@pytest.mark.parametrize("kind", sorted(LESSON_CHANGES))
@pytest.mark.parametrize(
    "lesson_in, told",
    [
        (timedelta(hours=12), NIGHT),
        (timedelta(hours=12, minutes=1), MORNING),
        (timedelta(0), NIGHT),
        (timedelta(minutes=-1), MORNING),
    ],
)
def test_a_change_of_a_lesson_within_twelve_hours_breaks_the_quiet(
    kind: NoticeKind, lesson_in: timedelta, told: datetime
) -> None:
    assert moment_to_tell(kind, NIGHT, BERLIN, NIGHT, NIGHT + lesson_in) == told


def test_other_news_of_a_near_lesson_waits_for_the_morning() -> None:
    told = moment_to_tell(NoticeKind.BALANCE_LOW, NIGHT, BERLIN, NIGHT, NIGHT + timedelta(hours=1))
    assert told == MORNING
