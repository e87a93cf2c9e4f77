"""When a debt is due and told of: on its days at eleven in the studio's zone, each step once, none crowding another."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.debts import APART, SCHEDULE, Debt, DebtStep, ask_from, due_of, is_over_limit

BERLIN = ZoneInfo("Europe/Berlin")
BEGAN = datetime(2026, 3, 26, 15, 0, tzinfo=UTC)
"""Three days before clocks change there."""
DAY = timedelta(days=1)


def debt(*, by_lesson: bool = True) -> Debt:
    return Debt(studio_id=1, student_id=1, account_id=1, by_lesson=by_lesson, began_at=BEGAN, look_at=BEGAN)


def steps(one: Debt, days: float, every: timedelta = timedelta(hours=1)) -> list[tuple[DebtStep, datetime]]:
    """Those taken in so many days from its beginning, looked at so often."""
    found, now = [], BEGAN
    while now <= BEGAN + days * DAY:
        step = one.take_step(BERLIN, now)
        if step is not None:
            found.append((step, now))
        now += every
    return found


def test_it_is_due_after_so_many_days_whatever_clocks_do() -> None:
    assert due_of(BEGAN, 3, BERLIN, BEGAN) == datetime(2026, 3, 29, 9, 0, tzinfo=UTC)
    assert due_of(BEGAN, 2, BERLIN, BEGAN) == datetime(2026, 3, 28, 10, 0, tzinfo=UTC)


def test_what_comes_to_light_late_is_due_tomorrow_at_the_earliest() -> None:
    assert due_of(BEGAN, 3, BERLIN, BEGAN + 40 * DAY).date() == (BEGAN + 41 * DAY).date()
    assert due_of(BEGAN, 0, BERLIN, BEGAN).date() == BEGAN.date()


def test_a_lessons_debt_was_told_at_once_so_the_first_word_is_on_the_due_day() -> None:
    one = debt()
    one.plan(3, BERLIN, BEGAN)
    taken = steps(one, 20)
    assert [step for step, _ in taken] == [DebtStep.DUE, DebtStep.LATE, DebtStep.LATER, DebtStep.LAST]
    assert [(at.astimezone(BERLIN).date() - BEGAN.date()).days for _, at in taken] == [3, 6, 10, 13]
    assert one.step_at is None


def test_with_more_time_to_pay_it_is_told_three_days_before() -> None:
    one = debt()
    one.plan(7, BERLIN, BEGAN)
    assert [(step, (at - BEGAN).days) for step, at in steps(one, 6)] == [(DebtStep.BEFORE, 3)]


def test_another_debt_is_told_at_once() -> None:
    one = debt(by_lesson=False)
    one.plan(3, BERLIN, BEGAN)
    assert steps(one, 1)[0] == (DebtStep.BEFORE, BEGAN)


def test_it_is_planned_once() -> None:
    one = debt()
    one.plan(3, BERLIN, BEGAN)
    due_at = one.due_at
    one.plan(30, BERLIN, BEGAN + DAY)
    assert one.due_at == due_at


@given(st.integers(0, 60), st.lists(st.integers(1, 400), max_size=40), st.booleans())
def test_however_late_it_is_looked_at_no_step_comes_twice_or_on_anothers_heels(
    within: int, hours: list[int], by_lesson: bool
) -> None:
    one, now = debt(by_lesson=by_lesson), BEGAN
    one.plan(within, BERLIN, now)
    taken: list[tuple[DebtStep, datetime]] = []
    for some in hours:
        now += timedelta(hours=some)
        step = one.take_step(BERLIN, now)
        if step is not None:
            taken.append((step, now))
    order = [step for step, _ in SCHEDULE]
    places = [order.index(step) for step, _ in taken]
    assert places == sorted(set(places))
    assert all(later - earlier >= APART for (_, earlier), (_, later) in pairwise(taken))


def test_it_rests_until_its_next_step_at_the_longest() -> None:
    one = debt()
    one.plan(3, BERLIN, BEGAN)
    assert one.step_at is not None
    one.rest(one.step_at - timedelta(minutes=5), lesson_near=False)
    assert one.look_at == one.step_at


@pytest.mark.parametrize(
    "owed, price, limit, over",
    [
        (100, 100, 1, False),
        (101, 100, 1, True),
        (201, 100, 2, True),
        (900, 100, 0, False),
        (900, 0, 1, False),
    ],
)
def test_over_the_limit_is_more_than_so_many_lessons(owed: int, price: int, limit: int, over: bool) -> None:
    assert is_over_limit(owed, price, limit) is over


def test_a_tutor_is_asked_from_the_evening_before() -> None:
    starts_at = datetime(2026, 3, 27, 23, 30, tzinfo=UTC)
    assert ask_from(starts_at, BERLIN).astimezone(BERLIN) == datetime(2026, 3, 27, 19, 0, tzinfo=BERLIN)
