"""What a tutor does with packages that are sold."""

from bot.callbacks.base import Id, Intent, Press


class AskRelease(Press, prefix="pkd"):
    """What giving back the rest would do."""

    package: Id


class Release(Press, prefix="pke"):
    package: Id
    intent: Intent


class Restore(Press, prefix="pkf"):
    """Undoes what became of the rest: ``transfer`` gave it back or burnt it."""

    transfer: Id
