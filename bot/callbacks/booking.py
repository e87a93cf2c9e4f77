"""Buttons of booking a free slot: what is chosen travels in them."""

from bot.callbacks.base import Day, Id, Press, Whole


class Booking(Press, prefix="bka"):
    """For this student, 0 for anybody of the family: which course?"""

    student: Id


class BookMonth(Press, prefix="bkb"):
    """The free days of the month ``day`` is in; 00000000 for the first month that has any."""

    course: Id
    student: Id
    day: Day


class BookDay(Press, prefix="bkc"):
    course: Id
    student: Id
    day: Day


class BookTime(Press, prefix="bkd"):
    """Is it meant? ``at`` is in minutes since 1970, UTC."""

    course: Id
    student: Id
    at: Whole


class Book(Press, prefix="bke"):
    course: Id
    student: Id
    at: Whole
