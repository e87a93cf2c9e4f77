"""Buttons of a balance, the same for the tutor and for whoever pays.

``side`` 1 is the tutor's: it says where Back leads, and gives nobody a right. ``before`` is the transfer that the
window explained ends before, 0 for the newest one.
"""

from bot.callbacks.base import Day, Digit, Id, Press, Small

FAMILY, TUTOR = 0, 1


class Term(Press, prefix="bla"):
    """What a term of the explanation is made of; ``fact`` by its number, for ever."""

    student: Id
    before: Id
    side: Digit
    fact: Small
    page: Small


class Entry(Press, prefix="blb"):
    """One transfer. Back leads to the list it was opened from, with ``fact`` ALL to the balance."""

    transfer: Id
    before: Id
    side: Digit
    fact: Small
    page: Small


ALL = 99


class PackageSum(Press, prefix="blf"):
    """What is left of a package, explained."""

    package: Id
    side: Digit


class PackageTerm(Press, prefix="blg"):
    """What a term of it is made of."""

    package: Id
    side: Digit
    fact: Small
    page: Small


class Periods(Press, prefix="blc"):
    """Of which days a statement is wanted."""

    student: Id
    side: Digit


class Statement(Press, prefix="bs"):
    """A page of one, both days in it, after the transfer ``cursor``, or with ``back`` 1 before it."""

    student: Id
    side: Digit
    since_day: Day
    until_day: Day
    cursor: Id
    back: Digit


class StatementFile(Press, prefix="bld"):
    """All of it; ``form`` as a journal's."""

    student: Id
    since_day: Day
    until_day: Day
    form: Digit


class OwnPeriod(Press, prefix="ble"):
    """Days to be typed."""

    student: Id
    side: Digit
