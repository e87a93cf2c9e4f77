"""Hostile updates, in whatever dialog: none fails, each is answered or deliberately ignored, nothing piles up."""

import gc
import logging
import math
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from bot.ingest import Verdict
from storage import tables
from storage.engine import Database
from tests.bot.rig import Phone, Rig
from tests.rig import attempts
from tests.rig.attempts import Hand
from tests.rig.foreign import COMFORTS
from tests.rig.fresh import fresh
from tests.rig.hostile_updates import ANSWER, EITHER, Forge, Hostile
from tests.rig.lives import Lives, gather
from tests.rig.parts import Options, Report

UPDATES = 20_000
"""On each engine."""
READING_MS = 5.0
"""CPU time that may pass till an update is refused or handed on."""
SILENT = frozenset({"collect", "sort_sent", "remember", "take_feedback", "take_file"})
"""Handlers that may leave a thing unanswered: a part of an album does not know whether it is the last."""
EVERY = 100
GROWTH = 0.03
"""Of the number of living objects, from the middle of a run to its end."""
log = logging.getLogger("bot.ingest")


class Heard(logging.Handler):
    """The last update's line in the log, and every complaint."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.handler = ""
        self.complaints: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage() == "update":
            self.handler = getattr(record, "handler", "").rpartition(".")[2]
        elif record.getMessage() != "update ignored":
            error = record.exc_info[1] if record.exc_info else None
            self.complaints.append(f"{record.getMessage()} {getattr(record, 'error', '')} {error!r}"[:300])


@contextmanager
def hearing() -> Iterator[Heard]:
    """Even where logs are switched off."""
    heard, disabled, level = Heard(), logging.root.manager.disable, log.level
    logging.disable(logging.NOTSET)
    log.addHandler(heard)
    log.setLevel(logging.INFO)
    log.propagate = False
    try:
        yield heard
    finally:
        log.removeHandler(heard)
        log.setLevel(level)
        log.propagate = True
        logging.disable(disabled)


@dataclass
class Fuzz:
    """``slowest_ms`` of reading alone; ``met`` counts what updates deserved and got."""

    lives: Lives
    heard: Heard
    seed: int
    made: int = 0
    slowest_ms: float = 0
    slowest: str = ""
    met: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    people: list[Phone] = field(default_factory=list)

    @property
    def rig(self) -> Rig:
        return self.lives.rig

    async def begins(self) -> None:
        """Everybody has written once."""
        self.people = [*self.lives.insiders, *self.lives.foreigners.values()]
        for phone in self.people:
            await phone.says("/start")

    async def lasts(self, updates: int) -> None:
        for _ in range(updates):
            await self.one(random.Random(f"{self.seed} {self.made}"))
            if self.made % EVERY == 0:
                await self._rest()

    async def one(self, dice: random.Random) -> None:
        self.made += 1
        phone = dice.choice(self.people)
        hand = Hand(dice, self.lives.targets, self.lives.targets, empty=False)
        await self._in_some_dialog(phone, dice, hand)
        one = Forge(dice, hand).update(phone.person.id)
        self._time(one)
        journal = self.rig.world.journal
        before, self.heard.handler = journal.entries[-1].number if journal.entries else 0, ""
        self.heard.complaints.clear()
        outcome = await self.rig.app.ingest.take(one.raw)
        calls = [
            entry.name for entry in journal.calls if entry.number > before and entry.name not in COMFORTS
        ]
        self._judge(one, outcome.verdict, calls)

    def _judge(self, one: Hostile, verdict: Verdict, calls: list[str]) -> None:
        where = f"update {self.made} of seed {self.seed}, {one.name}"
        if self.heard.complaints or verdict is not Verdict.ACK:
            self.failures.append(f"{where}: {verdict.name} {self.heard.complaints}")
            self.rig.app.ingest._troubles.clear()  # or he would have to wait for this one
        answered = bool(calls) or self.heard.handler in SILENT
        if one.deserves == ANSWER and not answered:
            self.failures.append(f"{where}: left without an answer by {self.heard.handler or 'nobody'}")
        if "callback_query" in one.raw and one.deserves == ANSWER and "answerCallbackQuery" not in calls:
            self.failures.append(f"{where}: the tap is not answered")
        if one.deserves not in {ANSWER, EITHER} and calls:
            self.failures.append(f"{where}: answered with {calls}, though {one.deserves}")
        self.met["answered" if answered else "ignored"] += 1

    def _time(self, one: Hostile) -> None:
        """Thrice, since a collection of garbage may fall into one."""
        best = math.inf
        for _ in range(3):
            started = time.thread_time()
            self.rig.app.ingest._read(one.raw)
            best = min(best, (time.thread_time() - started) * 1000)
            if best < 1:
                break
        if best > self.slowest_ms:
            self.slowest_ms, self.slowest = best, one.name

    async def _in_some_dialog(self, phone: Phone, dice: random.Random, hand: Hand) -> None:
        """About things of the studio's, as the bot itself would have left it."""
        state = dice.choice([None, *attempts.states()])
        values: dict[str, Any] = {"state": state, "data": attempts.data(state, hand)}
        table = tables.dialogs
        async with self.rig.database.transaction() as connection:
            here = table.c.telegram_id == phone.person.id
            await connection.execute(table.update().where(here).values(**values))

    async def _rest(self) -> None:
        """What the updates caused is delivered; the simulator forgets what it has seen."""
        for _ in range(EVERY):
            if not await self.rig.app.worker.tick():
                break
        world = self.rig.world
        if refused := [
            entry for entry in world.journal.calls if entry.status == 400 and _is_fault(entry.result)
        ]:
            self.failures += [f"{entry.name} {entry.result} {str(entry.content)[:200]}" for entry in refused]
        world.journal.entries.clear()
        world.watcher.clear()
        world.queries._by_id.clear()
        world.queries._by_person.clear()
        for chat in world.chats.values():
            chat.messages.clear()
            chat._by_id.clear()

    async def quarantined(self) -> int:
        async with self.rig.database.reading() as reads:
            return await reads.scalar(select(func.count()).select_from(tables.failed_updates)) or 0


EXPECTED = (
    "query is too old",
    "chat not found",
    "message to edit not found",
    "message is not modified",
    "MESSAGE_ID_INVALID",
    "wrong file",
    "invalid file_id",
    "CURRENCY_TOTAL_AMOUNT_INVALID",
)
"""Refusals that these updates bring about by themselves: their taps, chats, messages and files do not exist."""


def _is_fault(result: object) -> bool:
    return not any(words in str(result) for words in EXPECTED)


async def prepare(database: Database, heard: Heard, seed: int) -> Fuzz:
    rig = await Rig(database, forgiving=True, cards=True).start()
    fuzz = Fuzz(await gather(rig), heard, seed)
    await fuzz.begins()
    return fuzz


def living_objects() -> int:
    gc.collect()
    return len(gc.get_objects())


async def run(options: Options) -> Report:
    """Half of it warms up; what is alive after it may not grow."""
    report = Report("fuzz")
    for engine in options.engines:
        async with fresh(engine) as url:
            with hearing() as heard:
                database = Database(url)
                fuzz = await prepare(database, heard, options.seed)
                half = (options.points or UPDATES) // 2
                await fuzz.lasts(half)
                middle = living_objects()
                await fuzz.lasts(half)
                growth = living_objects() / middle - 1
                report.failures += [f"{engine}: {words}" for words in fuzz.failures]
                if await fuzz.quarantined():
                    report.failures.append(f"{engine}: updates wait in quarantine")
                if growth > GROWTH:
                    report.failures.append(f"{engine}: {growth:.1%} more living objects")
                if fuzz.slowest_ms > READING_MS:
                    report.failures.append(f"{engine}: {fuzz.slowest_ms:.1f} ms to read {fuzz.slowest}")
                await database.close()
        report.attempts += fuzz.made
        report.points = len(attempts.TABLE.presses) + len(attempts.states())
        report.notes |= {f"{engine} slowest reading": f"{fuzz.slowest_ms:.2f} ms"}
        report.notes |= {f"{engine} objects": f"{growth:+.1%}", f"{engine} ignored": fuzz.met["ignored"]}
    return report
