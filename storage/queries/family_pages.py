"""Keyset pages for the lists of students and guardians: both ways from a row, and whether more lies there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

PAGE = 6

_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Page(Generic[_Row]):
    """``rows`` in the order of the list; ``earlier`` and ``later``: something lies before and behind them."""

    rows: tuple[_Row, ...]
    earlier: bool
    later: bool


def turned(found: Sequence[Any], shaped: Callable[[Any], _Row], *, back: bool, adjoins: bool) -> Page[_Row]:
    """A page of what was found with one row more than fits. ``back``: found backwards, so turned round.

    ``adjoins``: it was asked for from a row, so that there is something on the side of that row.
    """
    rows = [shaped(row) for row in found[:PAGE]]
    more = len(found) > PAGE
    if back:
        return Page(tuple(reversed(rows)), earlier=more, later=adjoins)
    return Page(tuple(rows), earlier=adjoins, later=more)
