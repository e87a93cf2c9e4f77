"""Buttons of a tutor about a student's absence."""

from bot.callbacks.base import Digit, Id, Press, Small


class MarkLate(Press, prefix="tva"):
    """It was cancelled too late."""

    lesson: Id
    revision: Small


class Decide(Press, prefix="tvb"):
    """Shall it be charged?"""

    cancellation: Id


class Waive(Press, prefix="tvc"):
    cancellation: Id


class Charge(Press, prefix="tvd"):
    """``makeup`` 1: for a paid make-up lesson in return."""

    cancellation: Id
    makeup: Digit


class CancelRules(Press, prefix="tve"):
    """What cancels and no-shows cost in the studio."""

    studio: Id
