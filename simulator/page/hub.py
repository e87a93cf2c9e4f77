"""Tells every open page what has changed, as it changes."""

import asyncio
import json
from collections.abc import Callable, Sequence
from zoneinfo import available_timezones

from simulator.chats import Chat, Message
from simulator.events import Event, EventKind
from simulator.page import logbook, switches, wire
from simulator.page.reading import Unread
from simulator.wire import Json
from simulator.world import World

BACKLOG = 5_000
"""News a slow page may lag behind; beyond it the page is told everything anew."""
JOURNAL_PAUSE = 0.08
"""Seconds in which journal lines gather before they are sent together."""
ZONES = [
    "UTC",
    *sorted(
        name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "SystemV/"))
    ),
]
"""What a person's phone may be set to."""


class Subscriber:
    """One open page: a queue of news already written as JSON. None ends the stream."""

    def __init__(self) -> None:
        self.queue: asyncio.Queue[str | None] = asyncio.Queue()

    def put(self, news: str | None) -> None:
        self.queue.put_nowait(news)

    @property
    def lags(self) -> bool:
        return self.queue.qsize() > BACKLOG


class Hub:
    """Between the world's events and the pages. With no page open it does next to nothing."""

    def __init__(self, world: World, shown: Callable[[], Sequence[int] | None]) -> None:
        self.world = world
        self._shown = shown
        self._subscribers: set[Subscriber] = set()
        self._unread = Unread(world, self._read)
        self._lines: list[int] = []
        self._news: dict[EventKind, Callable[[Event], None]] = {
            "message": self._hear_message,
            "edited": self._hear_message,
            "pinned": self._hear_message,
            "reaction": self._hear_message,
            "deleted": self._hear_deleted,
            "typing": self._hear_typing,
            "draft": self._hear_draft,
            "answer": self._hear_answer,
            "person": self._hear_person,
            "bot": self._hear_bot,
            "clock": self._hear_clock,
            "finding": self._hear_finding,
        }
        world.events.listen(self._hear)

    def subscribe(self) -> Subscriber:
        subscriber = Subscriber()
        subscriber.put(_written(self.snapshot()))
        self._subscribers.add(subscriber)
        self._unread.watch()
        return subscriber

    def leave(self, subscriber: Subscriber) -> None:
        self._subscribers.discard(subscriber)

    def close(self) -> None:
        """End every stream, so that the server can stop."""
        for subscriber in self._subscribers:
            subscriber.put(None)

    def tell(self, kind: str, **news: object) -> None:
        if not self._subscribers:
            return
        written = _written({"kind": kind, **news})
        for subscriber in self._subscribers:
            if subscriber.lags:
                subscriber.queue = asyncio.Queue()
                subscriber.put(_written(self.snapshot()))
            else:
                subscriber.put(written)

    # what there is

    def snapshot(self) -> wire.Data:
        return {
            "kind": "snapshot",
            "bots": self._bots(),
            "people": [self._person(person_id) for person_id in self._order()],
            "chats": [self._chat(chat) for chat in self._chats()],
            "clock": wire.clock(self.world),
            "zones": ZONES,
            "faults": switches.listed(self.world.api.faults),
            "journal": logbook.newest(self.world, self.world.api.journal),
            "findings": logbook.findings(self.world),
        }

    def _order(self) -> list[int]:
        """The people shown come first, in the order asked for."""
        first = [person_id for person_id in self._shown() or () if person_id in self.world.accounts]
        return first + [person_id for person_id in self.world.accounts if person_id not in first]

    def _chats(self) -> list[Chat]:
        bots = list(self.world.bots.values())
        for person_id in self._shown() or list(self.world.accounts)[:20]:
            account = self.world.accounts.get(person_id)
            for bot in bots if account else ():
                self.world.private_chat(bot, self.world.accounts[person_id])
        return list(self.world.chats.values())

    def _chat(self, chat: Chat) -> wire.ChatView:
        messages = [wire.message(one, read=self._unread.knows(one)) for one in chat.visible()]
        return {**_place(chat), "messages": messages, **wire.screen(chat)}  # type: ignore[typeddict-item]  # the place is two of its keys

    def _person(self, person_id: int) -> wire.PersonView:
        shown = self._shown()
        return wire.person(self.world.accounts[person_id], shown=shown is None or person_id in shown)

    def _bots(self) -> list[wire.BotView]:
        return [wire.bot(bot) for bot in self.world.bots.values()]

    # what changes

    def _hear(self, event: Event) -> None:
        if not self._subscribers:
            return
        if event.kind in {"call", "update"}:
            self._gather(event.data or {})
        elif hear := self._news.get(event.kind):
            hear(event)

    def _hear_message(self, event: Event) -> None:
        chat, message = event.chat, event.message
        if chat is None or message is None or not chat.is_private:
            return
        if event.kind == "message":
            self._unread.expect(message)
        self._tell_message(chat, message)
        if message.keyboard is not None or not message.by_bot:
            self._tell_screen(chat)

    def _tell_message(self, chat: Chat, message: Message) -> None:
        self.tell("message", **_place(chat), message=wire.message(message, read=self._unread.knows(message)))

    def _tell_screen(self, chat: Chat) -> None:
        self.tell("screen", **_place(chat), **wire.screen(chat))

    def _hear_deleted(self, event: Event) -> None:
        chat, message = event.chat, event.message
        if chat is None or message is None or not chat.is_private:
            return
        self.tell("deleted", **_place(chat), message=message.id)
        if message.keyboard is not None:
            self._tell_screen(chat)

    def _hear_typing(self, event: Event) -> None:
        if event.chat is not None and event.chat.is_private:
            self.tell("typing", **_place(event.chat), action=(event.data or {}).get("action", "typing"))

    def _hear_draft(self, event: Event) -> None:
        """A text that grows while the bot thinks; the message that ends it takes its place."""
        data: Json = event.data or {}
        if event.chat is not None and event.chat.is_private:
            blocks = data.get("rich_message", {}).get("blocks", [])
            words, entities = data.get("text", ""), data.get("entities", [])
            self.tell("draft", **_place(event.chat), text=words, entities=entities, blocks=blocks)

    def _hear_answer(self, event: Event) -> None:
        data: Json = event.data or {}
        if event.chat is None or not event.chat.is_private:
            return
        alert = bool(data.get("show_alert"))
        self.tell(
            "answer", **_place(event.chat), query=str(data.get("id")), text=data.get("text") or "", alert=alert,
            url=data.get("url"),
        )  # fmt: skip

    def _hear_person(self, event: Event) -> None:
        account = self.world.accounts.get(event.person_id or 0)
        if account is None:
            return
        self.tell("person", person=self._person(account.id))
        for chat in self.world.chats_of(account):
            if chat.is_private:
                self._tell_screen(chat)

    def _hear_bot(self, _event: Event) -> None:
        self.tell("bots", bots=self._bots())
        for chat in self._chats():
            self._tell_screen(chat)

    def _hear_clock(self, _event: Event) -> None:
        self.tell("clock", clock=wire.clock(self.world))

    def tell_faults(self) -> None:
        self.tell("faults", faults=switches.listed(self.world.api.faults))

    def _hear_finding(self, _event: Event) -> None:
        self.tell("findings", findings=logbook.findings(self.world))

    def _gather(self, data: Json) -> None:
        self._lines.append(int(data.get("number", 0)))
        if len(self._lines) == 1:
            asyncio.get_running_loop().call_later(JOURNAL_PAUSE, self._tell_lines)

    def _tell_lines(self) -> None:
        numbers, self._lines = self._lines, []
        self.tell("journal", entries=logbook.lines(self.world, self.world.api.journal, numbers))

    def _read(self, chat: Chat, message_ids: list[int]) -> None:
        self.tell("read", **_place(chat), messages=message_ids)


def _place(chat: Chat) -> dict[str, int]:
    """Whose private chat with which bot."""
    return {"person": chat.person.id if chat.person else 0, "bot": chat.bot.id if chat.bot else 0}


def _written(news: wire.Data) -> str:
    return json.dumps(news, ensure_ascii=False, separators=(",", ":"))
