"""What was sent, shown again in its order."""

from collections.abc import Sequence

from bot.l10n import Words
from bot.screen import Gallery, Item
from domain.homework import MediaKind
from storage.queries.family_galleries import SentThing

CAPTIONLESS = frozenset({MediaKind.VIDEO_NOTE})


def shown(words: Words, things: Sequence[SentThing]) -> Gallery:
    """Each thing; an answer to a page says to which."""
    items: list[Item] = []
    for thing in things:
        heading = words.label("screen-gallery-answer-to", number=thing.page) if thing.page else None
        if heading and thing.kind in CAPTIONLESS:
            items.append(Item(kind=MediaKind.TEXT, text=heading))
            heading = None
        text = "\n".join(part for part in (heading, thing.text) if part) or None
        items.append(Item(kind=thing.kind, text=text, file_id=thing.file_id))
    return Gallery(items=tuple(items))
