"""Buttons of an owner about the students of his studio, whoever teaches them."""

from bot.callbacks.base import Digit, Id, Press


class StudioStudents(Press, prefix="zsa"):
    """Students by name, beyond student ``edge`` (0: from the first); ``back`` 1 reads towards the first."""

    edge: Id
    back: Digit
