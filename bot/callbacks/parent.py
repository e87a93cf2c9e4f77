"""Buttons of a guardian."""

from bot.callbacks.base import Id, Press, Small


class Children(Press, prefix="pl"):
    """All children; the only one's card at once."""


class Child(Press, prefix="pc"):
    student: Id


class Balance(Press, prefix="pb"):
    """A child's balance line by line; ``before`` is the transfer the page ends before, 0 for the newest."""

    student: Id
    before: Id


class BalanceLesson(Press, prefix="pk"):
    """A lesson opened from a line of the balance: Back leads to its page."""

    lesson: Id
    student: Id
    before: Id


class ChildHomework(Press, prefix="pw"):
    """A page of a child's homework, as ``student.HomeworkShelf``."""

    student: Id
    shelf: Small
    cursor: Id
    back: Small


class Homework(Press, prefix="ph"):
    homework: Id


class ShelvedHomework(Press, prefix="pz"):
    """A piece opened from the page of its shelf that begins with ``cursor``: Back leads there."""

    homework: Id
    cursor: Id


class ChildProgress(Press, prefix="pp"):
    student: Id


class ChildAchievements(Press, prefix="pa"):
    student: Id
    page: Small
