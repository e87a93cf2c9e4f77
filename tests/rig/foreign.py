"""Everything anybody can press, type, command or ask of a service, about what is not his (rule 32).

Each attempt is made about a foreign row and about one that does not exist: the answers must be equal, no secret in
them, and no row of the victims' changed or referred to.
"""

import json
import math
import random
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.ingest import Verdict
from domain.access import Actor
from domain.errors import DomainError
from domain.people import Role
from simulator.chats import Message
from simulator.findings import Finding
from storage import tables
from storage.reads import Reads
from tests.bot.crowd import CANARY
from tests.bot.rig import Phone, Rig
from tests.rig.attempts import NOBODYS, Attempt, Hand
from tests.rig.draws import draws_of_all
from tests.rig.fresh import fresh
from tests.rig.ground import Ground, every_id, ground_of
from tests.rig.lives import Lives, actor_of, gather
from tests.rig.parts import Options, Report
from tests.rig.service_attempts import arguments, services
from tests.rig.undone import Undone

ATTEMPTS = 10_500
"""On each engine: twenty thousand are promised."""
BEFORE = "something else"
HATS = (None, *Role)
NOT_TOLD = frozenset({"message_id", "callback_query_id"})
_SECRET = re.compile(r"start=[\w-]+|attach://[\w-]+|<code>[^<]+</code>|(?<=:)[0-9a-f]{12}(?=\\?\")")
_NUMBER = re.compile(r"\d{10,}")
COMFORTS = frozenset({"sendChatAction"})
"""Told or not as the machine is slow or quick."""
OF_CONVERSATIONS = frozenset({"dialogs", "handled_updates", "failed_updates"})
Drawn = TypeVar("Drawn")


@dataclass
class Siege:
    """``tried`` counts attempts about foreign things; each was made once more about nothing."""

    lives: Lives
    database: Undone
    ground: Ground
    seed: int
    who: str = ""
    tried: int = 0
    violations: list[str] = field(default_factory=list)
    known: frozenset[int] = frozenset()
    _doing: str = ""
    _shuffled: int = 0
    _round: int = 0
    _last: dict[str, Message] = field(default_factory=dict)

    @property
    def rig(self) -> Rig:
        return self.lives.rig

    async def judge(self, reads: Reads, touched: frozenset[str]) -> None:
        inside = self.who == "other tutor of the same studio" or self.who.endswith(" here")
        for harm in await self.ground.harm(reads, touched - OF_CONVERSATIONS, inside=inside):
            self.violations.append(f"{self._doing}: {harm}")

    def hand(self, number: int, *, empty: bool) -> Hand:
        dice = random.Random(f"{self.seed} {self.who} {number}")
        return Hand(dice, self.lives.targets, self.lives.own.get(self.who, {}), empty)

    async def tries(self, number: int, draw: Callable[[Hand], Attempt]) -> bool:
        """False for a draw in which nothing was foreign."""
        meant = self.hand(number, empty=False)
        foreign, missing = draw(meant), draw(self.hand(number, empty=True))
        if not meant.used:
            return False
        self.tried += 1
        self._doing = f"{self.who}, attempt {number} of seed {self.seed}: {foreign.name}"
        told = self._masked(await self.told(foreign), meant.used)
        if told != self._masked(await self.told(missing), {NOBODYS}):
            self.violations.append(f"{self._doing}: answered otherwise than what does not exist")
        if CANARY in told:
            self.violations.append(f"{self._doing}: a secret is shown")
        return True

    async def told(self, attempt: Attempt) -> str:
        """All that Telegram is asked to show because of it."""
        phone = self.phone(self.who)
        await self._remember(phone, attempt.state, attempt.data)
        journal, account = self.rig.world.journal, self.rig.account
        before = journal.entries[-1].number if journal.entries else 0
        pressed = self._last[self.who]
        pressed.content = {"text": BEFORE}  # turned into the same thing twice, it would show no effect
        attempt.deed(phone.person, pressed)
        for update in account.updates.take():
            outcome = await self.rig.app.ingest.take(update.as_json())
            if outcome.verdict is not Verdict.ACK:
                self.violations.append(f"{self._doing}: not handled")
        calls = []
        for entry in reversed(journal.entries):
            if entry.number <= before:
                break
            if entry.what == "call" and entry.name not in COMFORTS:
                kept = {name: value for name, value in entry.content.items() if name not in NOT_TOLD}
                calls.append(json.dumps([entry.name, kept], default=str, ensure_ascii=False))
        return "\n".join(sorted(calls))

    def _masked(self, told: str, ids: set[int]) -> str:
        """What was asked for may be echoed in a button; what was made meanwhile has a number of its own."""
        for row in ids:
            told = told.replace(f"{row:032x}", "#").replace(f"{row:A>32}", "#")
            told = re.sub(rf"(?<!\d){row}(?!\d)", "#", told)
        told = _SECRET.sub("#", told)
        return _NUMBER.sub(lambda found: found[0] if int(found[0]) in self.known else "#", told)

    def phone(self, who: str) -> Phone:
        return self.lives.foreigners[who]

    async def _remember(self, phone: Phone, state: str | None, data: dict[str, Any]) -> None:
        """The conversation as the attempt finds it: no live screen, whatever was shown before."""
        table = tables.dialogs
        here = (table.c.bot_id == self.rig.account.id, table.c.telegram_id == phone.person.id)
        values = {"state": state, "data": data, "live_message_id": None, "last_message_id": None}
        async with self.database.kept() as connection:
            changed = await connection.execute(table.update().where(*here).values(**values))
            if not changed.rowcount:
                key = {"bot_id": self.rig.account.id, "telegram_id": phone.person.id}
                row = {**values, **key, "version": 1, "menu": None, "updated_at": self.rig.clock()}
                await connection.execute(table.insert().values(**row))

    async def begins(self, who: str, hat: Role | None) -> None:
        """Whoever he is, his hat may be any: it chooses a home and gives no right."""
        self.who, self._doing = who, f"{who} begins"
        phone = self.phone(who)
        table = tables.people
        async with self.database.kept() as connection:
            mine = table.c.telegram_id == phone.person.id
            await connection.execute(table.update().where(mine).values(hat=hat))
        if who not in self._last:
            phone.person.sends("/start")
            for update in self.rig.account.updates.take():
                await self.rig.app.ingest.take(update.as_json())
            self._last[who] = phone.person.received[-1]

    async def asks(self, number: int, name: str, service: Callable[..., Any], actor: Actor) -> bool:
        """A service, past all buttons."""
        meant = self.hand(number, empty=False)
        foreign, missing = (arguments(service, hand) for hand in (meant, self.hand(number, empty=True)))
        if not meant.used:
            return False
        self.tried += 1
        self._doing = f"{self.who}, attempt {number} of seed {self.seed}: {name}"
        told = await self._outcome(service, actor, foreign)
        if told != await self._outcome(service, actor, missing):
            self.violations.append(f"{self._doing}: {told}, otherwise than what does not exist")
        return True

    async def _outcome(self, service: Callable[..., Any], actor: Actor, given: dict[str, Any]) -> str:
        try:
            async with self.database.writing(actor.studio_ids) as uow:
                await service(uow, actor, **given)
        except DomainError as refusal:
            return repr((type(refusal).__name__, vars(refusal)))
        return "done"

    async def actor(self) -> Actor:
        """As the bot would see him; a newcomer is nobody yet."""
        return await actor_of(self.rig, self.phone("stranger" if self.who == "newcomer" else self.who))

    def some(self, things: list[Drawn], count: int) -> list[Drawn]:
        """Others with each call, the same with each run."""
        self._shuffled += 1
        return random.Random(f"{self.seed} {self._shuffled}").sample(things, count)

    async def lasts(self, rounds: int, draws: int) -> None:
        """In each round the next foreigner, under some hat, tries ``draws`` things and asks every service."""
        people, everything = list(self.lives.foreigners), draws_of_all()
        for _ in range(rounds):
            self._round += 1
            hat = random.Random(f"{self.seed} {self._round}").choice(HATS)
            await self.begins(people[self._round % len(people)], hat)
            number = self._round * 1000
            for draw in self.some(everything, draws):
                await self.tries(number := number + 1, draw)
            actor = await self.actor()
            for name, service in services().items():
                await self.asks(number := number + 1, name, service, actor)

    def complaints(self) -> list[Finding]:
        """Of the simulator; that things are said twice and languages do not stay lies in the way of trying."""
        return self.rig.world.findings(ignore=("said_twice", "wrong_language"))


async def besiege(database: Undone, seed: int) -> Siege:
    """Nothing that happens from here on stays."""
    rig = await Rig(database, cards=True).start()
    lives = await gather(rig)
    siege = Siege(lives, database, await ground_of(lives), seed, known=await every_id(lives))
    database.judge = siege.judge
    return siege


async def run(options: Options) -> Report:
    """Until so many attempts have been made on each engine."""
    report = Report("foreign", points=len(draws_of_all()) + len(services()))
    ends = time.monotonic() + (options.seconds or math.inf)
    for engine in options.engines:
        async with fresh(engine) as url:
            siege = await besiege(Undone(url), options.seed)
            wanted = options.points or ATTEMPTS
            while siege.tried < wanted and time.monotonic() < ends:
                await siege.lasts(rounds=len(siege.lives.foreigners), draws=60)
            await siege.database.close()
        report.attempts += siege.tried
        report.failures += [f"{engine}: {words}" for words in siege.violations]
        report.failures += [f"{engine}: {finding}" for finding in siege.complaints()]
    return report
