"""The back office of the bank: clerks who sell, freeze, correct, hear claims, take cards and answer disputes.

Each deed is one transaction of the services, with choices of its own that do not change however often it is run:
whenever PostgreSQL goes away it is run again, and at times two of a kind run at once.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from domain.errors import DomainError
from domain.ports import UnitOfWork
from storage.engine import Database
from storage.errors import Transient
from storage.work import EVERY_STUDIO
from tests.rig.bank_books import Family

TWICE = 0.2
LONGEST_PAUSE = 0.2
Said = dict[str, Any]


@dataclass(frozen=True)
class Slip:
    """What one deed is about. ``made``: what deeds of this family have made before, by its name."""

    family: Family
    intent: str
    number: int
    now: datetime
    made: Mapping[str, tuple[Any, ...]]

    def has(self, name: str) -> Any:  # noqa: ANN401 (an id, a key or a payment)
        """One that was made before. Raises NothingThere."""
        there = self.made.get(name, ())
        if not there:
            raise NothingThere
        return there[self.number % len(there)]


class NothingThere(DomainError):
    """Nothing of the kind has been made yet."""


@dataclass(frozen=True)
class Done:
    """``said``: what must be found in the end; ``made``: what later deeds may be about."""

    said: Said
    made: Mapping[str, Any] = field(default_factory=dict)


Deed = Callable[[UnitOfWork, Slip], Awaitable[Done]]


@dataclass
class Clerk:
    """``name`` is unique in the whole bank, so that his intents are. ``made`` is common to the clerks of one bot."""

    name: str
    database: Database
    families: list[Family]
    deeds: Mapping[str, Deed]
    chance: random.Random
    clock: Callable[[], datetime]
    tell: Callable[[Said], None]
    made: dict[tuple[int, str], list[Any]]
    count: int = 0

    async def serve(self, stop: asyncio.Event) -> None:
        """Till he is told to stop; what he has begun is seen through."""
        while not stop.is_set():
            await self._does(self.chance.choice(list(self.deeds)))

    async def _does(self, act: str) -> None:
        slip = self._slip()
        copies = 2 if self.chance.random() < TWICE else 1
        results = await asyncio.gather(*(self._seen_through(self.deeds[act], slip) for _ in range(copies)))
        done = next((one for one in results if one is not None), None)
        if done is None:
            return
        for name, value in done.made.items():
            self.made.setdefault((slip.family.student, name), []).append(value)
        self.tell({"act": act, **done.said})

    def _slip(self) -> Slip:
        self.count += 1
        family = self.chance.choice(self.families)
        made = {name: tuple(all_) for (student, name), all_ in self.made.items() if student == family.student}
        return Slip(family, f"{self.name}n{self.count}", self.chance.randrange(1000), self.clock(), made)

    async def _seen_through(self, deed: Deed, slip: Slip) -> Done | None:
        """A refusal is an answer: nothing was done."""
        while True:
            try:
                async with self.database.writing(EVERY_STUDIO) as uow:
                    return await deed(uow, slip)
            except DomainError:
                return None
            except Transient:
                await asyncio.sleep(self.chance.random() * LONGEST_PAUSE)
