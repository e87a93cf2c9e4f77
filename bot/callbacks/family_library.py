"""Buttons of the materials that a student was given; his guardian has the same."""

from bot.callbacks.base import Digit, Id, Press


class GivenShelf(Press, prefix="lt"):
    """A page; ``student`` 0 means one's own, ``label`` 0 every subject. Pages as in ``student.HomeworkShelf``."""

    student: Id
    label: Id
    cursor: Id
    back: Digit


class OpenGift(Press, prefix="lu"):
    gift: Id
