"""Accounts: people and bots, as Telegram knows them."""

from dataclasses import dataclass, field
from datetime import datetime

from simulator.files import StoredFile
from simulator.updates import UpdateQueue
from simulator.wire import Json


@dataclass(eq=False, kw_only=True)
class Account:
    """A person's account. `zone` is his phone's, an IANA name: bots never learn it, the page shows times in it."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language: str | None = "en"
    zone: str = "UTC"
    phone: str | None = None
    deactivated: bool = False
    premium: bool = False
    blocked_bots: set[int] = field(default_factory=set)
    portrait: StoredFile | None = None

    is_bot = False

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}" if self.last_name else self.first_name

    def as_json(self) -> Json:
        """The `User` object that bots see."""
        if self.deactivated:
            return {"id": self.id, "is_bot": False, "first_name": ""}
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        if self.language:
            user["language_code"] = self.language
        if self.premium:
            user["is_premium"] = True
        return user


@dataclass(eq=False, kw_only=True)
class Webhook:
    """Where a bot asked its updates to be sent, and how that went."""

    url: str
    secret: str | None = None
    max_connections: int = 40
    last_error: str | None = None
    last_error_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class BotAccount:
    """A bot: its token, profile texts per language, commands per scope and language, and its updates."""

    id: int
    token: str
    username: str
    first_name: str
    updates: UpdateQueue
    reads_groups: bool = False
    inline: bool = True
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)
    webhook: Webhook | None = None
    last_message_id: int = 0

    is_bot = True

    @property
    def full_name(self) -> str:
        return self.first_name

    def next_message_id(self) -> int:
        """Telegram numbers the messages of all private chats and small groups of one account together."""
        self.last_message_id += 1
        return self.last_message_id

    def as_json(self) -> Json:
        return {"id": self.id, "is_bot": True, "first_name": self.first_name, "username": self.username}

    def commands_for(self, chat_id: int, user_id: int, language: str | None, *, private: bool) -> list[Json]:
        """What the reader's client lists: the narrowest scope wins, and within it his own language."""
        kind = "all_private_chats" if private else "all_group_chats"
        scopes = (f"chat_member:{chat_id}:{user_id}", f"chat:{chat_id}", kind, "default")
        for scope in scopes:
            for code in (language or "", ""):
                if found := self.commands.get((scope, code)):
                    return found
        return []

    def text_for(self, texts: dict[str, str], language: str | None) -> str:
        return texts.get(language or "", texts.get("", ""))


Member = Account | BotAccount
