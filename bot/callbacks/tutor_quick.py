"""Buttons under a line a tutor has typed: what was understood of it travels in them."""

from bot.callbacks.base import Day, Digit, Id, Press, Small, Tiny, Whole

NO_CLOCK = 24 * 60
"""No time was said; so is a length of 0, and a ``day`` or an ``until`` of 00000000."""


class QuickFor(Press, prefix="tqs"):
    """That one was meant. ``weekdays`` 0: once; else a set of bits, every ``every`` weeks."""

    student: Id
    day: Day
    clock: Small
    minutes: Small
    weekdays: Tiny
    every: Digit
    until: Day


class PlanOnDay(Press, prefix="tqd"):
    """A lesson on that day; asks whose. A page of the list as in Students."""

    day: Day
    edge: Id
    back: Small


class QuickPlan(Press, prefix="tqp"):
    """That course was meant."""

    course: Id
    day: Day
    clock: Small
    minutes: Small
    weekdays: Tiny
    every: Digit
    until: Day


class QuickPrice(Press, prefix="tqc"):
    """The price that was typed becomes the course's; the lesson is still to be confirmed."""

    course: Id
    minor: Whole
