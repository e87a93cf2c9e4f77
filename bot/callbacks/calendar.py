"""Buttons of one's own calendar."""

from bot.callbacks.base import Digit, Id, Press


class Calendar(Press, prefix="ca"):
    """What there is, and what can be done with it."""


class CalendarAddress(Press, prefix="can"):
    """Makes an address, ``after`` the one that ends with it (0: there is none). ``sure`` 0 asks before one ends."""

    after: Id
    sure: Digit


class CalendarOff(Press, prefix="cao"):
    """``sure`` 0 asks, 1 switches the address off."""

    sure: Digit


class CalendarFile(Press, prefix="caf"):
    """All coming lessons as a file."""


class SwitchCalendarFiles(Press, prefix="cas"):
    """Files with the news of lessons: ``on`` 1 or 0."""

    on: Digit


class LessonFile(Press, prefix="cal"):
    """One lesson as a file."""

    lesson: Id
