"""Keyset pages for the lists of students and guardians: both ways from a row, and whether more lies there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, TypeVar

from domain.errors import NotFound

PAGE = 6

_Row = TypeVar("_Row")


class Turn(IntEnum):
    """Where a page lies: behind its cursor, before it, or beginning with it."""

    AFTER = 0
    BEFORE = 1
    FROM = 2

    @classmethod
    def numbered(cls, number: int) -> "Turn":
        """As buttons name it. Raises NotFound."""
        if number >= len(cls):
            raise NotFound
        return cls(number)


@dataclass(frozen=True, slots=True)
class Page(Generic[_Row]):
    """``rows`` in the order of the list; ``earlier`` and ``later``: something lies before and behind them."""

    rows: tuple[_Row, ...]
    earlier: bool
    later: bool


def turned(found: Sequence[Any], shaped: Callable[[Any], _Row], turn: Turn, *, adjoins: bool) -> Page[_Row]:
    """A page of what was found with one row more than fits; what lies before its cursor was found backwards.

    ``adjoins``: there is something on the side that it was asked for from.
    """
    rows = [shaped(row) for row in found[:PAGE]]
    more = len(found) > PAGE
    if turn is Turn.BEFORE:
        return Page(tuple(reversed(rows)), earlier=more, later=adjoins)
    return Page(tuple(rows), earlier=adjoins, later=more)
