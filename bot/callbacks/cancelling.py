"""Buttons of giving up a place in a lesson: ``participation`` is one student's in one lesson."""

from bot.callbacks.base import Digit, Id, Press, Small, Whole


class AskCancel(Press, prefix="fca"):
    """What it would cost now, and moving as the better idea."""

    participation: Id


class Cancel(Press, prefix="fcb"):
    """``minor`` is the price that the button told; ``reason`` counts in CancelReason. ``asks`` 1: not to be charged."""

    participation: Id
    revision: Small
    reason: Digit
    minor: Whole
    asks: Digit


class WaiverReasons(Press, prefix="fcc"):
    """Why it should not be charged; ``cancelled`` 1: it has been given up already."""

    participation: Id
    cancelled: Digit


class TakeBack(Press, prefix="fcd"):
    """The place is wanted after all."""

    participation: Id


class AskWaiver(Press, prefix="fce"):
    participation: Id
    reason: Digit


class AskToCancel(Press, prefix="fcf"):
    """Whoever does not pay asks those who do."""

    participation: Id
