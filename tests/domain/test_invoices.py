"""What may be paid by card, when, and by whom."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.invoices import (
    LIFE,
    CardPayment,
    Invoice,
    Obstacle,
    Oddity,
    Standing,
    is_taken,
    obstacle,
    oddity,
)
from domain.money import CURRENCIES

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
FINE = Standing(150_000, "RUB", NOW + LIFE, is_paid=False, is_his=True, he_pays=True, student_is_there=True)
INVOICE = Invoice(
    studio_id=1, student_id=2, person_id=3, amount_minor=150_000, currency="RUB", token="t", intent="i",
    created_at=NOW, expires_at=NOW + LIFE,
)  # fmt: skip
MONEY = CardPayment("t", "RUB", 150_000, "charge", "provider")


def test_an_invoice_as_it_was_made_is_paid() -> None:
    assert obstacle(FINE, 150_000, "RUB", NOW + LIFE - timedelta(microseconds=1)) is None


@pytest.mark.parametrize(
    "change,expected",
    [
        ({"is_paid": True}, Obstacle.PAID),
        ({"is_his": False}, Obstacle.OTHER_PAYER),
        ({"he_pays": False}, Obstacle.NO_PAYER),
        ({"student_is_there": False}, Obstacle.STUDENT_GONE),
        ({"expires_at": NOW}, Obstacle.EXPIRED),
        ({"amount_minor": 149_999}, Obstacle.OTHER_SUM),
        ({"currency": "UAH"}, Obstacle.OTHER_SUM),
    ],
)
def test_one_thing_amiss_is_the_reason_told(change: dict[str, Any], expected: Obstacle) -> None:
    assert obstacle(replace(FINE, **change), 150_000, "RUB", NOW) is expected


def test_what_nobody_has_issued_is_unknown() -> None:
    assert obstacle(None, 150_000, "RUB", NOW) is Obstacle.UNKNOWN


def test_somebody_elses_invoice_says_nothing_of_itself_but_that_it_is_paid() -> None:
    foreign = replace(FINE, is_his=False, he_pays=False, expires_at=NOW, student_is_there=False)
    assert obstacle(foreign, 1, "USD", NOW) is Obstacle.OTHER_PAYER


def test_money_is_odd_in_one_way_at_most_and_the_dearest_comes_first() -> None:
    paid = replace(INVOICE, charge_id="other", paid_at=NOW)
    assert oddity(paid, MONEY, he_pays=False, now=NOW + LIFE) is Oddity.TWICE
    assert oddity(INVOICE, MONEY, he_pays=False, now=NOW + LIFE) is Oddity.NO_PAYER
    assert oddity(INVOICE, MONEY, he_pays=True, now=NOW + LIFE) is Oddity.LATE
    assert oddity(INVOICE, MONEY, he_pays=True, now=NOW) is Oddity.NONE


@pytest.mark.parametrize("change", [{"amount_minor": 1}, {"amount_minor": 150_001}, {"currency": "USD"}])
def test_only_exactly_what_was_asked_for_fits(change: dict[str, Any]) -> None:
    assert INVOICE.fits(MONEY)
    assert not INVOICE.fits(replace(MONEY, **change))


def test_cards_pay_where_telegram_counts_as_we_do() -> None:
    assert {currency for currency in CURRENCIES if not is_taken(currency)} == {"KWD"}
    assert not is_taken("XTR")
