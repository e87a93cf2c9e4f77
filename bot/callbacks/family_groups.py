"""Buttons of a family that waits for a place in a group."""

from bot.callbacks.base import Id, Press, Small


class TakePlace(Press, prefix="fga"):
    """The freed place: the first tap has it."""

    waiting: Id


class LeaveQueue(Press, prefix="fgb"):
    """``sure`` 0 asks, 1 does."""

    waiting: Id
    sure: Small


class Waiting(Press, prefix="fgc"):
    """How it stands with the place that is waited for."""

    waiting: Id
