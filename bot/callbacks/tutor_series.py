"""Buttons of a series: what it shall be travels in them."""

from bot.callbacks.base import Day, Digit, Id, Press, Small, Tiny


class SeriesForm(Press, prefix="tza"):
    """What is chosen so far. ``weekdays`` is a set of bits; ``until`` is the last day, 00000000 for none, and a year
    0000 before a number of lessons.
    """

    course: Id
    day: Day
    clock: Small
    minutes: Small
    weekdays: Tiny
    every: Digit
    until: Day


class CreateSeries(Press, prefix="tzb"):
    """``sure`` 1 plans in spite of clashes."""

    course: Id
    day: Day
    clock: Small
    minutes: Small
    weekdays: Tiny
    every: Digit
    until: Day
    sure: Digit


class ChangeSeries(Press, prefix="tzc"):
    """``everything`` 1: all that lies ahead, 0: from this lesson on. ``sure`` 0 asks, 1 leaves clashing lessons where
    they are, 2 moves them too.
    """

    lesson: Id
    revision: Small
    day: Day
    clock: Small
    everything: Digit
    sure: Digit


class CancelSeries(Press, prefix="tzd"):
    """``sure`` 0 asks, 1 does."""

    lesson: Id
    revision: Small
    everything: Digit
    sure: Digit


class RestoreSeries(Press, prefix="tze"):
    """Undo: ``lesson`` is one of those that were cancelled."""

    lesson: Id


class EndOfSeries(Press, prefix="tzf"):
    """Asks for the last day or the number of lessons, to be typed; the rest of the form is kept."""

    course: Id
    day: Day
    clock: Small
    minutes: Small
    weekdays: Tiny
    every: Digit
    until: Day


class StudentSeries(Press, prefix="tzg"):
    """What a student has every week."""

    student: Id


class SeriesCard(Press, prefix="tzh"):
    """One of them."""

    series: Id


class EndSeries(Press, prefix="tzi"):
    """``sure`` 0 asks, 1 does."""

    series: Id
    revision: Small
    sure: Digit


class ProlongSeries(Press, prefix="tzj"):
    """Asks till when."""

    series: Id


class ProlongTill(Press, prefix="tzk"):
    """``until`` 00000000: without an end. ``sure`` 0 asks, 1 does."""

    series: Id
    revision: Small
    until: Day
    sure: Digit
