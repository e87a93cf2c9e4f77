"""One bot of the bank test, a process of its own: ``python -m tests.rig.teller URL TOKEN SEED``.

Tutors press without a pause; what the bot has answered for is told line by line, as soon as it has. A line on
standard input ends it.
"""

import asyncio
import json
import logging
import random
import sys
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import bindparam, select

from bot.app import App, bot_with
from bot.callbacks import tutor as callbacks
from bot.callbacks.base import Press
from bot.ingest import Verdict
from bot.l10n import Words
from domain.ledger import payment_key
from domain.people import Language
from simulator.person import Person
from simulator.session import SimulatorSession
from simulator.world import World
from storage import tables
from storage.engine import Database
from storage.errors import Transient
from tests.rig.bank_books import TUTORS, Books, families, opened
from tests.rig.bank_clerks import Clerk
from tests.rig.bank_deeds import DEEDS

TWICE = 0.15
"""How many updates come twice at once, and how many buttons are pressed again later."""
LONGEST_PAUSE = 0.3
CLERKS = 3
_t, _l = tables.transfers.c, tables.lessons.c
_PAYMENT = select(_t.id).where(_t.key == bindparam("key"))
_LESSON = select(_l.state, _l.revision).where(_l.id == bindparam("lesson_id"))


@dataclass
class Teller:
    """``books`` are who has whom; ``paid`` the keys of payments that somebody may undo."""

    app: App
    world: World
    books: Books
    chance: random.Random
    paid: dict[int, list[str]] = field(default_factory=dict)
    words: Words = field(default_factory=lambda: Words(Language.ENGLISH, "UTC"))
    intents: int = 0

    async def serve(self, number: int, person: Person, stop: asyncio.Event) -> None:
        """One tutor, till he is told to stop; what he has pressed is seen through."""
        person.sends("/start")
        await self._taken(self.world.bot.updates.take()[0].as_json())
        while not stop.is_set():
            act = self.chance.choices(("pay", "undo", "lesson"), (3, 1, 4))[0]
            try:
                chosen = await getattr(self, f"_{act}")(number)
            except Transient:
                await asyncio.sleep(LONGEST_PAUSE)
                continue
            if chosen is not None:
                await self._press(person, *chosen)

    async def _press(self, person: Person, meaning: Press, toast: str, said: dict[str, Any]) -> None:
        again = 2 if self.chance.random() < TWICE else 1
        for _ in range(again):
            tap = person.taps(person.received[-1], meaning.pack())
            await self._taken(self.world.bot.updates.take()[0].as_json())
            if tap.answer is not None and tap.answer.get("text") == self.words.label(toast):
                tell(said)
                if said["act"] == "pay":
                    self.paid.setdefault(said["tutor"], []).append(said["key"])

    async def _taken(self, raw: dict[str, Any]) -> None:
        """As Telegram does: again and again till it is confirmed; at times twice at once."""
        copies = 2 if self.chance.random() < TWICE else 1
        await asyncio.gather(*(self._until_confirmed(raw) for _ in range(copies)))

    async def _until_confirmed(self, raw: dict[str, Any]) -> None:
        outcome = await self.app.ingest.take(raw)
        if outcome.verdict is Verdict.RETRY:
            await asyncio.sleep(min(outcome.after_seconds, LONGEST_PAUSE))
            await self._until_confirmed(raw)

    async def _pay(self, tutor: int) -> tuple[Press, str, dict[str, Any]]:
        student = self.chance.choice(self.books.students[tutor])
        self.intents += 1
        intent = f"b{self.world.bot.id}i{self.intents}"[-16:]
        meaning = callbacks.RecordPayment(
            student=student, minor=self.chance.randrange(100, 200_000), intent=intent
        )
        key = payment_key(f"{student}:{intent}")
        return meaning, "toast-tutor-recorded", {"act": "pay", "key": key, "tutor": tutor}

    async def _undo(self, tutor: int) -> tuple[Press, str, dict[str, Any]] | None:
        if not self.paid.get(tutor):
            return None
        key = self.paid[tutor].pop(self.chance.randrange(len(self.paid[tutor])))
        async with self.app.database.reading() as reads:
            transfer = await reads.scalar(_PAYMENT, {"key": key})
        if transfer is None:
            return None
        return (
            callbacks.UndoPayment(transfer=transfer),
            "toast-tutor-undone",
            {"act": "undo", "transfer": transfer},
        )

    async def _lesson(self, tutor: int) -> tuple[Press, str, dict[str, Any]]:
        """Held, or undone: whatever it is not, as far as can be seen; the other bot may be quicker."""
        lesson = self.chance.choice(self.books.lessons[tutor])
        async with self.app.database.reading() as reads:
            state, revision = (await reads.all(_LESSON, {"lesson_id": lesson}))[0]
        if state.value == "planned":
            hold = callbacks.Hold(lesson=lesson, revision=revision)
            return hold, "toast-tutor-held", {"act": "hold", "lesson": lesson, "revision": revision}
        return (
            callbacks.Reopen(lesson=lesson, revision=revision, sure=0),
            "toast-tutor-undone",
            {"act": "reopen", "lesson": lesson, "revision": revision},
        )


def tell(said: dict[str, Any]) -> None:
    """To whoever started this process."""
    sys.stdout.write(f"{json.dumps(said)}\n")
    sys.stdout.flush()


async def _clerks(app: App, world: World, seed: int) -> list[Clerk]:
    """Of both bots together twice as many, all of them about the same families."""
    known, made = await families(app.database), dict[tuple[int, str], list[Any]]()
    dice = [random.Random(seed * 100 + n) for n in range(CLERKS)]
    return [
        Clerk(f"c{seed}x{n}", app.database, known, DEEDS, his, world.clock, tell, made)
        for n, his in enumerate(dice)
    ]


async def main(url: str, token: str, seed: int) -> None:
    world = World(seed=seed)
    account = world.add_bot(token)
    app = App(Database(url), bot_with(account.token, SimulatorSession(world.api)), world.clock)
    await app.start(announce=False)
    people = [world.add_person(f"Tutor {number}", zone="UTC") for number in range(TUTORS)]
    teller = Teller(app, world, await opened(app.database), random.Random(seed))
    stop = asyncio.Event()
    tell({"act": "open"})
    clerks = await _clerks(app, world, seed)
    async with asyncio.TaskGroup() as tasks:
        for number, person in enumerate(people):
            tasks.create_task(teller.serve(number, person, stop))
        for clerk in clerks:
            tasks.create_task(clerk.serve(stop))
        await asyncio.to_thread(sys.stdin.readline)
        stop.set()
    await app.close()


if __name__ == "__main__":
    logging.disable(
        logging.CRITICAL
    )  # the database is taken away all the time: the log would tell nothing else
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
