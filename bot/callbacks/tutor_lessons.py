"""Buttons around one lesson of a tutor."""

from bot.callbacks.base import Id, Press, Small


class LessonMore(Press, prefix="tlm"):
    """What is done to a lesson rarely."""

    lesson: Id


class LessonSeats(Press, prefix="tlg"):
    """Who takes part in a group's lesson, a page of them."""

    lesson: Id
    page: Small
