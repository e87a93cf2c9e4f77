"""Buttons of what a course costs. A new price travels in them with the day it holds from."""

from bot.callbacks.base import Digit, Id, Minor, Press, Small

PER_LESSON, PER_HOUR, PERCENT_OFF, AS_COURSE = range(4)
"""What ``kind`` says of ``value``."""


class Prices(Press, prefix="tpr"):
    """What holds and what is to come; ``student`` 0 is the course's own price."""

    course: Id
    student: Id


class ChangePrice(Press, prefix="tpc"):
    course: Id
    student: Id


class TakeTerms(Press, prefix="tpk"):
    """A new price without its day."""

    course: Id
    student: Id
    kind: Digit
    value: Minor


class PriceDays(Press, prefix="tpw"):
    """The month of ``from_day`` to choose one from, in days since 1970; 0 is the present one."""

    course: Id
    student: Id
    kind: Digit
    value: Minor
    from_day: Small


class SetPrice(Press, prefix="tps"):
    """Sets it from the start of ``from_day`` on, in days since 1970; 0 is from the next lesson."""

    course: Id
    student: Id
    kind: Digit
    value: Minor
    from_day: Small


class WithdrawPrice(Press, prefix="tpz"):
    """One that is still to come."""

    price: Id
