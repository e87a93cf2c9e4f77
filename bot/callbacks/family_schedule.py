"""Buttons of a family's calendar: its week, its day and its month."""

from bot.callbacks.base import Day, Id, Press


class FamilyWeek(Press, prefix="fw"):
    """The week that ``day`` falls into. ``student`` 0 means everybody of the family."""

    student: Id
    day: Day


class FamilyDay(Press, prefix="fd"):
    student: Id
    day: Day


class FamilyMonth(Press, prefix="fmo"):
    """The month that ``day`` falls into."""

    student: Id
    day: Day


class DatedLesson(Press, prefix="fo"):
    """A lesson opened from its week or its day: Back leads to the week."""

    lesson: Id
    student: Id
    day: Day
