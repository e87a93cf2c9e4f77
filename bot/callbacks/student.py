"""Buttons of a student."""

from bot.callbacks.base import Id, Press, Small


class Homework(Press, prefix="sh"):
    """One homework: what to do, what was handed in, what came back."""

    homework: Id


class HomeworkShelf(Press, prefix="sl"):
    """A page of own homework: ``shelf`` 0 to do, 1 with the tutor, 2 accepted.

    It lies beside the homework ``cursor`` (0: the first page); ``back``: 0 behind it, 1 before, 2 from it on.
    """

    shelf: Small
    cursor: Id
    back: Small


class ShelvedHomework(Press, prefix="sk"):
    """A piece opened from the page of its shelf that begins with ``cursor``: Back leads there."""

    homework: Id
    cursor: Id


class HandIn(Press, prefix="si"):
    """Starts, or goes on with, sending pages."""

    homework: Id


class ChooseHomework(Press, prefix="sc"):
    """What was sent outside any dialog belongs to this homework."""

    homework: Id


class WhichPage(Press, prefix="sw"):
    """A page of the homework to choose from, as ``HomeworkShelf``."""

    cursor: Id
    back: Small


class DropSent(Press, prefix="sd"):
    """What was sent outside any dialog belongs to no homework."""


class PutOff(Press, prefix="sv"):
    """Leaves the sending; the pages are kept."""

    homework: Id


class Submit(Press, prefix="ss"):
    submission: Id


class TakeBack(Press, prefix="sb"):
    submission: Id


class Progress(Press, prefix="sp"):
    """XP, level, streak, achievements."""


class Achievements(Press, prefix="sx"):
    """All 24; ``page`` counts from 0."""

    page: Small
