"""What giving up a place costs at a moment: pure, to the minute and to the smallest unit."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cancellations import Terms, terms_of
from domain.money import share_of
from domain.rules import Rules
from tests.domain.cast import DAY, HOUR, NOW, PRICE

STARTS = NOW + 3 * DAY
DEADLINE = STARTS - DAY


def terms(before: timedelta, *, used: int = 1, moved: bool = False, rules: Rules | None = None) -> Terms:
    """So long before the lesson; the free late cancel is used unless said otherwise."""
    given_rules = rules or Rules()
    now = STARTS - before
    return terms_of(given_rules, STARTS, PRICE, now, is_moved_late=moved, free_late_used=used)


def test_it_is_free_up_to_the_deadline_itself() -> None:
    assert terms(DAY) == Terms(0, 0, is_late=False, is_free_late=False, free_until=DEADLINE)
    assert terms(3 * DAY).amount_minor == 0


def test_a_moment_later_it_costs_the_price() -> None:
    late = terms(DAY - timedelta(seconds=1))
    assert late == Terms(100, PRICE, is_late=True, is_free_late=False, free_until=DEADLINE)


def test_one_late_cancel_is_free_and_takes_itself() -> None:
    first = terms(HOUR, used=0)
    assert (first.amount_minor, first.is_late, first.is_free_late) == (0, True, True)
    assert terms(HOUR, used=1).amount_minor == PRICE
    assert terms(HOUR, used=1, rules=Rules(free_late_cancels=2)).is_free_late


def test_a_free_one_is_not_wasted_where_nothing_would_be_charged() -> None:
    assert not terms(HOUR, used=0, rules=Rules(late_cancel_percent=0)).is_free_late


def test_moved_inside_the_window_is_never_free() -> None:
    moved = terms(2 * DAY, used=0, moved=True)
    assert (moved.amount_minor, moved.is_free_late, moved.free_until) == (PRICE, False, None)


def test_without_a_window_it_is_free_till_the_lesson_begins() -> None:
    assert not terms(timedelta(0), rules=Rules(free_window_hours=0)).is_late


@pytest.mark.parametrize("minor, percent, share", [(1, 50, 1), (3, 50, 2), (150_001, 33, 49_500), (99, 0, 0)])
def test_half_of_the_smallest_unit_is_rounded_up(minor: int, percent: int, share: int) -> None:
    assert share_of(minor, percent) == share


@given(minor=st.integers(0, 10**11), percent=st.integers(0, 100))
def test_a_share_is_never_more_than_the_whole_nor_off_by_a_unit(minor: int, percent: int) -> None:
    share = share_of(minor, percent)
    assert 0 <= share <= minor
    assert abs(share * 100 - minor * percent) <= 50


@given(
    hours=st.integers(0, 800),
    used=st.integers(0, 3),
    percent=st.integers(0, 100),
    window=st.integers(0, 360),
    moved=st.booleans(),
)
def test_the_price_never_falls_as_the_lesson_comes_nearer(
    hours: int, used: int, percent: int, window: int, moved: bool
) -> None:
    rules = Rules(free_window_hours=window, late_cancel_percent=percent)
    earlier = terms((hours + 1) * HOUR, used=used, moved=moved, rules=rules)
    later = terms(hours * HOUR, used=used, moved=moved, rules=rules)
    assert earlier.amount_minor <= later.amount_minor <= share_of(PRICE, percent)
