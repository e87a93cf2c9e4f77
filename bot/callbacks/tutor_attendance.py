"""Buttons of who was at a group's lesson."""

from bot.callbacks.base import Digit, Id, Press, Small


class RollCall(Press, prefix="tgx"):
    """Everybody of the lesson with his mark, a page of them."""

    lesson: Id
    page: Small


class Mark(Press, prefix="tgy"):
    """``mark`` is a place in ``domain.attendance.MARKS``: the same tap twice means the same."""

    lesson: Id
    student: Id
    mark: Digit
    page: Small


class CorrectMark(Press, prefix="tgzc"):
    """As ``Mark``, of a lesson that was held: its price has been told."""

    lesson: Id
    student: Id
    mark: Digit
    page: Small


class MarkChoice(Press, prefix="tgz"):
    """How a student of a lesson that was held was there, with what each answer costs."""

    lesson: Id
    student: Id
    page: Small
