"""What was sent, shown again in its order."""

from collections.abc import Sequence

from bot.l10n import Words
from bot.screen import Gallery, Item
from bot.screens import pages
from storage.queries.family_galleries import SentThing


def shown(words: Words, things: Sequence[SentThing]) -> Gallery:
    """Each thing; an answer to a page says to which."""
    items: list[Item] = []
    for thing in things:
        heading = words.label("screen-gallery-answer-to", number=thing.page) if thing.page else None
        items += pages.headed(heading, thing.kind, thing.text, thing.file_id)
    return Gallery(items=tuple(items))
