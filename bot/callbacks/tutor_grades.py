"""Buttons of a tutor who grades."""

from bot.callbacks.base import Id, Press, Tiny, Word


class Grading(Press, prefix="gc"):
    """How a course is graded."""

    course: Id


class ChooseScale(Press, prefix="gs"):
    course: Id
    scale: Word


class GradeWork(Press, prefix="gw"):
    """Which grade for this homework? Buttons, or typed."""

    homework: Id


class SetGrade(Press, prefix="gg"):
    """``points`` of a scale, the course's when the button was made."""

    homework: Id
    scale: Word
    points: Tiny


class UngradeWork(Press, prefix="gx"):
    homework: Id
