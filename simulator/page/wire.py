"""What the page is told of messages, people, chats and bots: plain data, ready for JSON."""

from typing import Any, NotRequired, TypedDict

from simulator.chats import Chat, Message
from simulator.model import Model
from simulator.page import parts
from simulator.people import Account, BotAccount

Data = dict[str, Any]
"""One news item for the page; its `kind` says which."""


class ReplyView(TypedDict):
    id: int
    name: str
    text: str
    quote: str
    media: parts.MediaView | None


class ReactionView(TypedDict):
    emoji: str
    mine: bool


class MessageView(TypedDict):
    """`out` is told from the person's side of the chat."""

    id: int
    date: int
    out: bool
    name: str
    text: str
    entities: list[Data]
    caption: str
    captionEntities: list[Data]
    above: bool
    media: parts.MediaView | None
    service: str
    album: str | None
    reply: ReplyView | None
    forward: str | None
    edited: bool
    read: bool
    pinned: bool
    protected: bool
    effect: str | None
    reactions: list[ReactionView]
    rows: list[list[parts.ButtonView]]


class PersonView(TypedDict):
    id: int
    name: str
    username: str | None
    language: str
    zone: str
    blocked: list[int]
    deactivated: bool
    shown: bool


class BotView(TypedDict):
    id: int
    name: str
    username: str
    names: dict[str, str]
    descriptions: dict[str, str]


class ScreenView(TypedDict):
    """What depends on the chat but not on one message of it."""

    started: bool
    commands: list[Data]
    menu: str
    keyboard: parts.KeyboardView | None


class ChatView(ScreenView):
    person: int
    bot: int
    messages: list[MessageView]


class EntryView(TypedDict):
    """A line of the journal: `direction` is call or update."""

    number: int
    direction: str
    name: str
    ok: bool
    about: str
    at: float
    body: NotRequired[object]
    result: NotRequired[object]


def message(shown: Message, *, read: bool) -> MessageView:
    content = shown.content
    media = parts.media(shown)
    return {
        "id": shown.id,
        "date": int(shown.date.timestamp()),
        "out": not shown.by_bot,
        "name": shown.sender.full_name,
        "text": content.get("text", ""),
        "entities": content.get("entities", []),
        "caption": content.get("caption", ""),
        "captionEntities": content.get("caption_entities", []),
        "above": bool(content.get("show_caption_above_media")),
        "media": media,
        "service": parts.service(content) if media is None and "text" not in content else "",
        "album": shown.media_group_id,
        "reply": _reply(shown),
        "forward": parts.origin(shown.forward_origin) if shown.forward_origin else None,
        "edited": shown.edit_date is not None and not shown.markup_edited,
        "read": read,
        "pinned": shown.pinned,
        "protected": shown.protected,
        "effect": shown.effect_id,
        "reactions": _reactions(shown),
        "rows": parts.rows(shown),
    }


def _reply(shown: Message) -> ReplyView | None:
    target = shown.reply_to
    if target is None or target.deleted:
        return None
    quote = (shown.quote or {}).get("text", "")
    media = parts.media(target)
    return {
        "id": target.id,
        "name": target.sender.full_name,
        "text": target.text,
        "quote": quote,
        "media": media,
    }


def _reactions(shown: Message) -> list[ReactionView]:
    owner = shown.chat.person.id if shown.chat.person else 0
    return [
        {"emoji": one.get("emoji", "\N{BLACK STAR}"), "mine": who == owner}
        for who, given in shown.reactions.items()
        for one in given
    ]


def person(account: Account, *, shown: bool) -> PersonView:
    return {
        "id": account.id,
        "name": account.full_name,
        "username": account.username,
        "language": account.language or "en",
        "zone": account.zone,
        "blocked": sorted(account.blocked_bots),
        "deactivated": account.deactivated,
        "shown": shown,
    }


def bot(account: BotAccount) -> BotView:
    return {
        "id": account.id,
        "name": account.first_name,
        "username": account.username,
        "names": account.names,
        "descriptions": account.descriptions,
    }


def screen(chat: Chat) -> ScreenView:
    """For a private chat: what stands below its messages."""
    owner, account = chat.person, chat.bot
    if owner is None or account is None:
        return {"started": chat.started, "commands": [], "menu": "", "keyboard": None}
    button = account.menu_buttons.get(owner.id) or account.menu_buttons.get(None) or {}
    return {
        "started": chat.started,
        "commands": account.commands_for(owner.id, owner.id, owner.language, private=True),
        "menu": button.get("text", "") if button.get("type") == "web_app" else "",
        "keyboard": parts.keyboard(chat),
    }


def clock(world: Model) -> Data:
    """`now` in milliseconds; the page counts on from it by itself unless the clock stands still."""
    return {
        "now": round(world.clock().timestamp() * 1000),
        "frozen": world.clock.is_frozen,
        "offset": world.clock.offset.total_seconds(),
    }
