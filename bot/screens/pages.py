"""Pages and the answers to them as things to be sent again: numbered, and never cut."""

from collections.abc import Iterable, Sequence

from bot.l10n import Words
from bot.markup import CAPTION_LIMIT, TEXT_LIMIT, units
from bot.screen import Gallery, Item
from domain.homework import MediaKind
from storage.queries.family_galleries import SentThing
from storage.queries.tutor_homework import Sent

CAPTIONLESS = frozenset({MediaKind.VIDEO_NOTE})


def numbered(words: Words, pages: Sequence[Sent | SentThing], submission_id: int | None = None) -> Gallery:
    """In their order, each with its number; with ``submission_id`` a reply to one is about that page."""
    items: list[Item] = []
    for number, page in enumerate(pages, start=1):
        heading = words.label("screen-page-number", number=number, total=len(pages))
        page_id = page.page_id if isinstance(page, Sent) else None
        items += headed(heading, page.kind, page.text, page.file_id, page_id)
    return Gallery(items=tuple(items), submission_id=submission_id)


def as_sent(things: Iterable[SentThing]) -> Gallery:
    return Gallery(tuple(item for it in things for item in headed(None, it.kind, it.text, it.file_id)))


def headed(
    heading: str | None, kind: MediaKind, text: str | None, file_id: str | None, page_id: int | None = None
) -> Iterable[Item]:
    """The thing under its heading. What no caption can hold follows as a text of its own."""
    told = "\n".join(part for part in (heading, text) if part) or None
    if kind is MediaKind.TEXT:
        is_long = told is not None and units(told) > TEXT_LIMIT
        parts = (heading, text) if is_long else (told,)
        return [Item(kind=kind, text=part, page_id=page_id) for part in parts if part]
    if kind in CAPTIONLESS:
        above = [Item(kind=MediaKind.TEXT, text=told, page_id=page_id)] if told else []
        return [*above, Item(kind=kind, file_id=file_id, page_id=page_id)]
    if told is None or units(told) <= CAPTION_LIMIT:
        return [Item(kind=kind, text=told, file_id=file_id, page_id=page_id)]
    below = headed(heading, MediaKind.TEXT, text, None, page_id)
    return [Item(kind=kind, text=heading, file_id=file_id, page_id=page_id), *below]
