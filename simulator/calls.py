"""One call of the Bot API, and the table of methods that are implemented."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from simulator import keyboards
from simulator.chats import Chat, Message
from simulator.model import Model
from simulator.people import BotAccount
from simulator.wire import Json, bad_request, forbidden, utf16_length


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    data: bytes
    mime: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """`params` passed `checking.checked`: names and types are right, limits are the method's business."""

    world: Model
    bot: BotAccount
    method: str
    params: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.params.get(name)
        return "" if value is None else str(value)

    def flag(self, name: str) -> bool:
        return bool(self.params.get(name))

    def number(self, name: str, default: int = 0) -> int:
        return int(self.params.get(name, default))

    def chat(self) -> Chat:
        """The chat of `chat_id`, which must exist; whether the bot may write into it is `writable_chat`."""
        return _chat(self.world, self.bot, self.params["chat_id"])

    def writable_chat(self) -> Chat:
        chat = self.chat()
        refuse_unwritable(chat, self.bot)
        return chat

    def message(self, words: str) -> Message:
        """The message of `chat_id` and `message_id`; `words` is the refusal when it is not there."""
        if not self.params.get("chat_id"):
            raise bad_request("chat_id is empty")
        message = self.writable_chat().find(self.number("message_id"))
        if message is None:
            raise bad_request(words)
        return message

    def limit(self, name: str, most: int, words: str, *, least: int = 0) -> str:
        """A text parameter of `least` to `most` UTF-16 units."""
        value = self.text(name)
        if not least <= utf16_length(value) <= most:
            raise bad_request(words)
        return value


def _chat(world: Model, bot: BotAccount, chat_id: int | str) -> Chat:
    number = _numeric(chat_id)
    if number in world.accounts:
        return world.private_chat(bot, world.accounts[number])
    if number in world.bots:
        raise forbidden("bots can't send messages to bots")
    if number in world.groups:
        group = world.groups[number]
        if group.migrated_to is not None:
            raise bad_request(
                "group chat was upgraded to a supergroup chat", migrate_to_chat_id=group.migrated_to
            )
        return group
    raise bad_request("chat not found")


def _numeric(chat_id: int | str) -> int:
    try:
        return int(chat_id)
    except ValueError:
        if not str(chat_id).startswith("@"):
            raise bad_request(
                "chat_id must be a number or a username" if chat_id else "chat_id is empty"
            ) from None
        return 0


def refuse_unwritable(chat: Chat, bot: BotAccount) -> None:
    """Everything for which a bot may not write into a chat that exists."""
    if chat.person is not None:
        if chat.person.deactivated:
            raise forbidden("user is deactivated")
        if bot.id in chat.person.blocked_bots:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
    elif bot.id not in chat.members:
        kicked = chat.statuses.get(bot.id) == "kicked"
        raise forbidden(
            f"bot was kicked from the {chat.type} chat"
            if kicked
            else f"bot is not a member of the {chat.type} chat"
        )


def deliver(call: Call, content: Json, *, invoice: bool = False, album: str | None = None) -> Message:
    """Post a bot's message with whatever the call attaches to it: keyboard, reply, effect, silence."""
    chat = call.writable_chat()
    inline, keyboard = keyboards.split(
        call.params.get("reply_markup"), private=chat.is_private, invoice=invoice
    )
    reply_to, quote = _replied(call, chat)
    return call.world.post(
        chat,
        call.bot,
        content,
        reply_to=reply_to,
        quote=quote,
        media_group_id=album,
        markup=inline,
        keyboard=keyboard,
        effect_id=_effect(call, chat),
        protected=call.flag("protect_content"),
        silent=call.flag("disable_notification"),
    )


def _replied(call: Call, chat: Chat) -> tuple[Message | None, Json | None]:
    asked: Json = call.params.get("reply_parameters") or {}
    message_id = asked.get("message_id") or call.params.get("reply_to_message_id")
    if not message_id:
        return None, None
    source = chat
    if asked.get("chat_id"):
        source = _chat(call.world, call.bot, asked["chat_id"])
    message = source.find(int(message_id))
    if message is None:
        if asked.get("allow_sending_without_reply") or call.flag("allow_sending_without_reply"):
            return None, None
        raise bad_request("message to be replied not found")
    quoted = asked.get("quote")
    if quoted and quoted not in message.text:
        raise bad_request("QUOTE_TEXT_INVALID")
    return message, {
        "text": quoted,
        "position": message.text.find(quoted),
        "is_manual": True,
    } if quoted else None


def _effect(call: Call, chat: Chat) -> str | None:
    effect = call.text("message_effect_id")
    if effect and not (effect.isdigit() and chat.is_private):
        raise bad_request("EFFECT_ID_INVALID")
    return effect or None


Result = Json | list[Json] | bool | str | int
Method = Callable[[Call], Result | Awaitable[Result]]
METHODS: dict[str, Method] = {}
"""By lower-case name; filled by `simulator.methods`."""


def method(name: str) -> Callable[[Method], Method]:
    """Register the implementation of a Bot API method."""

    def register(implementation: Method) -> Method:
        METHODS[name.lower()] = implementation
        return implementation

    return register
