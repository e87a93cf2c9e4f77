"""Buttons around the lessons of a tutor."""

from bot.callbacks.base import Day, Id, Press, Small


class LessonMore(Press, prefix="tlm"):
    """What is done to a lesson rarely."""

    lesson: Id


class LessonSeats(Press, prefix="tlg"):
    """Who takes part in a group's lesson, a page of them."""

    lesson: Id
    page: Small


class DayPage(Press, prefix="tdp"):
    """A part of a very full day."""

    day: Day
    page: Small


class WeekPicture(Press, prefix="twp"):
    """The week that ``day`` falls into, drawn."""

    day: Day


class Month(Press, prefix="tmo"):
    """The month that ``day`` falls into."""

    day: Day
