"""What a lesson costs, whatever has been agreed before and after it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.errors import AmountOutOfRange, DiscountOutOfRange, PriceDayOutOfRange
from domain.prices import ALWAYS, FARTHEST_DAYS, Per, Price, Terms, beginning, price_of

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ANN, BOB = 1, 2

amounts = st.integers(0, 10_000)
course_terms = st.builds(Terms, st.sampled_from(Per), amounts)
own_terms = st.one_of(
    st.builds(Terms, st.sampled_from(Per), amounts),
    st.builds(Terms, percent_off=st.integers(1, 100)),
    st.just(Terms()),
)
changes = st.lists(
    st.one_of(
        st.tuples(st.none(), course_terms, st.integers(0, 40)),
        st.tuples(st.sampled_from([ANN, BOB]), own_terms, st.integers(0, 40)),
    ),
    max_size=12,
)


def priced(number: int, student_id: int | None, terms: Terms, holds_from: datetime) -> Price:
    return Price(
        id=number,
        studio_id=1,
        course_id=1,
        student_id=student_id,
        holds_from=holds_from,
        per=terms.per,
        amount_minor=terms.amount_minor,
        percent_off=terms.percent_off,
        made_at=NOW,
    )


def agreed(all_changes: list[tuple[int | None, Terms, int]]) -> list[Price]:
    first = priced(1, None, Terms(amount_minor=1500), ALWAYS)
    more = [
        priced(2 + number, student, terms, NOW + hours * HOUR)
        for number, (student, terms, hours) in enumerate(all_changes)
    ]
    return [first, *more]


def worth(terms: Terms, minutes: int) -> int:
    amount = Fraction(terms.amount_minor or 0)
    return rounded(amount if terms.per is Per.LESSON else amount * minutes / 60)


def rounded(amount: Fraction) -> int:
    return int(amount + Fraction(1, 2))


def told(all_changes: list[tuple[int | None, Terms, int]], student: int, hours: int, minutes: int) -> int:
    """Day by day: what was said last of the course and of him by then."""
    base, own = Terms(amount_minor=1500), Terms()
    for hour in range(hours + 1):
        for whose, terms, at in all_changes:
            if at == hour and whose is None:
                base = terms
            elif at == hour and whose == student:
                own = terms
    if own.amount_minor is not None:
        return worth(own, minutes)
    return rounded(Fraction(worth(base, minutes)) * (100 - (own.percent_off or 0)) / 100)


@given(changes, st.sampled_from([ANN, BOB]), st.integers(0, 45), st.integers(15, 480))
def test_a_lesson_costs_what_was_agreed_last_before_it_begins(
    all_changes: list[tuple[int | None, Terms, int]], student: int, hours: int, minutes: int
) -> None:
    cost = price_of(agreed(all_changes), student, NOW + hours * HOUR, minutes)
    assert cost == told(all_changes, student, hours, minutes)


@given(changes, changes, st.integers(0, 20), st.integers(15, 480))
def test_no_later_change_reaches_a_lesson_that_has_begun(
    before: list[tuple[int | None, Terms, int]],
    after: list[tuple[int | None, Terms, int]],
    hours: int,
    minutes: int,
) -> None:
    later = [(student, terms, hours + 1 + at) for student, terms, at in after]
    at = NOW + hours * HOUR
    for student in (ANN, BOB, None):
        was = price_of(agreed(before), student, at, minutes)
        assert price_of(agreed([*before, *later]), student, at, minutes) == was


def test_what_is_withdrawn_never_held() -> None:
    first, second = agreed([(None, Terms(amount_minor=2000), 5)])
    off = replace(second, withdrawn_at=NOW)
    assert price_of([first, off], ANN, NOW + 6 * HOUR, 60) == 1500


@pytest.mark.parametrize("terms", [Terms(percent_off=0), Terms(percent_off=101)])
def test_a_discount_is_one_to_a_hundred_per_cent(terms: Terms) -> None:
    with pytest.raises(DiscountOutOfRange):
        terms.check()


@pytest.mark.parametrize("minor", [-1, 10**12])
def test_an_amount_is_one_that_a_person_can_owe(minor: int) -> None:
    with pytest.raises(AmountOutOfRange):
        Terms(amount_minor=minor).check()


def test_a_price_holds_from_now_or_the_start_of_a_later_day() -> None:
    assert beginning(None, "Europe/Berlin", NOW) == NOW
    assert beginning(date(2026, 6, 1), "Europe/Berlin", NOW) == NOW
    assert beginning(date(2026, 6, 2), "Europe/Berlin", NOW) == datetime(2026, 6, 1, 22, tzinfo=UTC)
    for day in (date(2026, 5, 31), date(2026, 6, 2) + timedelta(days=FARTHEST_DAYS)):
        with pytest.raises(PriceDayOutOfRange):
            beginning(day, "Europe/Berlin", NOW)
