"""``kill -9`` of the real process, again and again, while several people press, type and send without pause.

The processes are forked from a server that has loaded the bot already, so that a life costs no import. Telegram is
the simulator over HTTP; the load goes on while nobody is there to answer it.
"""

import asyncio
import logging
import multiprocessing
import os
import random
import time
from argparse import Namespace
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path

from sqlalchemy import func, select

from bot import process
from bot.worker.delivery import LEASE
from domain.clock import system_clock
from simulator.chats import Message
from simulator.person import Person
from simulator.server import serve
from storage import tables
from storage.engine import Database
from tests import postgres
from tests.bot.family import Home, settle_in
from tests.bot.rig import Rig
from tests.rig import invariants
from tests.rig.logs import Logs
from tests.rig.parts import Options, Report, migrated_file, quick_folder

KILLS = 100
FAMILIES = 4
LONGEST_LIFE = 1.2
PAUSE = 0.02
AT_ONCE = 20
"""Updates that wait: more of them would be begun anew in each life and confirmed in none."""
YOUNG = 0.25
"""How many die before they have said a word."""
PATIENCE = 60.0
COMMANDS = (
    "/start",
    "/today",
    "/week",
    "/homework",
    "/students",
    "/schedule",
    "/balance",
    "/progress",
    "/cancel",
)
WORDS = ("1500", "12.03 18:30", "That is all", "Chess", "nonsense")
_context = multiprocessing.get_context("forkserver")


def live(environment: dict[str, str], log: str) -> None:
    """A process's whole life: ``python -m bot run``."""
    os.environ.update(environment)
    lines = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(lines, 1)
    os.dup2(lines, 2)
    with asyncio.Runner(loop_factory=process.loop_factory()) as runner:
        runner.run(process.carry_out(Namespace(command="run")))


@dataclass
class Crowd:
    """Does whatever people do, at random, without waiting for an answer."""

    rig: Rig
    homes: list[Home]
    dice: random.Random
    deeds: int = 0

    def does_something(self) -> None:
        home = self.dice.choice(self.homes)
        phone = self.dice.choice((home.tutor, home.student, home.student, home.parent))
        self._does(phone.person, is_student=phone is home.student)
        self.deeds += 1

    def _does(self, person: Person, *, is_student: bool) -> None:
        kind = self.dice.random()
        if kind < 0.45:
            self._presses(person)
        elif kind < 0.6:
            person.sends(self.dice.choice(COMMANDS))
        elif kind < 0.7 or not is_student:
            person.sends(self.dice.choice(WORDS))
        elif kind < 0.85:
            person.sends_photo()
        else:
            person.sends_album(self.dice.randint(2, 4))

    def _presses(self, person: Person) -> None:
        with_buttons: list[Message] = [one for one in person.received[-8:] if one.buttons]
        if with_buttons:
            message = self.dice.choice(with_buttons[-3:])
            data = [button["callback_data"] for button in message.buttons if "callback_data" in button]
            if data:
                person.taps(message, self.dice.choice(data))


@dataclass
class Siege:
    """The process under attack. ``url`` is of its database, ``address`` of its Telegram."""

    rig: Rig
    url: str
    address: str
    log: Path
    dice: random.Random
    crowd: Crowd
    lives: int = 0

    async def lives_and_dies(self) -> None:
        """Born, at work for a random while, and gone in the middle of a word."""
        if self.dice.random() < YOUNG:
            async with self.born():
                await self._works(self.dice.uniform(0, LONGEST_LIFE))
            return
        async with self.alive():
            await self._works(self.dice.uniform(0, LONGEST_LIFE))

    @asynccontextmanager
    async def born(self) -> AsyncIterator[BaseProcess]:
        """A process from its first moment; killed at the end."""
        environment = {
            "BOT_TOKEN": self.rig.account.token,
            "BOT_API_URL": self.address,
            "DATABASE_URL": self.url,
            "HTTP_PORT": "0",
            "LOG_FORMAT": "json",
        }
        born = _context.Process(target=live, args=(environment, str(self.log)), daemon=True)
        born.start()
        self.lives += 1
        try:
            yield born
        finally:
            born.kill()
            await asyncio.to_thread(born.join)
            born.close()

    @asynccontextmanager
    async def alive(self) -> AsyncIterator[None]:
        """A process that has begun to ask for updates."""
        polls = self.rig.account.updates.poller
        async with self.born() as process:
            async with asyncio.timeout(PATIENCE):
                while self.rig.account.updates.poller == polls:
                    assert process.is_alive(), f"it did not start:\n{self.log.read_text()[-2000:]}"
                    await self._works(PAUSE)
            yield

    async def _works(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if len(self.rig.account.updates) < AT_ONCE:
                self.crowd.does_something()
            await asyncio.sleep(PAUSE)

    async def recovers(self) -> None:
        """The last one lives till all is answered."""
        async with self.alive(), asyncio.timeout(PATIENCE):
            while len(self.rig.account.updates) or await self._due():  # noqa: ASYNC110
                await asyncio.sleep(PAUSE)  # another process works: there is nothing to be woken by

    async def _due(self) -> int:
        due = select(func.count()).where(
            tables.notices.c.state == "due",
            tables.notices.c.due_at <= system_clock() - timedelta(seconds=1),
            ~tables.notices.c.person_id.in_(
                select(tables.notices.c.person_id).where(tables.notices.c.state == "sending")
            ),
        )
        async with self.rig.database.reading() as reads:
            return int(await reads.scalar(due) or 0)

    async def judged(self) -> list[str]:
        """When the leases of the dead have run out, nothing is on its way and everything holds."""
        await self.rig.restart()
        self.rig.clock.advance(LEASE + timedelta(seconds=5))
        await self.rig.settle()
        logs = Logs()
        logs.lines = self.log.read_text().splitlines()
        found = await invariants.check(self.rig, logs=logs)
        found += [f"{one.kind}: {one.words}" for one in self.rig.findings() if one.kind == "unanswered_tap"]
        async with self.rig.database.reading() as reads:
            aside = select(tables.failed_updates.c.error).where(
                tables.failed_updates.c.quarantined_at.is_not(None)
            )
            found += [f"put aside: {row.error}" for row in await reads.all(aside)]
        return found


async def besiege(url: str, log: Path, kills: int, seed: int) -> tuple[list[str], Siege]:
    """So many lives and deaths, a recovery, and what is wrong afterwards."""
    _context.set_forkserver_preload(["tests.rig.killing"])
    database = Database(url)
    rig = Rig(database, forgiving=True, now=system_clock())
    rig.clock.reset()
    await rig.start()
    dice = random.Random(seed)
    homes = [await settle_in(rig, "en") for _ in range(FAMILIES)]
    for home in homes:
        await home.assigns("Page 12")
        await home.assigns("Page 13")
        await home.family.plans(timedelta(hours=-2))
    runner = await serve(rig.world, port=0)
    host, port = runner.addresses[0][:2]
    siege = Siege(rig, url, f"http://{host}:{port}", log, dice, Crowd(rig, homes, dice))
    try:
        for _ in range(kills):
            await siege.lives_and_dies()
        await siege.recovers()
    finally:
        await runner.cleanup()
    try:
        return await siege.judged(), siege
    finally:
        await database.close()


async def run(options: Options) -> Report:
    """So many kills, half of them on each engine."""
    report = Report("killing")
    each = (options.points or KILLS) // len(options.engines)
    logging.getLogger("aiohttp").setLevel(logging.CRITICAL)
    with quick_folder() as folder:
        for engine in options.engines:
            log = folder / f"{engine}.log"
            if engine == "sqlite":
                path = await migrated_file(folder)
                found, siege = await besiege(f"sqlite+aiosqlite:///{path}", log, each, options.seed)
            else:
                with postgres.cluster() as cluster:
                    found, siege = await besiege(cluster.url(cluster.create()), log, each, options.seed)
            report.failures += found
            report.attempts += each
            report.points += siege.crowd.deeds
    return report
