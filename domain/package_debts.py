"""Lessons owed in money that a package may cover: the next one sold draws them first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar

from domain.ledger import WHOLE_LESSON, Transfer

MOST_OWED = 100
"""So many unpaid lessons are looked at: nobody teaches on for longer."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A lesson charged in money that a package may cover: ``units`` by its share of the lesson's price, ``count`` how
    often it was charged so far.
    """

    charge: Transfer
    starts_at: datetime
    units: int
    count: int

    @property
    def amount_minor(self) -> int:
        return self.charge.amount_minor


class Debt(Protocol):
    """A lesson charged in money: how much, and what part of a lesson that is."""

    @property
    def amount_minor(self) -> int: ...
    @property
    def units(self) -> int: ...


_Debt = TypeVar("_Debt", bound=Debt)


def to_cover(units: int, balance_minor: int, charged: Iterable[_Debt]) -> list[_Debt]:
    """Of the charges, newest first, the lessons that are unpaid as a whole, oldest first, as many as ``units`` hold.

    A payment covers the oldest debt, so the newest charges are those that nothing has covered.
    """
    debt, left = -balance_minor, units
    unpaid: list[_Debt] = []
    for one in charged:
        debt -= one.amount_minor
        if debt < 0:
            break
        unpaid.append(one)
    covered: list[_Debt] = []
    for one in reversed(unpaid):
        if one.units <= left:
            left -= one.units
            covered.append(one)
    return covered


def units_of(amount_minor: int, price_minor: int) -> int:
    """What part of a lesson an amount is, in hundredths: never more than one."""
    if price_minor <= 0:
        return WHOLE_LESSON
    return max(1, min(WHOLE_LESSON, (amount_minor * WHOLE_LESSON * 2 + price_minor) // (2 * price_minor)))
