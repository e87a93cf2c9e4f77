"""Where a tutor of several studios means something to be."""

from collections.abc import Sequence

from bot.callbacks.base import Press
from bot.keyboards import common as keyboards
from bot.keyboards.names import whole_or_cut
from bot.l10n import Words
from bot.screen import Screen, press

WIDEST = 30


def which(words: Words, choices: Sequence[tuple[str, Press]]) -> Screen:
    """The names of the studios, each with what choosing it means."""
    labels = whole_or_cut([name for name, _ in choices], WIDEST)
    rows = [[press(label, meaning)] for label, (_, meaning) in zip(labels, choices, strict=True)]
    return Screen(text=words("dialog-which-studio"), rows=[*rows, keyboards.home(words)])
