"""Rows that many screens end with."""

from bot.callbacks.base import Press
from bot.callbacks.common import Home, Leave
from bot.l10n import Words
from bot.screen import Button, press


def back(words: Words, where: Press) -> list[Button]:
    return [press(words.label("button-back"), where)]


def back_and_home(words: Words, where: Press) -> list[Button]:
    """For screens deeper than two."""
    return [press(words.label("button-back"), where), press(words.label("button-home"), Home())]


def home(words: Words) -> list[Button]:
    return [press(words.label("button-home"), Home())]


def leave(words: Words) -> list[Button]:
    """The way out of every dialog's step."""
    return [press(words.label("button-cancel"), Leave())]
