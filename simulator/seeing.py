"""What a person sees of a chat with a bot."""

from dataclasses import dataclass

from simulator.chats import Chat, Message
from simulator.model import Model
from simulator.people import Account, BotAccount
from simulator.queries import Query
from simulator.wire import Json


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tap was answered with: a toast, an alert, or nothing but the end of the spinner."""

    text: str
    alert: bool = False
    url: str | None = None


class Sees:
    """The reading half of a person. Everything is read from the model; a person remembers only his clipboard,
    the links he opened and what a switch button put into his input field.
    """

    def __init__(self, model: Model, account: Account) -> None:
        self.model = model
        self.account = account
        self.copied: list[str] = []
        self.opened: list[str] = []
        self.input_text = ""
        self.default_bot: BotAccount | None = None

    def __repr__(self) -> str:
        return f"<{self.account.full_name}, {self.account.language}>"

    @property
    def id(self) -> int:
        return self.account.id

    @property
    def bot(self) -> BotAccount:
        """The bot he writes to when none is named: `default_bot`, or the only one there is."""
        return self.default_bot or self.model.bot

    @property
    def chat(self) -> Chat:
        return self.model.private_chat(self.bot, self.account)

    @property
    def messages(self) -> list[Message]:
        """The chat with the bot as he can scroll it, newest last."""
        return self.chat.visible()

    @property
    def last(self) -> Message:
        """The newest message of all; fails when the chat is empty."""
        assert self.messages, f"{self} has an empty chat"
        return self.messages[-1]

    @property
    def received(self) -> list[Message]:
        """The bot's messages only, newest last."""
        return [message for message in self.messages if message.by_bot]

    @property
    def queries(self) -> list[Query]:
        """His taps, payments and inline questions to the bot, oldest first."""
        return [one for one in self.model.queries.of(self.account) if one.bot_id == self.bot.id]

    @property
    def answers(self) -> list[Answer]:
        """What his taps were answered with, oldest first."""
        taps = [one.answer for one in self.queries if one.kind == "callback_query" and one.answer is not None]
        return [Answer(one.get("text") or "", bool(one.get("show_alert")), one.get("url")) for one in taps]

    @property
    def toasts(self) -> list[str]:
        return [one.text for one in self.answers if one.text and not one.alert]

    @property
    def alerts(self) -> list[str]:
        return [one.text for one in self.answers if one.text and one.alert]

    @property
    def waiting(self) -> list[Query]:
        """Taps whose spinner still turns."""
        return [one for one in self.queries if one.kind == "callback_query" and one.answer is None]

    @property
    def reply_keyboard(self) -> Json | None:
        """The reply keyboard below the input field, or None."""
        for message in reversed(self.messages):
            if message.keyboard is not None:
                return message.keyboard if "keyboard" in message.keyboard else None
        return None

    @property
    def reply_labels(self) -> list[str]:
        rows = (self.reply_keyboard or {}).get("keyboard", [])
        return [button["text"] for row in rows for button in row]

    @property
    def commands(self) -> list[Json]:
        """The menu of commands as his client shows it, in his language."""
        return self.bot.commands_for(self.id, self.id, self.account.language, private=True)

    def sees(self, text: str) -> bool:
        """Whether the words are on any message, button, toast or alert of the chat with the bot."""
        return text in self.screen_text() or any(text in one.text for one in self.answers)

    def screen_text(self, last: int | None = None) -> str:
        """The chat (or its `last` messages) in words, as a person would read it aloud."""
        shown = self.messages if last is None else self.messages[-last:]
        return "\n".join(_aloud(message) for message in shown)


def _aloud(message: Message) -> str:
    speaker = "bot" if message.by_bot else "me"
    what = "" if message.kind == "text" else f"[{message.kind}] "
    rows = ["  " + " ".join(f"[{button['text']}]" for button in row) for row in message.rows]
    if message.keyboard and "keyboard" in message.keyboard:
        rows += [
            "  " + " ".join(f"({button['text']})" for button in row) for row in message.keyboard["keyboard"]
        ]
    return "\n".join([f"{speaker}: {what}{message.text}", *rows])
