import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import money
from domain.errors import AmountOutOfRange, CurrencyUnknown


@given(st.integers(min_value=1, max_value=money.MAX_AMOUNT_MINOR))
def test_every_amount_a_person_can_owe_is_accepted_as_it_is(minor: int) -> None:
    assert money.check_amount(minor) == minor


@given(st.one_of(st.integers(max_value=0), st.integers(min_value=money.MAX_AMOUNT_MINOR + 1)))
def test_nothing_negative_zero_or_absurd_is_an_amount(minor: int) -> None:
    with pytest.raises(AmountOutOfRange) as refusal:
        money.check_amount(minor)
    assert refusal.value.limit_minor == money.MAX_AMOUNT_MINOR


def test_a_price_may_be_zero_where_a_lesson_is_free() -> None:
    assert money.check_amount(0, zero_allowed=True) == 0
    with pytest.raises(AmountOutOfRange) as refusal:
        money.check_amount(-1, zero_allowed=True)
    assert refusal.value.least_minor == 0


@pytest.mark.parametrize("currency, digits", [("RUB", 2), ("JPY", 0), ("KWD", 3)])
def test_each_currency_has_its_own_number_of_decimals(currency: str, digits: int) -> None:
    assert money.digits_of(currency) == digits


@pytest.mark.parametrize("currency", ["", "rub", "XXX", "RUB "])
def test_an_unknown_currency_is_refused(currency: str) -> None:
    with pytest.raises(CurrencyUnknown):
        money.digits_of(currency)
