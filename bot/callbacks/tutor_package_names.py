"""Buttons of what a kind of packages is called."""

from bot.callbacks.base import Id, Press


class NameType(Press, prefix="zsb"):
    """Asks for the name."""

    type: Id


class UnnameType(Press, prefix="zsc"):
    """By the number of its lessons again."""

    type: Id
