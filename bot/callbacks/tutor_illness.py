"""Buttons of "I'm ill till Thursday"."""

from bot.callbacks.base import Day, Id, Press, Small


class Ill(Press, prefix="ia"):
    """Till when? ``tutor`` 0: at his only place as tutor; of several he chooses one."""

    tutor: Id


class IllTill(Press, prefix="ib"):
    """From today to ``day``: which lessons are off?"""

    tutor: Id
    day: Day


class IllPage(Press, prefix="ic"):
    """The same with what has been left out so far, on a page of the list."""

    tutor: Id
    day: Day
    page: Small


class IllToggle(Press, prefix="id"):
    """This lesson takes place all the same, or does not."""

    tutor: Id
    day: Day
    lesson: Id
    page: Small


class IllSure(Press, prefix="ie"):
    tutor: Id
    day: Day


class IllReport(Press, prefix="if"):
    """Who has answered by now."""

    off: Id
    page: Small


class IllAgain(Press, prefix="ig"):
    """What did not arrive is sent once more."""

    off: Id


class IllUndo(Press, prefix="ih"):
    """Well again: what is not settled otherwise takes place after all."""

    off: Id
