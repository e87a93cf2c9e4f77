"""Amounts: whole minor units and a currency with its own number of decimals (ISO 4217)."""

from dataclasses import dataclass

from domain.errors import AmountOutOfRange, CurrencyUnknown

CURRENCIES: dict[str, int] = {
    "RUB": 2, "UAH": 2, "USD": 2, "EUR": 2, "KZT": 2, "BYN": 2, "PLN": 2, "GBP": 2, "GEL": 2, "AMD": 2,
    "UZS": 2, "KGS": 2, "AZN": 2, "MDL": 2, "TRY": 2, "ILS": 2, "CZK": 2, "RSD": 2, "JPY": 0, "KWD": 3,
}  # fmt: skip
"""Currency code → digits after the point."""

MAX_AMOUNT_MINOR = 100_000_000_000
"""A billion of the usual currencies: above it lies a slip of the finger, far below the range of BIGINT."""


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in minor units (may be negative: a balance) and its currency code."""

    minor: int
    currency: str


def digits_of(currency: str) -> int:
    """Digits after the point; raises CurrencyUnknown."""
    try:
        return CURRENCIES[currency]
    except KeyError as error:
        raise CurrencyUnknown from error


def check_amount(minor: int, *, zero_allowed: bool = False) -> int:
    """``minor`` itself, or AmountOutOfRange when it is no amount a person can owe or pay."""
    least = 0 if zero_allowed else 1
    if not least <= minor <= MAX_AMOUNT_MINOR:
        raise AmountOutOfRange(MAX_AMOUNT_MINOR, least)
    return minor


def share_of(minor: int, percent: int) -> int:
    """A part of an amount, a half of the smallest unit rounded up: 50 % of 0.01 is 0.01."""
    return (minor * percent + 50) // 100
