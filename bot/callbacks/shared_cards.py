"""Results of inline mode: like buttons they carry what they mean."""

from bot.callbacks.base import Id, Press, Small, Word


class SlotsCard(Press, prefix="sls"):
    """A card with the free times of this tutor for lessons of so many minutes; ``shown`` is what it shows."""

    tutor: Id
    minutes: Small
    shown: Word
