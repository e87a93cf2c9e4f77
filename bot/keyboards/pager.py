"""Turning pages of a list: an arrow only where there is something behind it."""

from bot.callbacks.base import Press
from bot.screen import Button, press

PAGE = 6
"""Rows of a list that fits without scrolling."""


def arrows(
    earlier: Press | None, later: Press | None, labels: tuple[str, str] = ("‹", "›")
) -> list[list[Button]]:
    """No row, or one with the arrows that lead somewhere; splice it: ``*arrows(…)``."""
    ways = zip(labels, (earlier, later), strict=True)
    row = [press(label, way) for label, way in ways if way is not None]
    return [row] if row else []
