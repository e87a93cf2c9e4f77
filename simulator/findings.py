"""What a careful tester would write down while watching the chats.

Each finding is a mistake of the bot that no refusal of Telegram shows: a spinner that never stops, a button
that does nothing, a key shown instead of words. Words that a person has typed himself are never held against
the bot.
"""

from collections import Counter, deque
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from simulator import suspicions
from simulator.chats import Chat, Message
from simulator.events import Event
from simulator.formatting import blocks
from simulator.formatting.text import CAPTION_LIMIT, TEXT_LIMIT
from simulator.journal import Journal
from simulator.model import Model
from simulator.queries import Query
from simulator.suspicions import WORD, Guess
from simulator.wire import Json

Kind = Literal[
    "unanswered_tap", "answered_twice", "answered_late", "no_visible_effect", "raw_placeholder", "raw_key",
    "raw_value", "html_as_text", "said_twice", "wrong_language", "cut_by_limit", "refused_call",
]  # fmt: skip
TWICE_WITHIN = timedelta(seconds=2)
LATE = timedelta(seconds=10)
ANSWER_LIMIT = 200
LIMITS = {"text": TEXT_LIMIT, "rich_message": blocks.TEXT_LIMIT}
VISIBLE = frozenset({"message", "edited", "deleted", "pinned", "reaction"})
EXPECTED = (
    "message is not modified", "message to edit not found", "message to delete not found", "query is too old",
    "message can't be deleted", "message to be replied not found", "MESSAGE_ID_INVALID",
    "wrong file_id or the file is temporarily unavailable", "CURRENCY_TOTAL_AMOUNT_INVALID",
)  # fmt: skip
"""Refusals that a well-made bot meets and knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    kind: Kind
    words: str
    at: datetime
    person_id: int | None = None
    message_id: int | None = None


@dataclass(slots=True, kw_only=True)
class _Tap:
    """A tap and how much its presser had seen change when he pressed; `until` closes at his next deed."""

    query_id: str
    person_id: int
    seen: int
    until: int | None = None


class Findings:
    """Watches from the first event on; `all` gives what was found so far.

    `guess` tells a text's language; `keys` are the bot's own message keys, if known; `familiar` are words
    that may stand in any language (names, subjects). Assign them before the story begins.
    """

    def __init__(self, world: Model, journal: Journal) -> None:
        self._world = world
        self._journal = journal
        self.guess: Guess = suspicions.guess_language
        self.keys: Collection[str] = frozenset()
        self.familiar: set[str] = set()
        self._found: list[Finding] = []
        self._taps: dict[str, _Tap] = {}
        self._last_taps: dict[int, _Tap] = {}
        self._changes: Counter[int] = Counter()
        self._typed: deque[str] = deque(maxlen=500)
        self._said: dict[int, tuple[datetime, Json, Json | None]] = {}
        world.events.listen(self._hear)

    def all(self) -> list[Finding]:
        """Everything so far; taps still without answer are judged as of now."""
        return [*self._found, *self._about_taps(), *self._about_calls()]

    def clear(self) -> None:
        self._found.clear()
        self._taps.clear()
        self._last_taps.clear()

    def _hear(self, event: Event) -> None:
        message, chat = event.message, event.chat
        if event.kind == "tap" and chat is not None and event.data is not None:
            self._deed(event.person_id or 0)
            tap = _Tap(query_id=event.data["id"], person_id=event.person_id or 0, seen=self._changes[chat.id])
            self._taps[tap.query_id] = self._last_taps[tap.person_id] = tap
        elif event.kind == "answer" and event.data is not None:
            self._read(event.data.get("text") or "", ANSWER_LIMIT, event.person_id, None)
        elif message is not None and chat is not None and event.kind in VISIBLE:
            self._changed(event.kind, message, chat)

    def wrote(self, text: str) -> None:
        """A person has, now or before this world began."""
        self._typed.append(text)
        self.familiar |= {word.lower() for word in WORD.findall(text)}

    def _changed(self, kind: str, message: Message, chat: Chat) -> None:
        if message.inline_id and kind == "edited":
            self._changes[chat.id] += 1
        elif not message.by_bot:
            self.wrote(message.text)
            self._deed(message.sender.id)
        if not message.by_bot:
            return
        self._changes[chat.id] += 1
        if kind in {"message", "edited"} and message.forward_origin is None:
            limit = LIMITS.get(message.kind, CAPTION_LIMIT)
            self._read(message.text, limit, chat.id, message.id)
            for label in message.labels:
                self._read(label, None, chat.id, message.id)
        if kind == "message" and message.media_group_id is None:
            self._twice(message, chat)

    def _deed(self, person_id: int) -> None:
        """A person acted: what his earlier taps showed him is settled, and repetition is his own wish."""
        self._said.pop(person_id, None)
        tap = self._last_taps.pop(person_id, None)
        if tap is not None:
            tap.until = self._changes[person_id]

    def _read(self, text: str, limit: int | None, person_id: int | None, message_id: int | None) -> None:
        where = (person_id, message_id)
        checks: tuple[tuple[Kind, str | None], ...] = (
            ("raw_placeholder", suspicions.placeholder(text)),
            ("raw_key", text if text in self.keys else suspicions.key(text)),
            ("raw_value", suspicions.python(text)),
            ("html_as_text", suspicions.html(text)),
        )
        for kind, found in checks:
            if found and not any(found in typed for typed in self._typed):
                self._note(kind, f"{found!r} in {text[:80]!r}", *where)
        if limit is not None and suspicions.cut(text, limit) and text not in self._typed:
            self._note("cut_by_limit", f"{text[-40:]!r} ends at the limit of {limit}", *where)
        reader = self._world.accounts.get(person_id or 0)
        if not reader or not suspicions.foreign(text, reader.language, self.guess):
            return
        strange = " ".join(word for word in WORD.findall(text) if word.lower() not in self._known())
        if language := suspicions.foreign(strange, reader.language, self.guess):
            self._note(
                "wrong_language",
                f"{language} shown to a reader of {reader.language}: {strange[:80]!r}",
                *where,
            )

    def _known(self) -> set[str]:
        names = " ".join(account.full_name for account in self._world.accounts.values())
        return self.familiar | {word.lower() for word in WORD.findall(names)}

    def _twice(self, message: Message, chat: Chat) -> None:
        before = self._said.get(chat.id)
        self._said[chat.id] = (message.date, message.content, message.markup)
        if before is None or message.date - before[0] >= TWICE_WITHIN:
            return
        if before[1:] == (message.content, message.markup):
            self._note("said_twice", message.text[:80], chat.id, message.id)

    def _about_taps(self) -> list[Finding]:
        found = []
        for tap in self._taps.values():
            query = self._world.queries.find(tap.query_id)
            kind = None if query is None else self._judge(tap, query)
            if query is not None and kind is not None:
                label = (query.button or {}).get("text") or query.asked.get("data", "")
                message_id = query.message.id if query.message else None
                found.append(
                    Finding(
                        kind=kind,
                        words=label,
                        at=query.asked_at,
                        person_id=tap.person_id,
                        message_id=message_id,
                    )
                )
        return found

    def _judge(self, tap: _Tap, query: Query) -> Kind | None:
        if query.answer is None:
            return "answered_late" if query.attempts else "unanswered_tap"
        if query.attempts - self._lost_answers(query.id) > 1:
            return "answered_twice"
        if query.answered_at is not None and query.answered_at - query.asked_at > LATE:
            return "answered_late"
        now = self._changes[tap.person_id] if tap.until is None else tap.until
        silent = not query.answer.get("text") and not query.answer.get("url")
        return "no_visible_effect" if silent and now == tap.seen else None

    def _lost_answers(self, query_id: str) -> int:
        """Answers whose success the bot could not know: repeating them is right."""
        answers = self._journal.called("answerCallbackQuery")
        return sum(
            one.outcome == "lost" and one.content.get("callback_query_id") == query_id for one in answers
        )

    def _about_calls(self) -> list[Finding]:
        """Refusals (400 and 404) that a well-made bot does not meet."""
        return [
            Finding(kind="refused_call", words=f"{call.name}: {call.result}", at=call.at)
            for call in self._journal.calls
            if call.status in {400, 404} and not any(words in str(call.result) for words in EXPECTED)
        ]

    def _note(self, kind: Kind, words: str, person_id: int | None, message_id: int | None) -> None:
        finding = Finding(
            kind=kind, words=words, at=self._world.clock(), person_id=person_id, message_id=message_id
        )
        if not any((one.kind, one.words, one.message_id) == (kind, words, message_id) for one in self._found):
            self._found.append(finding)
            self._world.events.tell("finding", person_id=person_id, data={"kind": kind, "words": words})
