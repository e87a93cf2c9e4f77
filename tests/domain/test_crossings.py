import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import ledger


@given(st.integers(-5000, 5000), st.integers(1, 3000), st.integers(1, 1500))
def test_a_low_balance_is_told_once_per_crossing(balance: int, charge: int, price: int) -> None:
    """Falling step by step, each line is crossed once, and only by the step that crosses it."""
    steps = []
    while balance > -2 * charge:
        steps.append(ledger.crossed_low(balance, balance - charge, price))
        balance -= charge
    assert sum(steps) <= 3
    assert not ledger.crossed_low(balance, balance - charge, price)


@pytest.mark.parametrize(
    "before, after, crossed",
    [
        (300, 200, False),
        (200, 100, True),
        (101, 100, True),
        (100, 50, False),
        (100, 0, True),
        (0, -100, True),
        (50, -50, True),
        (-1, -101, False),
    ],
)
def test_low_means_one_lesson_left_none_or_a_debt(before: int, after: int, crossed: bool) -> None:
    assert ledger.crossed_low(before, after, low_minor=100) is crossed


def test_keys_of_the_ledger_never_meet() -> None:
    keys = {ledger.charge_key(1, 2, 3), ledger.payment_key("1:2:3"), ledger.reversal_key(123)}
    assert len(keys) == 3
