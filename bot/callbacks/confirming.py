"""Buttons of who promises to come to a lesson."""

from bot.callbacks.base import Id, Press, Small


class Confirm(Press, prefix="okl"):
    """For everybody of the reader's family in the lesson, as it is at this revision."""

    lesson: Id
    revision: Small


class Unconfirm(Press, prefix="oku"):
    lesson: Id
