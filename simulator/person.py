"""A person with a phone: sees, sends, presses."""

from urllib.parse import parse_qs, urlsplit

from simulator import inlining, paying, voting
from simulator.chats import Chat, Message
from simulator.formatting import detection
from simulator.people import Account
from simulator.queries import Query
from simulator.sending import Sends
from simulator.wire import Json

LINK_HOSTS = frozenset({"t.me", "telegram.me", "telegram.dog"})


class Person(Sends):
    """All that a human does in a chat with a bot. Deeds are immediate: they queue updates and return."""

    def presses(self, label: str | Json, *, on: Message | None = None) -> Query | None:
        """Press an inline button found by its words, on the newest message that has it, or on the message
        given.

        Exact words win over a part of them. Returns the tap that now waits for its answer; a url, copy, pay
        or switch button acts on the phone itself and returns None. An AssertionError lists what is visible.
        """
        message, button = self._find(label, on)
        return self._act(message, button)

    def taps_reply(self, label: str) -> Message:
        """Press a button of the reply keyboard: it sends its words, a contact or a location."""
        rows = (self.reply_keyboard or {}).get("keyboard", [])
        buttons = [button for row in rows for button in row]
        button = next((one for one in buttons if one["text"] == label), None)
        button = button or next((one for one in buttons if label in one["text"]), None)
        assert button, f"{self} has no reply button {label!r}; there are {self.reply_labels}"
        if button.get("request_contact"):
            return self.sends_contact()
        if button.get("request_location"):
            return self.sends_location()
        return self.sends(button["text"])

    def opens(self, link: str) -> Message | None:
        """Open a link: a deep link to a known bot starts it with the payload, anything else is only noted."""
        self.opened.append(link)
        try:
            parts = urlsplit(link if "://" in link else f"https://{link}")
        except ValueError:
            return None
        asked = parse_qs(parts.query)
        name = parts.path.strip("/") if parts.hostname in LINK_HOSTS else asked.get("domain", [""])[0]
        bot = next((one for one in self.model.bots.values() if one.username.lower() == name.lower()), None)
        if bot is None or "start" not in asked:
            return None
        self.default_bot = bot
        return self.starts(asked["start"][0])

    def edits(self, message: Message, text: str) -> Message:
        """Edit his own message: its words, or the caption of its medium."""
        assert message.sender is self.account, f"{self} can edit only his own messages"
        words, entities = ("text", "entities") if message.kind == "text" else ("caption", "caption_entities")
        content = {key: value for key, value in message.content.items() if key not in {words, entities}}
        found = detection.find(text)
        message.content = content | {words: text} | ({entities: found} if found else {})
        message.edit_date = self.model.clock()
        message.revision += 1
        self.model.events.tell("edited", chat=message.chat, message=message)
        self.model.announce(message, "edited_message")
        return message

    def deletes(self, message: Message) -> None:
        """For both sides; Telegram does not tell the bot."""
        message.deleted = True
        self.model.events.tell("deleted", chat=message.chat, message=message)

    def reacts(self, message: Message, emoji: str | None) -> None:
        """Put one reaction on a message, or take it away with None."""
        before = message.reactions.get(self.id, [])
        after = [{"type": "emoji", "emoji": emoji}] if emoji else []
        message.reactions[self.id] = after
        self.model.events.tell("reaction", chat=message.chat, message=message)
        change: Json = {
            "chat": message.chat.as_json(), "message_id": message.id, "user": self.account.as_json(),
            "date": int(self.model.clock().timestamp()), "old_reaction": before, "new_reaction": after,
        }  # fmt: skip
        for bot in message.chat.bots():
            self.model.queue(bot, "message_reaction", change, lane=f"chat:{message.chat.id}")

    def blocks_bot(self) -> None:
        if self.bot.id not in self.account.blocked_bots:
            self._set_blocked(blocked=True)

    def unblocks_bot(self) -> None:
        if self.bot.id in self.account.blocked_bots:
            self._set_blocked(blocked=False)

    def shares_users(self, *people: Sends, request_id: int | None = None) -> Message:
        """Answer a request_users button with the people chosen; the request is the keyboard's own if not named."""
        asked = self._request("request_users")
        users = [self._shared(one.account, asked) for one in people]
        request = asked.get("request_id", 1) if request_id is None else request_id
        shared = {"request_id": request, "users": users, "user_ids": [one["user_id"] for one in users]}
        return self._sends({"users_shared": shared})

    def types_inline(self, text: str, offset: str = "") -> Query:
        """Write `@bot text` in some input field."""
        asked: Json = {"from": self.account.as_json(), "query": text, "offset": offset, "chat_type": "sender"}
        query = self.model.queries.ask("inline_query", self.bot.id, self.account, asked)
        self.model.queue(self.bot, "inline_query", asked, lane=f"user:{self.id}")
        return query

    def chooses(self, query: Query, result_id: str, *, into: Chat | None = None) -> Message:
        """Send one of the results of an inline query, into a group or into the chat with the bot."""
        return inlining.choose(self.model, query, result_id, into or self.chat)

    def pays(self, message: Message, twisted: paying.Sum | None = None) -> Query:
        """Press Pay on an invoice: a shipping query first if the price depends on it, else pre-checkout.

        The query then holds the bot's answer; without one in ten seconds the payment fails.
        """
        return paying.checkout(self.model, message, self.account, twisted)

    def votes(self, message: Message, *options: int) -> None:
        """Vote in a poll by option numbers; none takes the vote back."""
        voting.vote(self.model, message, self.account, list(options))

    def _find(self, label: str | Json, on: Message | None) -> tuple[Message, Json]:
        searched = [on] if on is not None else list(reversed(self.messages))
        for message in searched:
            if isinstance(label, dict):
                if label in message.buttons:
                    return message, label
                continue
            if button := _by_words(label, message.buttons):
                return message, button
        raise AssertionError(f"{self} sees no button {label!r}. Visible:\n{self.screen_text(last=8)}")

    def _act(self, message: Message, button: Json) -> Query | None:
        if "callback_data" in button:
            return self.taps(message, button["callback_data"], button)
        if "url" in button:
            self.opens(button["url"])
        elif "copy_text" in button:
            self.copied.append(button["copy_text"]["text"])
        elif button.get("pay"):
            return self.pays(message)
        elif "switch_inline_query_current_chat" in button:
            self.input_text = f"@{self.bot.username} {button['switch_inline_query_current_chat']}"
        return None

    def taps(
        self, message: Message, data: str, button: Json | None = None, *, inaccessible: bool = False
    ) -> Query:
        """Send callback data about a message, whether or not a button with it is there (clients may)."""
        chat = message.chat
        shown = message.inaccessible() if inaccessible else message.as_json()
        where = {"inline_message_id": message.inline_id} if message.inline_id else {"message": shown}
        instance = str(-8_000_000_000_000 - chat.id)
        asked: Json = {"from": self.account.as_json(), **where, "chat_instance": instance, "data": data}
        bot = message.sender if message.by_bot else message.via_bot
        assert bot is not None, "only a bot's message has buttons"
        query = self.model.queries.ask("callback_query", bot.id, self.account, asked)
        query.chat, query.message, query.button = chat, message, button
        self.model.events.tell(
            "tap", chat=chat, message=message, person_id=self.id, data={"id": query.id, "data": data}
        )
        self.model.queue(self.model.bots[bot.id], "callback_query", asked, lane=f"user:{self.id}")
        return query

    def _request(self, kind: str) -> Json:
        rows = (self.reply_keyboard or {}).get("keyboard", [])
        return next((button[kind] for row in rows for button in row if kind in button), {})

    @staticmethod
    def _shared(account: Account, asked: Json) -> Json:
        shared: Json = {"user_id": account.id}
        if asked.get("request_name"):
            shared["first_name"] = account.first_name
            if account.last_name:
                shared["last_name"] = account.last_name
        if asked.get("request_username") and account.username:
            shared["username"] = account.username
        return shared


def _by_words(label: str, buttons: list[Json]) -> Json | None:
    enabled = [button for button in buttons if "disabled" not in button]
    exact = next((button for button in enabled if button["text"] == label), None)
    return exact or next((button for button in enabled if label in button["text"]), None)
