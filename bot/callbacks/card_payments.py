"""Buttons of payment by card: of a guardian, or of a student who pays for himself."""

from bot.callbacks.base import Id, Intent, Minor, Press


class MakeCardInvoice(Press, prefix="cpi"):
    """An invoice over so much, sent once per ``intent``."""

    student: Id
    minor: Minor
    intent: Intent
