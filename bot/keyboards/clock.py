"""Times of a day and lengths of a lesson, in rows; what is picked travels in its own button."""

from collections.abc import Callable, Iterable, Sequence

from bot.callbacks.base import Press
from bot.l10n import Words
from bot.screen import Button, Style, press

FIRST, LAST, STEP = 7 * 60, 22 * 60 + 30, 30
MIDNIGHT = 24 * 60
LENGTHS = (45, 60, 90, 120)
PER_ROW = 4


def label_of(clock: int) -> str:
    """18:30 of 1110 minutes."""
    return f"{clock // 60:02}:{clock % 60:02}"


def times(pick: Callable[[int], Press], after: int = -1, free: Sequence[int] = ()) -> list[list[Button]]:
    """Those that are ``free``; else half hours from 7:00, those up to ``after`` left out, late in the evening what
    is left of the day.
    """
    offered = list(free) or [clock for clock in range(FIRST, LAST + 1, STEP) if clock > after]
    if not offered:
        offered = [clock for clock in range(LAST, MIDNIGHT, STEP // 2) if clock > after]
    return in_rows([press(label_of(clock), pick(clock)) for clock in offered])


def lengths(words: Words, pick: Callable[[int], Press], usual: int | None) -> list[list[Button]]:
    """The usual length first, in a row of its own."""
    others = [minutes for minutes in LENGTHS if minutes != usual]
    buttons = [press(words.label("button-minutes", minutes=minutes), pick(minutes)) for minutes in others]
    if usual is None:
        return in_rows(buttons)
    first = press(words.label("button-minutes-usual", minutes=usual), pick(usual), Style.PRIMARY)
    return [[first], *in_rows(buttons)]


def in_rows(buttons: Iterable[Button], per_row: int = PER_ROW) -> list[list[Button]]:
    listed = list(buttons)
    return [listed[start : start + per_row] for start in range(0, len(listed), per_row)]
