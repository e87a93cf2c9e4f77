"""Buttons of a balance, the same for the tutor and for whoever pays.

``side`` 1 is the tutor's: it says where Back leads, and gives nobody a right. ``before`` is the transfer that the
window explained ends before, 0 for the newest one.
"""

from bot.callbacks.base import Digit, Id, Press, Small

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
