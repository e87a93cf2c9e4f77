"""Buttons of make-up lessons."""

from bot.callbacks.base import Id, Press


class StudentMakeups(Press, prefix="tvf"):
    """What a student may still make up for."""

    student: Id


class DropMakeup(Press, prefix="tvg"):
    """The right to another lesson is taken away."""

    credit: Id


class MakeUpLesson(Press, prefix="tvh"):
    """The lesson makes up for a missed one."""

    lesson: Id


class UsualLesson(Press, prefix="tvi"):
    """It does not, after all."""

    lesson: Id
