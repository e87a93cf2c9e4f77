"""Doors to the days of a package, hung on its card."""

from bot.callbacks import tutor_package_days as callbacks
from bot.l10n import Words
from bot.screen import Button, press
from storage.queries.packages import PackageLine


def deeds(words: Words, line: PackageLine) -> list[list[Button]]:
    """What has no days can neither wait nor be extended."""
    if not line.left or line.valid_days is None:
        return []
    freezes = press(words.label("button-freezes"), callbacks.Freezes(package=line.id))
    extend = press(words.label("button-extend"), callbacks.PackageOver(package=line.id))
    return [[freezes, extend] if line.expires_at is not None else [freezes]]
