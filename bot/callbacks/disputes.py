"""Buttons of a disputed charge: the payer's, and the tutor's answers."""

from bot.callbacks.base import Digit, Id, Press


class Dispute(Press, prefix="dpa"):
    """Why is a charge disputed?"""

    transfer: Id


class DisputeFor(Press, prefix="dpb"):
    """For a reason by its number; the last of them is asked in words."""

    transfer: Id
    choice: Digit


class Reverse(Press, prefix="dpc"):
    dispute: Id


class Keep(Press, prefix="dpd"):
    """Why does it stand?"""

    dispute: Id


class Disputed(Press, prefix="dpf"):
    """What waits for the tutor's answer, beyond the dispute ``edge``."""

    edge: Id
    back: Digit


class UndoReverse(Press, prefix="dpe"):
    """The charge is posted again."""

    dispute: Id
