"""The stories, killed at each statement, commit and call in turn: what was confirmed stays, and the story goes on.

Every chapter is told once without harm, which gives its points and what it leaves behind. Then it is told again from
where it begins, with a death at one point: the bot is rebuilt from the database, Telegram repeats what was not
confirmed, and in the end everything holds and nothing is different.
"""

import asyncio
import copy
import random
from collections import Counter
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field

from simulator.findings import Kind
from simulator.world import World
from storage.engine import Database
from tests import postgres
from tests.bot.rig import Phone
from tests.rig import invariants, stories_of_money
from tests.rig.logs import Logs, listening
from tests.rig.mortal import Killer, Mortal
from tests.rig.parts import Options, Report, migrated_file, quick_folder
from tests.rig.stories import CHAPTERS, State, Tale, left_behind
from tests.stores import File, Place, Server

POINTS = 1300
TO_THE_END = 40
"""Every so many deaths the tale is told on to its very end, not only to the chapter's."""
TWICE: tuple[Kind, ...] = ("said_twice", "answered_twice", "answered_late", "no_visible_effect")
"""What a person may notice of a death: that he is told again what he was told."""
EVERY = CHAPTERS | stories_of_money.CHAPTERS
Point = tuple[str, int]
"""A chapter and the number of a point in it."""


@dataclass
class Told:
    """A chapter told without harm: what was there before it, the points it passed, what it left."""

    world: World
    tale: Tale
    points: list[str]
    state: State


@dataclass
class Theatre:
    """One database and one killer, for any number of tellings."""

    place: Place
    logs: Logs
    killer: Killer = field(default_factory=Killer)
    told: dict[str, Told] = field(default_factory=dict)
    unstruck: int = 0

    def __post_init__(self) -> None:
        self.database = Database(self.place.url)
        self.killer.watch(self.database)

    async def rehearse(self, chapters: Iterable[str] = CHAPTERS) -> None:
        """Tells everything once, and keeps the beginning of each chapter."""
        rig = Mortal(self.database, self.killer)
        await rig.start()
        tale = Tale(rig, "en")
        for name in chapters:
            await self._leave()
            self.place.save(name)
            world, kept = _twin(rig.world, tale)
            self.killer.passed = []
            await EVERY[name](tale)
            await rig.settle()
            points = self.killer.passed
            violations = await invariants.check(rig, logs=self.logs)
            assert not violations, f"{name}: {invariants.told(violations)}"
            self.told[name] = Told(world, kept, points, await left_behind(self.database))
        await self._leave()

    def points(self) -> list[Point]:
        return [(name, number) for name, told in self.told.items() for number in range(len(told.points))]

    async def dies(self, point: Point, *, to_the_end: bool = False) -> list[str]:
        """One telling with one death; what is wrong afterwards, in words."""
        name, number = point
        chapters = list(self.told)
        chapters = chapters[chapters.index(name) :] if to_the_end else [name]
        rig, tale = await self._begin(name)
        self.killer.fatal, self.killer.passed, self.killer.struck = number, [], None
        failed = []
        try:
            for chapter in chapters:
                await EVERY[chapter](tale)
            await rig.settle()
        except AssertionError as error:
            failed = [f"the story cannot go on: {str(error)[:600]}"]
        self.unstruck += self.killer.struck is None
        self.killer.fatal = None
        failed += await self._judged(rig, self.told[chapters[-1]].state)
        await self._leave()
        where = f"{name} #{number} ({self.killer.struck})"
        return [f"{where}: {words}" for words in failed]

    async def _leave(self) -> None:
        """The connections stay where they may: what they have prepared is most of what a telling costs."""
        if self.place.must_be_left:
            await self.database.close()

    async def _begin(self, name: str) -> tuple[Mortal, Tale]:
        self.place.load(name)
        self.logs.lines.clear()
        told = self.told[name]
        world, tale = _twin(told.world, told.tale)
        rig = Mortal(self.database, self.killer, world)
        tale.rig = rig
        for phone in vars(tale).values():
            if isinstance(phone, Phone):
                phone.rig = rig
        await rig.restart()
        return rig, tale

    async def _judged(self, rig: Mortal, expected: State) -> list[str]:
        found = await invariants.check(rig, logs=self.logs)
        found += [f"{one.kind}: {one.words}" for one in rig.world.findings(ignore=TWICE)]
        state = await left_behind(self.database)
        for name, rows in expected.items():
            less, more = Counter(rows) - Counter(state[name]), Counter(state[name]) - Counter(rows)
            if less or more:
                found.append(f"{name}: without {list(less.elements())}, instead {list(more.elements())}")
        return found


def _twin(world: World, tale: Tale) -> tuple[World, Tale]:
    """The same world once more, with nothing in common but its code."""
    shared: dict[int, object] = {id(one): one for one in (tale.rig, *world.api.themes)}
    return copy.deepcopy((world, tale), shared)


@asynccontextmanager
async def theatre(place: Place) -> AsyncIterator[Theatre]:
    with listening() as logs:
        stage = Theatre(place, logs)
        try:
            yield stage
        finally:
            await stage.database.close()


def chosen(points: list[Point], how_many: int, seed: int) -> list[Point]:
    """All of them, or a sample; always the same for a seed."""
    if how_many >= len(points):
        return points
    return random.Random(seed).sample(points, how_many)


async def run(options: Options) -> Report:
    """So many deaths, half of them on each engine."""
    report = Report("crash")
    each = (options.points or POINTS) // len(options.engines)
    with quick_folder() as folder:
        for engine in options.engines:
            if engine == "sqlite":
                await _kills(File(folder, await migrated_file(folder)), each, options.seed, report)
            else:
                with postgres.cluster() as cluster, closing(Server(cluster)) as server:
                    await _kills(server, each, options.seed, report)
    return report


async def _kills(place: Place, how_many: int, seed: int, report: Report) -> None:
    async with theatre(place) as stage:
        await stage.rehearse(EVERY)
        every = stage.points()
        for count, point in enumerate(chosen(every, how_many, seed)):
            report.failures += await stage.dies(point, to_the_end=count % TO_THE_END == 0)
            report.attempts += 1
        report.points += len(every)
        report.notes["never struck"] = int(str(report.notes.get("never struck", 0))) + stage.unstruck
        await asyncio.sleep(0)
