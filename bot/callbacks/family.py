"""Buttons that a student and his guardian share."""

from bot.callbacks.base import Id, Press, Small


class SchedulePage(Press, prefix="fp"):
    """A page of the schedule. ``student`` 0 means everybody of the family.

    ``cursor`` is the participation the page adjoins, 0 for this moment; ``back``: 0 behind it, 1 before it,
    2 beginning with it.
    """

    student: Id
    cursor: Id
    back: Small


class FamilyLesson(Press, prefix="fl"):
    """A lesson as its student or guardian sees it, opened from what he was told of it."""

    lesson: Id


class ScheduledLesson(Press, prefix="fx"):
    """A lesson opened from the page of the schedule that begins with ``cursor``: Back leads there."""

    lesson: Id
    student: Id
    cursor: Id


class Materials(Press, prefix="fm"):
    """What came with the assignment."""

    homework: Id


class Pages(Press, prefix="fg"):
    """What was sent in one attempt."""

    submission: Id


class Feedback(Press, prefix="ff"):
    """What the tutor answered to one attempt."""

    submission: Id
