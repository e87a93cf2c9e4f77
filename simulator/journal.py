"""Everything that was called and delivered, in order."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from simulator.model import Model
from simulator.people import BotAccount
from simulator.updates import Update
from simulator.wire import Json, Refusal

KEPT = 20_000


@dataclass(eq=False, kw_only=True)
class Entry:
    """A call (`name` is the method, `content` its parameters) or a queued update (`name` is its kind)."""

    number: int
    what: Literal["call", "update"]
    bot_id: int
    name: str
    content: Json
    at: datetime
    outcome: Literal["waiting", "done", "refused", "lost"] = "waiting"
    result: object = None
    status: int | None = None
    ended_at: datetime | None = None


class Journal:
    """The newest `KEPT` entries; watchers hear of each by the events "call" and "update"."""

    def __init__(self, world: Model) -> None:
        self._world = world
        self._last = 0
        self.entries: deque[Entry] = deque(maxlen=KEPT)
        world.on_queued.append(self._queued)

    def begin(self, bot_id: str, method: str, params: Json) -> Entry:
        return self._add("call", int(bot_id) if bot_id.isdigit() else 0, method, params)

    def done(self, entry: Entry, result: object) -> None:
        self._end(entry, "done", 200, result)

    def refused(self, entry: Entry, refusal: Refusal) -> None:
        self._end(entry, "refused", refusal.code, refusal.description)

    def lost(self, entry: Entry, error: Exception) -> None:
        """The bot got no answer; whether Telegram acted is in the result's words."""
        self._end(entry, "lost", None, str(error))

    @property
    def calls(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.what == "call"]

    def called(self, method: str) -> list[Entry]:
        """Calls of one method, oldest first."""
        return [entry for entry in self.calls if entry.name == method]

    def _queued(self, bot: BotAccount, update: Update) -> None:
        entry = self._add("update", bot.id, update.kind, update.payload)
        entry.outcome, entry.result = "done", update.id
        self._world.events.tell("update", data={"number": entry.number})

    def _add(self, what: Literal["call", "update"], bot_id: int, name: str, content: Json) -> Entry:
        self._last += 1
        entry = Entry(
            number=self._last, what=what, bot_id=bot_id, name=name, content=content, at=self._world.clock()
        )
        self.entries.append(entry)
        return entry

    def _end(
        self, entry: Entry, outcome: Literal["done", "refused", "lost"], status: int | None, result: object
    ) -> None:
        entry.outcome, entry.status, entry.result = outcome, status, result
        entry.ended_at = self._world.clock()
        self._world.events.tell("call", data={"number": entry.number})
