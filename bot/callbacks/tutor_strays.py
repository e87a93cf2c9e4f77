"""Buttons of an owner about money by card that fitted no invoice."""

from bot.callbacks.base import Digit, Id, Press


class Strays(Press, prefix="zsd"):
    """Those that wait, beyond ``edge`` (0: from the first); ``back`` 1 reads towards the first."""

    edge: Id
    back: Digit


class Stray(Press, prefix="zse"):
    stray: Id


class StrayFor(Press, prefix="zsf"):
    """To a student of the studio, beyond student ``edge``, or one that is typed."""

    stray: Id
    edge: Id
    back: Digit


class GiveStray(Press, prefix="zsg"):
    """``sure`` 1: credits it; else shows what it would make of the balance."""

    stray: Id
    student: Id
    sure: Digit


class RefundStray(Press, prefix="zsh"):
    """``sure`` 1: it has been given back; else asks."""

    stray: Id
    sure: Digit
