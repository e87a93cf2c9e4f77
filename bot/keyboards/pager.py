"""Turning pages of a list: an arrow only where there is something behind it."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from bot.callbacks.base import Press
from bot.screen import Button, press

_Row = TypeVar("_Row", bound=Any)

PAGE = 6
"""Rows of a list that fits without scrolling."""


def arrows(
    earlier: Press | None, later: Press | None, labels: tuple[str, str] = ("‹", "›")
) -> list[list[Button]]:
    """No row, or one with the arrows that lead somewhere; splice it: ``*arrows(…)``."""
    ways = zip(labels, (earlier, later), strict=True)
    row = [press(label, way) for label, way in ways if way is not None]
    return [row] if row else []


def keyed(
    rows: Sequence[_Row], size: int, edge: int, *, back: bool, turn: Callable[[int, int], Press]
) -> tuple[Sequence[_Row], list[Button]]:
    """The rows to show, of a page read with one to spare beyond ``edge``, and the arrows that lead somewhere.

    ``turn`` makes the button of an edge and a direction, 1 backwards.
    """
    surplus = len(rows) > size
    shown = (rows[-size:] if back else rows[:size]) if surplus else rows
    turns = []
    if shown and (surplus if back else edge > 0):
        turns.append(press("‹", turn(shown[0].id, 1)))
    if shown and (back or surplus):
        turns.append(press("›", turn(shown[-1].id, 0)))
    return shown, turns
