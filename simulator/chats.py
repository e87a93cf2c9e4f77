"""Chats and their messages: what was said, by whom, with which buttons."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from simulator.formatting import blocks
from simulator.people import Account, BotAccount, Member
from simulator.wire import Json

MEDIA = (
    "photo", "video", "animation", "audio", "document", "voice", "video_note", "sticker",
    "contact", "location", "venue", "poll", "dice", "invoice", "rich_message",
)  # fmt: skip
CAPTIONED = frozenset({"photo", "video", "animation", "audio", "document", "voice"})


@dataclass(eq=False, kw_only=True)
class Message:
    """`content` holds the Bot API's own fields (text, entities, photo, caption …) as bots receive them.

    `markup` is an inline keyboard, kept with the message; `keyboard` is whatever else the bot attached
    (reply keyboard, its removal, force reply), which changes the person's screen and not the message.
    """

    id: int
    chat: "Chat"
    sender: Member
    date: datetime
    content: Json
    reply_to: "Message | None" = None
    quote: Json | None = None
    forward_origin: Json | None = None
    via_bot: Member | None = None
    inline_id: str | None = None
    """A message sent through inline mode with a keyboard: all that its bot knows it by."""
    media_group_id: str | None = None
    markup: Json | None = None
    keyboard: Json | None = None
    terms: Json = field(default_factory=dict)
    """What an invoice was sent with (payload, prices …): known to Telegram and the bot, not shown."""
    effect_id: str | None = None
    edit_date: datetime | None = None
    markup_edited: bool = False
    protected: bool = False
    silent: bool = False
    deleted: bool = False
    pinned: bool = False
    reactions: dict[int, list[Json]] = field(default_factory=dict)
    votes: dict[int, list[int]] = field(default_factory=dict)
    revision: int = 0

    @property
    def by_bot(self) -> bool:
        return self.sender.is_bot

    @property
    def text(self) -> str:
        """The words a reader sees: the text, or the caption of a medium."""
        words: str = self.content.get("text") or self.content.get("caption") or ""
        if "rich_message" in self.content:
            return blocks.words(self.content["rich_message"]["blocks"])
        return words

    @property
    def entities(self) -> list[Json]:
        found: list[Json] = self.content.get("entities") or self.content.get("caption_entities") or []
        return found

    @property
    def kind(self) -> str:
        """A medium's field name ("photo" …), or "text", or "service"."""
        if "text" in self.content:
            return "text"
        return next((kind for kind in MEDIA if kind in self.content), "service")

    @property
    def rows(self) -> list[list[Json]]:
        """The inline keyboard, row by row."""
        rows: list[list[Json]] = (self.markup or {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[Json]:
        return [button for row in self.rows for button in row]

    @property
    def labels(self) -> list[str]:
        return [button["text"] for button in self.buttons]

    def as_json(self, *, nested: bool = False) -> Json:
        """The `Message` object that bots see; a replied-to message is given one level deep."""
        message: Json = {
            "message_id": self.id,
            "from": self.sender.as_json(),
            "chat": self.chat.as_json(),
            "date": int(self.date.timestamp()),
        }
        if self.edit_date is not None:
            message["edit_date"] = int(self.edit_date.timestamp())
        if self.reply_to is not None and not nested and not self.reply_to.deleted:
            message["reply_to_message"] = self.reply_to.as_json(nested=True)
        message.update(self._attributes())
        message.update(self.content)
        if self.markup:
            message["reply_markup"] = self.markup
        return message

    def _attributes(self) -> Json:
        found: Json = {}
        if self.quote:
            found["quote"] = self.quote
        if self.forward_origin:
            found["forward_origin"] = self.forward_origin
        if self.via_bot:
            found["via_bot"] = self.via_bot.as_json()
        if self.media_group_id:
            found["media_group_id"] = self.media_group_id
        if self.effect_id:
            found["effect_id"] = self.effect_id
        if self.protected:
            found["has_protected_content"] = True
        return found

    def inaccessible(self) -> Json:
        """How Telegram names a message that it can no longer show to the bot."""
        return {"chat": self.chat.as_json(), "message_id": self.id, "date": 0}


@dataclass(eq=False, kw_only=True)
class Chat:
    """Messages in the order they came; ids as the bot sees them.

    A private chat belongs to one bot and one person and carries the person's id, as in Telegram; it exists
    before the person has written, but a bot may not write into it until `started`.
    """

    id: int
    type: str
    number: Callable[[], int]
    title: str | None = None
    person: Account | None = None
    bot: BotAccount | None = None
    started: bool = True
    members: dict[int, Member] = field(default_factory=dict)
    statuses: dict[int, str] = field(default_factory=dict)
    messages: list[Message] = field(default_factory=list)
    pinned: list[Message] = field(default_factory=list)
    migrated_to: int | None = None
    _by_id: dict[int, Message] = field(default_factory=dict)

    @property
    def is_private(self) -> bool:
        return self.type == "private"

    def as_json(self) -> Json:
        if self.person is not None:
            user = self.person.as_json()
            kept = ("id", "first_name", "last_name", "username")
            return {**{key: user[key] for key in kept if key in user}, "type": "private"}
        return {"id": self.id, "type": self.type, "title": self.title}

    def add(self, message: Message) -> None:
        self.messages.append(message)
        self._by_id[message.id] = message

    def find(self, message_id: int) -> Message | None:
        """A message that still exists."""
        message = self._by_id.get(message_id)
        return None if message is None or message.deleted else message

    def bots(self) -> list[BotAccount]:
        if self.bot is not None:
            return [self.bot]
        return [one for one in self.members.values() if isinstance(one, BotAccount)]

    def visible(self) -> list[Message]:
        """What a person scrolling this chat sees, oldest first."""
        return [message for message in self.messages if not message.deleted]
