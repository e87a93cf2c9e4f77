"""Buttons that a student and his guardian share, beside those of ``common``."""

from bot.callbacks.base import Id, Press, Small


class SchedulePage(Press, prefix="fp"):
    """A page of the schedule. ``student`` 0 means everybody of the family.

    ``cursor`` is the participation the page adjoins, 0 for this moment; ``back`` 1 means what lies before it.
    """

    student: Id
    cursor: Id
    back: Small


class Materials(Press, prefix="fm"):
    """What came with the assignment."""

    homework: Id


class Pages(Press, prefix="fg"):
    """What was sent in one attempt."""

    submission: Id


class Feedback(Press, prefix="ff"):
    """What the tutor answered to one attempt."""

    submission: Id
