"""Buttons of what should have been handed in, or paid, by now."""

from bot.callbacks.base import Id, Press, Small


class OwnOverdue(Press, prefix="oa"):
    """A page of the student's own overdue homework, beside the piece ``cursor`` as in ``student.HomeworkShelf``."""

    cursor: Id
    back: Small


class ChildrenOverdue(Press, prefix="ob"):
    """The same of all children of a guardian, child by child."""

    cursor: Id
    back: Small


class ChildOverdue(Press, prefix="oc"):
    """A piece opened from the page that begins with ``cursor``: Back leads there."""

    homework: Id
    cursor: Id


class OverdueStudents(Press, prefix="od"):
    """A tutor's students who owe homework, by name beyond ``edge``."""

    edge: Id
    back: Small


class Debtors(Press, prefix="oe"):
    """Students who owe a tutor or his studio money, the oldest debt first, beyond student ``edge``."""

    edge: Id
    back: Small
