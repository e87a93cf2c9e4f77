"""Buttons of an owner about the copies of pictures that his studio keeps."""

from bot.callbacks.base import Digit, Id, Press


class Copies(Press, prefix="kca"):
    studio: Id


class KeepCopies(Press, prefix="kcb"):
    """``on`` 0: no more of them."""

    studio: Id
    on: Digit


class RemoveCopies(Press, prefix="kcc"):
    """``sure`` 1: removes them; else asks."""

    studio: Id
    sure: Digit
