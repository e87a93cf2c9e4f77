"""Days that are frozen come back at the end; all of it without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import ExtensionOutOfRange, FreezeOutOfRange, PackageEndless
from domain.package_days import Days, days_to, frozen
from domain.packages import DAY, Package, last_day

BEGUN = date(2026, 6, 1)
NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
SPANS = st.lists(
    st.tuples(st.integers(-40, 80), st.integers(1, 30)).map(
        lambda pair: (BEGUN + pair[0] * DAY, BEGUN + (pair[0] + pair[1] - 1) * DAY)
    ),
    max_size=5,
)


def package(days: int | None = 30) -> Package:
    return Package(
        studio_id=1, student_id=1, key="k", name="", lessons=8, price_minor=8, valid_days=days, sold_at=NOW
    )


def test_what_is_frozen_before_the_first_lesson_or_after_the_end_gives_nothing() -> None:
    assert last_day(BEGUN, 30, [(date(2026, 5, 1), date(2026, 5, 31))]) == date(2026, 7, 1)
    assert last_day(BEGUN, 30, [(date(2026, 7, 2), date(2026, 7, 9))]) == date(2026, 7, 1)
    assert last_day(BEGUN, 30, [(date(2026, 7, 1), date(2026, 7, 9))]) == date(2026, 7, 10)


def test_a_freeze_that_the_one_before_makes_room_for_counts_too() -> None:
    first, second = (date(2026, 6, 10), date(2026, 6, 19)), (date(2026, 7, 5), date(2026, 7, 6))
    assert last_day(BEGUN, 30, [second, first]) == date(2026, 7, 13)


@given(days=st.integers(1, 60), spans=SPANS)
def test_as_many_days_are_good_as_were_bought_however_freezes_overlap(
    days: int, spans: list[tuple[date, date]]
) -> None:
    last = last_day(BEGUN, days, spans)
    run = [BEGUN + number * DAY for number in range((last - BEGUN).days + 1)]
    good = [day for day in run if not any(first <= day <= final for first, final in spans)]
    assert len(good) == days + 1


def test_days_of_a_zone_are_whole_however_long_a_clock_change_makes_them() -> None:
    one = package()
    begun = datetime(2026, 3, 20, 12, 0, tzinfo=UTC)
    ice = frozen(one, Days(date(2026, 3, 28), date(2026, 3, 30)), "Europe/Berlin", begun)
    assert ice.ends_at - ice.starts_at == timedelta(hours=71)
    one.begin(begun, "Europe/Berlin", [ice], begun)
    assert one.expires_at == datetime(2026, 4, 22, 22, 0, tzinfo=UTC)


def test_the_worker_looks_a_week_and_a_day_before_the_end_and_at_it() -> None:
    one = package()
    one.begin(NOW, "UTC", (), NOW)
    assert one.expires_at == datetime(2026, 7, 2, tzinfo=UTC)
    looked = []
    while one.look_at is not None:
        looked.append(one.look_at)
        one.look_after(one.look_at)
    ten = timedelta(hours=10)
    assert looked == [
        datetime(2026, 6, 24, tzinfo=UTC) + ten, datetime(2026, 6, 30, tzinfo=UTC) + ten, one.expires_at,
    ]  # fmt: skip


def test_of_a_short_package_nobody_is_warned_on_its_first_day() -> None:
    one = package(7)
    one.begin(NOW, "UTC", (), NOW)
    assert one.look_at == datetime(2026, 6, 7, 10, tzinfo=UTC)


@pytest.mark.parametrize("first, last", [(2, 1), (-61, 0), (0, 180), (367, 367)])
def test_days_that_nobody_freezes_are_refused(first: int, last: int) -> None:
    with pytest.raises(FreezeOutOfRange):
        Days(BEGUN + first * DAY, BEGUN + last * DAY).check(BEGUN)


def test_an_extension_is_counted_from_the_last_day_and_reaches_into_the_future() -> None:
    over = datetime(2026, 5, 20, tzinfo=UTC)
    assert days_to(over, date(2026, 6, 14), "UTC", NOW) == 26
    with pytest.raises(ExtensionOutOfRange):
        days_to(over, date(2026, 5, 31), "UTC", NOW)
    with pytest.raises(PackageEndless):
        days_to(None, date(2026, 6, 14), "UTC", NOW)
