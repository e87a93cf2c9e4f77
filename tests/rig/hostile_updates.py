"""Updates as Telegram shapes them, with values as nobody expects them.

Each comes with what it deserves: an answer, being ignored for a reason on this list, or either, when it is broken.
"""

import copy
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.rig import attempts, hostile
from tests.rig.heavy import heaviest
from tests.rig.hostile import EMOJI, IDS, TEXTS

Json = dict[str, Any]
Deserves = str
ANSWER, EITHER = "an answer", "either"
IGNORED = {
    "kind": "a kind of update that this bot does not ask for",
    "elsewhere": "not in a private chat",
    "nobody": "from nobody, or from a bot",
    "news": "the bot was blocked or let in again, or a result of inline mode sent: noted, with nothing to say",
}
"""What is deliberately left without an answer."""
KINDS = (
    "channel_post", "edited_channel_post", "business_connection", "business_message",
    "deleted_business_messages", "message_reaction", "message_reaction_count",
    "shipping_query", "purchased_paid_media", "poll", "poll_answer", "chat_member",
    "chat_join_request", "chat_boost", "removed_chat_boost", "managed_bot", "a_kind_of_tomorrow",
)  # fmt: skip
JUNK: tuple[Any, ...] = (
    None, True, 0, -1, 2**63, 1.5, "", "x", [], {}, [[]], [{}], {"id": 1}, [1] * 500, {"a": {"a": {"a": []}}}, "\ud800",
)  # fmt: skip


@dataclass(frozen=True)
class Hostile:
    name: str
    raw: Json
    deserves: Deserves


class Forge:
    """``user_id`` has talked to the bot; ``rows`` are ids of his own, by what they are called."""

    def __init__(self, dice: random.Random, hand: attempts.Hand) -> None:
        self.dice = dice
        self.hand = hand
        self._last = dice.randrange(10**9)

    def update(self, user_id: int) -> Hostile:
        """One of all kinds there are here."""
        makers: tuple[Callable[[int], Hostile], ...] = (
            self.tap, self.tap, self.tap, self.words, self.words, self.words, self.command, self.medium, self.medium,
            self.inline, self.sent, self.thing, self.checkout, self.stranger, self.elsewhere, self.unserved, self.news,
            self.broken, self.broken, self.heavy,
        )  # fmt: skip
        return self.dice.choice(makers)(user_id)

    def raw(self, kind: str, payload: Json) -> Json:
        self._last += 1
        return {"update_id": self._last, kind: payload}

    def user(self, user_id: int) -> Json:
        """With all that a profile may hold, or next to nothing."""
        user: Json = {"id": user_id, "is_bot": False, "first_name": self.text(64)}
        if self.dice.random() < 0.5:
            user |= {"last_name": self.text(64), "username": "x" * 32}
        if self.dice.random() < 0.8:
            user["language_code"] = self.dice.choice(("ru", "uk", "en", "xx-YY", "", "zh-hans", EMOJI))
        return user

    def text(self, limit: int) -> str:
        return self.dice.choice(TEXTS)[:limit]

    def message(self, user_id: int, **content: Any) -> Json:  # noqa: ANN401 (JSON)
        user = self.user(user_id)
        chat = {"id": user_id, "type": "private"} | {"first_name": user["first_name"]}
        message_id = self.dice.choice((0, 1, self._last, 2**31, 2**53 + 1, self._last + 5))
        message: Json = {"message_id": message_id, "date": 1_772_450_000, "chat": chat, "from": user}
        if self.dice.random() < 0.2:
            message["reply_to_message"] = {"message_id": 5, "date": 0, "chat": chat, "quote": {"text": "x"}}
        if self.dice.random() < 0.1:
            message["media_group_id"] = self.text(20)
        return message | content

    def entities(self, text: str) -> list[Json]:
        """Overlapping, beyond the end, of unknown kinds."""
        kinds = ("bold", "italic", "code", "pre", "text_link", "custom_emoji", "date_time", "tomorrow")
        return [
            {"type": kind, "offset": self.dice.randrange(-1, len(text) + 2), "length": len(text)}
            for kind in kinds
        ]

    def tap(self, user_id: int) -> Hostile:
        meaning = self.dice.choice(sorted(attempts.TABLE.presses))
        kind = attempts.TABLE.presses[meaning][0]
        packed = kind(**{name: self.hand.field(name) for name in kind.model_fields}).pack()
        query: Json = {"id": str(self._last), "from": self.user(user_id), "chat_instance": "1"}
        query["data"] = hostile.data(self.dice, packed)
        chat = {"id": user_id, "type": "private"}
        shown: tuple[Json, ...] = (
            {"message": self.message(user_id, text="x", reply_markup={"inline_keyboard": [[{"text": "x"}]]})},
            {"message": {"message_id": 1, "date": 0, "chat": chat}},
            {"inline_message_id": "AAAA"},
            {
                "message": self.message(
                    user_id, photo=[{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
                )
            },
        )
        query |= self.dice.choice(shown)
        if self.dice.random() < 0.1:
            del query["data"]
            query["game_short_name"] = "chess"
        return Hostile(f"tap {query.get('data')!r}", self.raw("callback_query", query), ANSWER)

    def words(self, user_id: int) -> Hostile:
        text = self.dice.choice(TEXTS)[:4096]
        message = self.message(user_id, text=text, entities=self.entities(text[:20]))
        return Hostile(f"words {text[:40]!r}", self.raw("message", message), ANSWER)

    def command(self, user_id: int) -> Hostile:
        name = self.dice.choice(
            (*sorted({name for name, _ in attempts.TABLE.commands}), "nosuch", "START", "help@x")
        )
        text = f"/{name} {self.dice.choice((self.text(64), str(self.dice.choice(IDS))))}"
        return Hostile(
            f"command {text[:40]!r}", self.raw("message", self.message(user_id, text=text)), ANSWER
        )

    def medium(self, user_id: int) -> Hostile:
        """Optional fields are there or not."""
        kind = self.dice.choice(("photo", "document", "voice", "audio", "video", "video_note", "animation"))
        file: Json = {
            "file_id": self.text(60) or "f",
            "file_unique_id": self.text(30) or "u",
            "duration": 2**40,
        }
        file |= {"width": 0, "height": 2**31, "length": 1}
        if self.dice.random() < 0.5:
            file |= {
                "file_name": self.text(200),
                "mime_type": self.text(60),
                "file_size": self.dice.choice(IDS),
            }
            file["thumbnail"] = {"file_id": "t", "file_unique_id": "t", "width": 1, "height": 1}
        content: Json = {kind: [file, file] if kind == "photo" else file}
        if self.dice.random() < 0.5:
            content["caption"] = self.text(1024)
        return Hostile(kind, self.raw("message", self.message(user_id, **content)), ANSWER)

    def thing(self, user_id: int) -> Hostile:
        """A message of a content that this bot has no use for, known to aiogram or not."""
        rich: Any = "x"
        for _ in range(self.dice.randrange(1, 20)):
            rich = {"type": "bold", "text": rich}
        contents: tuple[Json, ...] = (
            {}, {"contact": {"phone_number": "+1", "first_name": self.text(20)}}, {"dice": {"emoji": "x"}},
            {"location": {"latitude": 1e308, "longitude": -181}}, {"sticker": {"file_id": "s"}}, {"poll": {"id": "1"}},
            {"rich_message": {"blocks": [{"type": "paragraph", "text": rich}]}}, {"story": {}}, {"new_gift": {}},
            {"new_chat_members": [self.user(user_id)]}, {"pinned_message": self.message(user_id)}, {"invoice": []},
            {"successful_payment": {"currency": "XTR", "total_amount": 2**63}}, {"web_app_data": {"data": "x" * 4096}},
            {"users_shared": {"request_id": 1, "users": []}}, {"quote": {"text": rich}, "text": "x"}, {"text": ""},
        )  # fmt: skip
        content = self.dice.choice(contents)
        return Hostile(
            f"thing {list(content)}", self.raw("message", self.message(user_id, **content)), ANSWER
        )

    def stranger(self, _: int) -> Hostile:
        """Somebody never seen, whose id may be none that Telegram gives."""
        user_id = self.dice.choice((*IDS, self.dice.randrange(10**12)))
        one = self.dice.choice((self.words, self.tap, self.command, self.medium))(user_id)
        return Hostile(f"{user_id}: {one.name}", one.raw, EITHER)

    def inline(self, user_id: int) -> Hostile:
        query: Json = {"id": "1", "from": self.user(user_id), "query": self.text(256)}
        query["offset"] = self.text(64)
        return Hostile(f"inline {query['query'][:40]!r}", self.raw("inline_query", query), ANSWER)

    def checkout(self, user_id: int) -> Hostile:
        asked = {"id": "1", "currency": "XTR", "total_amount": 2**63, "invoice_payload": self.text(128)}
        return Hostile(
            "a checkout", self.raw("pre_checkout_query", asked | {"from": self.user(user_id)}), ANSWER
        )

    def sent(self, user_id: int) -> Hostile:
        kind = self.dice.choice(sorted(attempts.TABLE.chosen.items()))[1][0]
        packed = kind(**{name: self.hand.field(name) for name in kind.model_fields}).pack()
        chosen: Json = {"result_id": hostile.data(self.dice, packed), "query": "x"}
        chosen["from"] = self.user(user_id)
        chosen["inline_message_id"] = self.dice.choice(("", "AgAAA1", self.text(100), str(self._last)))
        return Hostile("a sent result", self.raw("chosen_inline_result", chosen), "news")

    def elsewhere(self, user_id: int) -> Hostile:
        kind = self.dice.choice(("group", "supergroup", "channel", "a_type_of_tomorrow"))
        message = self.message(user_id, text="/start", sender_chat={"id": -100, "type": kind})
        message["chat"] = {"id": -1_001_234_567_890, "type": kind, "title": self.text(60)}
        if self.dice.random() < 0.5:
            query = {"id": "1", "from": self.user(user_id), "chat_instance": "1", "data": "home"}
            query["message"] = message
            return Hostile("a tap in a group", self.raw("callback_query", query), "elsewhere")
        return Hostile(f"in a {kind}", self.raw("message", message), "elsewhere")

    def unserved(self, user_id: int) -> Hostile:
        """Of a kind not asked for; or from a channel, an anonymous admin, a bot."""
        message = self.message(user_id, text="/start")
        if self.dice.random() < 0.5:
            kind = self.dice.choice(KINDS)
            return Hostile(kind, self.raw(kind, message), "kind")
        if self.dice.random() < 0.5:
            message["from"]["is_bot"] = True
        else:
            del message["from"]
        return Hostile("from nobody", self.raw("message", message), "nobody")

    def news(self, user_id: int) -> Hostile:
        was, becomes = self.dice.sample(("member", "kicked"), 2)
        bot = {"id": 1, "is_bot": True, "first_name": "x"}
        change: Json = {"chat": {"id": user_id, "type": "private"}, "from": self.user(user_id), "date": 1}
        for name, status in (("old_chat_member", was), ("new_chat_member", becomes)):
            change[name] = {"user": bot, "status": status, "until_date": 0}
        return Hostile(f"{becomes} again", self.raw("my_chat_member", change), "news")

    def broken(self, user_id: int) -> Hostile:
        """Some part of it is something else."""
        made = self.dice.choice((self.tap, self.words, self.medium, self.news, self.command, self.inline))(
            user_id
        )
        raw = copy.deepcopy(made.raw)
        holder = raw
        kind = next(name for name in raw if name != "update_id")
        for _ in range(self.dice.randrange(3)):
            inner = [name for name, value in holder[kind].items() if isinstance(value, dict)]
            if not inner:
                break
            holder, kind = holder[kind], self.dice.choice(inner)
        name = self.dice.choice(sorted(holder[kind]) or ["x"])
        if self.dice.random() < 0.3:
            holder[kind].pop(name, None)
        else:
            holder[kind][name] = self.dice.choice(JUNK)
        return Hostile(f"{made.name} without {name}", raw, EITHER)

    def heavy(self, user_id: int) -> Hostile:
        name, raw = self.dice.choice(heaviest(user_id))
        return Hostile(f"64 kB of {name}", raw | {"update_id": self.raw("x", {})["update_id"]}, EITHER)
