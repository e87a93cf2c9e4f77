"""A tutor's materials while he types behind the bot's name: the thing itself, or a line of what there is."""

from bot.l10n import Html, Words
from bot.markup import cut
from bot.screen import InlineCard, Item, Message
from domain.homework import MediaKind
from storage.queries.family_galleries import SentThing
from storage.queries.inline_library import OfferedItem

DESCRIPTION = 100
SENT_ALONE = frozenset(MediaKind) - {MediaKind.VIDEO_NOTE}
"""What Telegram lets be sent so."""


def card(words: Words, item: OfferedItem) -> InlineCard:
    holds = ", ".join(
        words.label("library-holds", kind=kind.value, count=count) for kind, count in item.holds
    )
    said = " ".join(item.only.text.split()) if item.only is not None and item.only.text else ""
    return InlineCard(
        result=f"material-{item.id}",
        title=item.title,
        description=cut(said or holds, DESCRIPTION),
        message=Message(Html(words("screen-library-shared", title=item.title, holds=holds))),
        item=_thing(item.only),
    )


def _thing(only: SentThing | None) -> Item | None:
    if only is None or only.kind not in SENT_ALONE:
        return None
    return Item(kind=only.kind, text=only.text, file_id=only.file_id)
