"""Counts what each update asks of the database, by the handler that answered it."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from pydantic import BaseModel
from sqlalchemy import event

from simulator.chats import Message
from storage.engine import Database
from tests.bot.rig import Phone, Rig


class Tally:
    """What has been asked since the last update ended, and what each handler has cost, with its outcome."""

    def __init__(self) -> None:
        self.asked = 0
        self.costs: dict[str, list[tuple[int, str]]] = defaultdict(list)

    def hear(self, *told: Any) -> None:  # noqa: ANN401 (connection, cursor, statement and more)
        if not told[2].startswith(("BEGIN", "PRAGMA")):
            self.asked += 1

    def close(self, update: logging.LogRecord) -> None:
        handler = str(update.__dict__["handler"]).removeprefix("bot.routers.")
        self.costs[handler].append((self.asked, update.__dict__["outcome"]))
        self.asked = 0


class _Ends(logging.Handler):
    """The log's one line per update is where it ends."""

    def __init__(self, tally: Tally) -> None:
        super().__init__(logging.INFO)
        self._tally = tally

    def emit(self, record: logging.LogRecord) -> None:
        if record.msg == "update":
            self._tally.close(record)


@contextmanager
def counting(database: Database) -> Iterator[Tally]:
    tally = Tally()
    ends, log = _Ends(tally), logging.getLogger("bot.ingest")
    engines = [engine.sync_engine for engine in (database._readers, database._writers)]
    level = log.level
    log.setLevel(logging.INFO)
    log.addHandler(ends)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", tally.hear)
    try:
        yield tally
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", tally.hear)
        log.removeHandler(ends)
        log.setLevel(level)


class CountingRig(Rig):
    """What the worker asks is no update's."""

    def __init__(self, database: Database, tally: Tally, *, cards: bool = False) -> None:
        super().__init__(database, cards=cards)
        self._tally = tally

    async def _take(self, batch: list[dict[str, Any]]) -> None:
        self._tally.asked = 0
        await super()._take(batch)


async def taps(phone: Phone, meaning: BaseModel | str) -> None:
    """A button by what it means, wherever it is: they work for ever."""
    data = meaning if isinstance(meaning, str) else meaning.pack()  # type: ignore[attr-defined]  # aiogram's
    last = phone.person.received[-1]
    await phone.does(lambda person: person.taps(last, data))


async def presses_everything(phone: Phone, commands: Iterable[str]) -> None:
    """Each kind of button that turns up anywhere on the way, once, be it gone from its message by then."""
    seen: dict[str, str] = {}
    pressed: set[str] = set()
    for command in commands:
        await phone.says(command)
        seen = _buttons(phone) | seen
    while new := sorted(seen.keys() - pressed):
        pressed.add(new[0])
        await taps(phone, seen[new[0]])
        seen = _buttons(phone) | seen


def _buttons(phone: Phone) -> dict[str, str]:
    """One of each kind, by prefix."""
    found = [data for message in phone.person.received for data in _data_of(message)]
    return {data.partition(":")[0]: data for data in found}


def _data_of(message: Message) -> list[str]:
    rows = (message.markup or {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]
