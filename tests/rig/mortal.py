"""A bot that dies where it is told to, and the rig that raises it again from the database."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.worker.delivery import LEASE
from simulator.api import Phase
from simulator.faults import TimedOut
from simulator.world import World
from storage.engine import Database
from tests.bot.rig import Rig

UNCALLED = frozenset({"getUpdates", "getMe"})
"""Calls that change nothing on either side: nobody could tell before from after."""
LAST_BREATH = 5.0


class Killed(BaseException):
    """Nothing catches it: it ends the process, as far as the process is made of Python."""


@dataclass
class Killer:
    """Counts the points it is led past, and strikes at number ``fatal``; from then on nothing more gets through.

    Only what the bot does of itself counts: it is ``awake`` while the rig hands it updates and ticks.
    """

    fatal: int | None = None
    awake: bool = False
    dead: bool = False
    struck: str | None = None
    passed: list[str] = field(default_factory=list)

    def point(self, name: str) -> None:
        """One more moment at which the process might end."""
        if self.dead:
            raise Killed(name)
        if not self.awake:
            return
        if len(self.passed) == self.fatal:
            self.dead, self.struck = True, name
            raise Killed(name)
        self.passed.append(name)

    def watch(self, database: Database) -> None:
        """Before and after each statement of readers and writers, and each commit."""
        for engine in (database._readers, database._writers):
            self._statements(engine)
            self._commits(engine.sync_engine.dialect)

    def follow(self, world: World) -> None:
        """Before a call is sent, when Telegram has done it, and when the bot knows."""

        def hear(phase: Phase, method: str) -> None:
            if method in UNCALLED and not self.dead:
                return
            try:
                self.point(f"{phase} {method}")
            except Killed:
                _nobody_hears(world, phase, method)
                raise

        world.api.on_phase.append(hear)

    def _statements(self, engine: AsyncEngine) -> None:
        def before(*seen: Any) -> None:  # noqa: ANN401 (SQLAlchemy's six)
            self.point(f"before {_verb(seen[2])}")

        def after(*seen: Any) -> None:  # noqa: ANN401 (the same)
            self.point(f"after {_verb(seen[2])}")

        event.listen(engine.sync_engine, "before_cursor_execute", before)
        event.listen(engine.sync_engine, "after_cursor_execute", after)

    def _commits(self, dialect: Dialect) -> None:
        """SQLAlchemy tells of a commit before it is made, and never after."""
        commit: Callable[[Any], None] = dialect.do_commit

        def counted(connection: Any) -> None:  # noqa: ANN401 (a driver's)
            self.point("before COMMIT")
            commit(connection)
            self.point("after COMMIT")

        dialect.do_commit = counted  # type: ignore[method-assign, assignment]  # this engine's own


def _verb(statement: str) -> str:
    """``UPDATE notices`` of the statement; never its values."""
    words = statement.split()
    verb = words[0].upper()
    if verb in ("SELECT", "WITH"):
        return verb
    named = [
        word.strip('"(') for word in words[1:4] if word.upper() not in ("INTO", "FROM", "OR", "IMMEDIATE")
    ]
    return f"{verb} {named[0]}" if named else verb


def _nobody_hears(world: World, phase: Phase, method: str) -> None:
    """What Telegram did is done; that the caller died is for the judge to know."""
    open_calls = [one for one in world.journal.entries if one.outcome == "waiting" and one.name == method]
    if open_calls:
        world.journal.lost(open_calls[-1], TimedOut(accepted=phase != "before"))


class Mortal(Rig):
    """A rig whose bot may die: it rises with nothing but the database, and Telegram repeats what it never confirmed."""

    def __init__(self, database: Database, killer: Killer, world: World | None = None) -> None:
        if world is None:
            super().__init__(database, forgiving=True, cards=True)
        else:
            self.clock, self.world, self.database = world.clock, world, database
            self.restarting, self.forgiving, self.cards, self.account = False, True, True, world.bot
            self._worked_at = None
            self.app = self._build()
        self.killer = killer
        self.deaths = 0
        self.world.api.on_phase.clear()
        killer.follow(self.world)

    async def settle(self) -> None:
        self.killer.awake = True
        try:
            await self._live_on()
        finally:
            self.killer.awake = False

    async def _live_on(self) -> None:
        """After a death the leases of the dead have to run out before all is said."""
        died = False
        while True:
            try:
                await super().settle()
            except Killed:
                died = True
                await self._rise()
                continue
            if not died:
                return
            died = False
            self.clock.advance(LEASE + timedelta(seconds=1))

    async def _rise(self) -> None:
        """Whoever else was at work finds that he is dead too; then everything is made anew."""
        others = asyncio.all_tasks() - {asyncio.current_task()}
        if others:
            await asyncio.wait(others, timeout=LAST_BREATH)
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await self.database.close()
        self.killer.dead, self.killer.fatal = False, None
        self.deaths += 1
        await self.restart()
