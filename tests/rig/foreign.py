"""Everything anybody can press, type, command or ask of a service, about what is not his (rule 32).

Each attempt is made about a foreign row and about one that does not exist: the answers must be equal, no secret in
them, and no row of the victims' changed or referred to.
"""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, select

from bot.callbacks.base import Press
from bot.ingest import Verdict
from domain.access import Actor
from domain.errors import DomainError
from domain.people import Role
from simulator.chats import Message
from storage import tables
from storage.reads import Reads
from tests.bot.crowd import CANARY
from tests.bot.rig import Phone, Rig
from tests.rig import attempts
from tests.rig.attempts import NOBODYS, Attempt, Hand
from tests.rig.lives import Lives, actor_of, gather
from tests.rig.undone import Undone

HATS = (None, *Role)
NOT_TOLD = frozenset({"message_id", "callback_query_id"})
OF_CONVERSATIONS = frozenset({"dialogs", "handled_updates", "failed_updates"})
Rows = dict[int, tuple[Any, ...]]


@dataclass
class Ground:
    """The victims' rows as they were, and the newest id of each table: what is above is new."""

    rows: dict[str, Rows]
    newest: dict[str, int]
    victims: dict[str, frozenset[int]]

    async def harm(self, reads: Reads, touched: frozenset[str], *, inside: bool) -> list[str]:
        """What the writes to these tables did to the victims. ``inside``: their studio is the attacker's too."""
        found = []
        for name in sorted(touched & self.rows.keys()):
            table = tables.metadata.tables[name]
            for row in await reads.all(select(table)):
                if row.id in self.rows[name]:
                    if tuple(row) != self.rows[name][row.id]:
                        found.append(f"{name} {row.id} is changed")
                elif row.id > self.newest[name]:
                    found += self._referred(table, row, inside=inside)
            count = len([1 for row in await reads.all(select(table.c.id)) if row[0] in self.rows[name]])
            if count != len(self.rows[name]):
                found.append(f"{name}: rows are gone")
        return found

    def _referred(self, table: Table[Any], row: Any, *, inside: bool) -> list[str]:  # noqa: ANN401 (a row)
        return [
            f"a new row of {table.name} refers to {key.column.table.name} {getattr(row, key.parent.name)}"
            for key in table.foreign_keys
            if not (inside and key.column.table.name == "studios")
            and not (inside and key.parent.name == "studio_id")
            and getattr(row, key.parent.name) in self.victims[key.column.table.name]
            and key.column.name == "id"
        ]


async def ground_of(lives: Lives) -> Ground:
    rows: dict[str, Rows] = {}
    newest: dict[str, int] = {}
    async with lives.rig.database.reading() as reads:
        for name, ids in lives.victims.items():
            found = await reads.all(select(tables.metadata.tables[name]))
            rows[name] = {row.id: tuple(row) for row in found if row.id in ids}
            newest[name] = max((row.id for row in found), default=0)
    return Ground(rows, newest, lives.victims)


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
    _doing: str = ""
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
        told = _masked(await self.told(foreign), meant.used)
        if told != _masked(await self.told(missing), {NOBODYS}):
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
        attempt.deed(phone.person, self._last[self.who])
        for update in account.updates.take():
            outcome = await self.rig.app.ingest.take(update.as_json())
            if outcome.verdict is not Verdict.ACK:
                self.violations.append(f"{self._doing}: not handled")
        calls = []
        for entry in reversed(journal.entries):
            if entry.number <= before:
                break
            if entry.what == "call":
                kept = {name: value for name, value in entry.content.items() if name not in NOT_TOLD}
                calls.append(json.dumps([entry.name, kept], default=str, ensure_ascii=False))
        return "\n".join(sorted(calls))

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
        foreign, missing = (
            attempts.arguments(service, hand) for hand in (meant, self.hand(number, empty=True))
        )
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
        if self.who == "newcomer":
            return await actor_of(self.rig, self.phone("stranger"))
        return await actor_of(self.rig, self.phone(self.who))


async def besiege(database: Undone, seed: int) -> Siege:
    """Nothing that happens from here on stays."""
    rig = await Rig(database).start()
    lives = await gather(rig)
    siege = Siege(lives, database, await ground_of(lives), seed)
    database.judge = siege.judge
    return siege


def draws() -> list[Callable[[Hand], Attempt]]:
    """Every button, every command, every step of every dialog."""

    def presses(meaning: type[Press]) -> Callable[[Hand], Attempt]:
        return lambda hand: attempts.press(meaning, hand)

    def commands(name: str) -> Callable[[Hand], Attempt]:
        return lambda hand: attempts.command(name, hand)

    def answers(state: str) -> Callable[[Hand], Attempt]:
        return lambda hand: attempts.answer(state, hand)

    return [
        *(presses(meaning) for meaning, _ in attempts.TABLE.presses.values()),
        *(commands(name) for name in sorted({name for name, _ in attempts.TABLE.commands})),
        *(answers(state) for state in attempts.states()),
    ]


def _masked(told: str, ids: set[int]) -> str:
    """What was asked for may be echoed in a button."""
    for row in ids:
        told = told.replace(str(row), "#").replace(f"{row:032x}", "#").replace(f"{row:A>32}", "#")
    return told
