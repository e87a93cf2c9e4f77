"""Buttons of an owner about the tutors of his studio."""

from bot.callbacks.base import Digit, Id, Press


class Teachers(Press, prefix="tea"):
    """Those after the tutor ``edge`` (0: from the first)."""

    studio: Id
    edge: Id


class Teacher(Press, prefix="teb"):
    tutor: Id


class InviteTeacher(Press, prefix="tec"):
    studio: Id


class DismissTeacher(Press, prefix="ted"):
    """``sure`` 1: he teaches here no more; else asks."""

    tutor: Id
    sure: Digit


class TeacherChecks(Press, prefix="tee"):
    """What waits for this tutor's check, after the attempt ``after`` (0: from the first)."""

    tutor: Id
    after: Id
