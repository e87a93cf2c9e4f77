"""Buttons of packages that the tutor, whoever pays and the student share.

``side`` 1 is the tutor's, as of a balance: it says where Back leads, and gives nobody a right.
"""

from bot.callbacks.base import Digit, Id, Press

OPEN, PAST = 0, 1
"""Shelves: something is left of it, or nothing."""


class Packages(Press, prefix="pka"):
    """A student's packages, beyond ``edge``."""

    student: Id
    side: Digit
    shelf: Digit
    edge: Id
    back: Digit


class Package(Press, prefix="pkb"):
    """One of them; ``before`` is the transfer that the page of its draws ends before, 0 for the newest."""

    package: Id
    side: Digit
    before: Id


class PackageLesson(Press, prefix="pkc"):
    """A lesson drawn from it, as the family sees it: Back leads to the package."""

    lesson: Id
    package: Id
    before: Id


def of_student(student_id: int, side: int) -> Packages:
    """Those with something left, the newest first."""
    return Packages(student=student_id, side=side, shelf=OPEN, edge=0, back=0)
