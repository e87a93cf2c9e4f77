from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import AmountOutOfRange, PackageOutOfRange
from domain.ledger import WHOLE_LESSON
from domain.package_debts import units_of
from domain.packages import Freeze, Holding, Offer, Package, to_draw_from

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def package(number: int = 1, lessons: int = 8, price_minor: int = 800_00, days: int | None = 30) -> Package:
    return Package(
        id=number,
        studio_id=1,
        student_id=1,
        key=str(number),
        name="Eight",
        lessons=lessons,
        price_minor=price_minor,
        valid_days=days,
        sold_at=NOW,
    )


def holding(one: Package, left: int | None = None, *freezes: Freeze) -> Holding:
    units = one.units if left is None else left
    return Holding(one, units, one.worth_of(units), 1, 2, freezes)


def test_the_earliest_expiry_is_drawn_first_then_the_oldest() -> None:
    late, soon, never, older_never = (package(number) for number in (1, 2, 4, 3))
    late.expires_at, soon.expires_at = NOW + 9 * DAY, NOW + 3 * DAY
    all_of_them = [holding(one) for one in (late, never, soon, older_never)]
    turns = []
    while (found := to_draw_from(all_of_them, WHOLE_LESSON, NOW)) is not None:
        turns.append(found.id)
        all_of_them.remove(found)
    assert turns == [2, 1, 3, 4]


def test_nothing_is_drawn_from_what_is_expired_frozen_or_too_little() -> None:
    expired, frozen, little = (package(number) for number in (1, 2, 3))
    expired.expires_at = NOW
    ice = Freeze(studio_id=1, package_id=2, starts_at=NOW, ends_at=NOW + DAY, made_at=NOW)
    held = [holding(expired), holding(frozen, None, ice), holding(little, WHOLE_LESSON // 2)]
    assert to_draw_from(held, WHOLE_LESSON, NOW) is None
    half = to_draw_from(held, WHOLE_LESSON // 2, NOW)
    assert half is not None
    assert half.id == 3
    after = to_draw_from(held, WHOLE_LESSON, NOW + DAY)
    assert after is not None
    assert after.id == 2


def test_the_days_are_counted_from_the_first_lesson_to_the_end_of_the_last_day_of_the_studio() -> None:
    one = package(days=30)
    one.begin(datetime(2026, 6, 1, 22, 30, tzinfo=UTC), "Europe/Berlin", (), NOW)  # 2 June in Berlin
    assert one.expires_at == datetime(2026, 7, 2, 22, 0, tzinfo=UTC)


def test_a_package_nothing_is_drawn_from_any_more_has_no_days() -> None:
    one = package(days=30)
    one.begin(NOW, "UTC", (), NOW)
    one.begin_anew()
    assert (one.begun_at, one.expires_at, one.look_at) == (None, None, None)


@given(
    price_minor=st.integers(0, 10**9),
    lessons=st.integers(1, 40),
    parts=st.lists(st.integers(1, WHOLE_LESSON), max_size=60),
)
def test_whatever_is_drawn_all_of_the_price_is_earned_when_nothing_is_left(
    price_minor: int, lessons: int, parts: list[int]
) -> None:
    one = package(lessons=lessons, price_minor=price_minor)
    left, worth = one.units, price_minor
    for part in [*parts, one.units]:
        units = min(part, left)
        now = Holding(one, left, worth, 1, 2)
        worth -= now.earned_by(units)
        left -= units
        assert worth == one.worth_of(left)
    assert (left, worth) == (0, 0)


@given(amount=st.integers(1, 10**9), price=st.integers(0, 10**9))
def test_a_part_of_a_lesson_is_never_nothing_and_never_more_than_one(amount: int, price: int) -> None:
    assert 1 <= units_of(amount, price) <= WHOLE_LESSON
    assert units_of(price, price) == WHOLE_LESSON


@pytest.mark.parametrize("lessons, price, days", [(0, 1, 1), (501, 1, 1), (1, 1, 0), (1, 1, 3651)])
def test_a_package_that_nobody_sells_is_refused(lessons: int, price: int, days: int) -> None:
    with pytest.raises(PackageOutOfRange):
        Offer("X", lessons, price, days).check()


def test_a_package_may_be_a_gift_but_not_cost_less_than_nothing() -> None:
    Offer("X", 1, 0).check()
    with pytest.raises(AmountOutOfRange):
        Offer("X", 1, -1).check()
