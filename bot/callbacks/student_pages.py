"""Buttons of a student about the pages of what he hands in."""

from bot.callbacks.base import Id, Press, Tiny


class OwnPages(Press, prefix="sy"):
    """The pages of an attempt; the list begins behind so many of them."""

    submission: Id
    start: Tiny


class AllOwnPages(Press, prefix="se"):
    """All of them to look at, in their order."""

    submission: Id


class OwnPage(Press, prefix="sg"):
    """One page, with what can be done with it."""

    sheet: Id


class MovePage(Press, prefix="sm"):
    """It becomes the ``place``-th, from 1."""

    sheet: Id
    place: Tiny


class RemovePage(Press, prefix="sr"):
    sheet: Id


class RestorePage(Press, prefix="su"):
    sheet: Id


class AddLate(Press, prefix="sa"):
    """What came after Submit belongs to it."""

    submission: Id


class LeaveOutLate(Press, prefix="so"):
    """What came after Submit does not belong to it."""

    submission: Id


class BeginAgain(Press, prefix="sn"):
    """What came while this attempt was in check begins the next one."""

    submission: Id
