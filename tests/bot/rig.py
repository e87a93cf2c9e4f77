"""People with phones before the real dispatcher: the story tests' own language.

``await tutor.presses("button-home")`` finds a button by its message key in the tutor's language; ``sees`` and
``sees_words`` look at his chat. The clock stands still till it is moved; updates go the way of polling.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from aiogram import Bot

from bot.app import App, bot_with
from bot.l10n import Argument, Words
from bot.polling import ALLOWED_UPDATES
from bot.updates import fetch
from domain.clock import Clock
from domain.people import Language
from simulator.chats import Message
from simulator.clock import SimulatorClock
from simulator.findings import Finding
from simulator.person import Person
from simulator.session import SimulatorSession
from simulator.world import World
from storage.engine import Database

MONDAY_NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ROUNDS = 50
WEB_ADDRESS = "https://lessons.example.org"
PROVIDER = "123:TEST:simulated"


class Phone:
    """One person's chat with the bot. Each deed is followed by everything it causes."""

    def __init__(self, rig: "Rig", person: Person) -> None:
        self.rig = rig
        self.person = person
        account = person.account
        self.words = Words(Language(account.language or "en"), account.zone)

    async def does(self, deed: Callable[[Person], object]) -> None:
        """Any deed of the simulator's person."""
        deed(self.person)
        await self.rig.settle()

    async def says(self, text: str) -> None:
        await self.does(lambda person: person.sends(text))

    async def opens(self, link: str) -> None:
        await self.does(lambda person: person.opens(link))

    async def presses(self, key: str, *, on: Message | None = None, **arguments: Argument) -> None:
        """A button by its message key."""
        label = self.words.label(key, **arguments)
        await self.presses_label(label, on=on)

    async def presses_label(self, label: str, *, on: Message | None = None) -> None:
        """A button by its words, or a part of them, newest message first."""
        await self.does(lambda person: person.presses(label, on=on))

    def sees(self, text: str) -> bool:
        return self.person.sees(text)

    def sees_words(self, key: str, **arguments: Argument) -> bool:
        """Whether a message's words are on the phone, tags aside."""
        return self.person.sees(_plain(self.words(key, **arguments)))

    @property
    def screen(self) -> str:
        """The newest message, read aloud with its buttons."""
        return self.person.screen_text(last=1)

    @property
    def chat(self) -> str:
        return self.person.screen_text()


class Rig:
    """A world, a bot over a database, and people. ``restarting`` rebuilds the app after each update;
    ``forgiving`` lets an update fail and come again, for tests that cause trouble. ``cards``: one may pay by card.
    """

    def __init__(
        self,
        database: Database,
        *,
        restarting: bool = False,
        forgiving: bool = False,
        cards: bool = False,
        now: datetime = MONDAY_NOON,
    ) -> None:
        self.clock = SimulatorClock(frozen_at=now)
        self.world = World(self.clock)
        self.database = database
        self.restarting = restarting
        self.forgiving = forgiving
        self.cards = cards
        self.account = self.world.add_bot(username="repit_bot", first_name="Repit")
        self.app = self._build()
        self._worked_at: tuple[App, datetime] | None = None

    def _build(self) -> App:
        token = PROVIDER if self.cards else ""
        return App(self.database, self._bot(), self._now(), web_address=WEB_ADDRESS, provider_token=token)

    def _bot(self) -> Bot:
        return bot_with(self.account.token, SimulatorSession(self.world.api))

    def _now(self) -> Clock:
        return self.clock

    async def start(self) -> "Rig":
        await self.app.start(announce=True)
        return self

    async def restart(self) -> None:
        """As after a kill: nothing survives but the database and what Telegram keeps."""
        self.app = self._build()
        await self.app.start(announce=False)

    async def changes_bot(self) -> None:
        """Another bot over the same database, to which everybody goes: it knows not one file id of the old one."""
        self.account = self.world.add_bot(username="repit_two_bot", first_name="Repit")
        for person in self.world.people.values():
            person.default_bot = self.account
        self.app = self._build()
        await self.app.start(announce=True)

    def phone(self, name: str, language: str = "ru", zone: str = "Europe/Moscow") -> Phone:
        return Phone(self, self.world.add_person(name, language=language, zone=zone))

    async def settle(self) -> None:
        """Handles updates and delivers notices until nothing is left to do."""
        for _ in range(ROUNDS):
            batch = await self._batch()
            if batch:
                await self._take(batch)
                continue
            if not await self._works():
                return
        raise AssertionError("the bot never comes to rest")

    async def _works(self) -> int:
        """The worker's chores have something to do only when time has passed, or the bot is a new one."""
        if self._worked_at == (self.app, self.clock()):
            return await self.app.worker.show()
        self._worked_at = (self.app, self.clock())
        return await self.app.worker.tick()

    async def passes(self, time: timedelta) -> None:
        """The clock moves, and whatever became due is delivered."""
        self.clock.advance(time)
        await self.settle()

    def findings(self) -> list[Finding]:
        """What a careful tester would complain about, so far."""
        return self.world.findings()

    async def polls_once(self) -> None:
        """One batch of updates, as far as it goes."""
        if batch := await self._batch():
            await self._take(batch)

    async def _batch(self) -> list[dict[str, Any]]:
        limit = 1 if self.restarting else 100
        return await fetch(
            self.app.bot, offset=self.app.polling.offset, seconds=0, allowed=ALLOWED_UPDATES, limit=limit
        )

    async def _take(self, batch: list[dict[str, Any]]) -> None:
        pause = await self.app.polling.handle(batch)
        assert self.forgiving or not pause, "an update failed: the log says why"
        if self.restarting:
            confirmed = self.app.polling.offset
            await self.restart()
            self.app.polling.offset = confirmed  # a clean stop tells Telegram how far it came


def _plain(html: str) -> str:
    inside, kept = False, []
    for char in html:
        inside = char == "<" or (inside and char != ">")
        if not inside and char != ">":
            kept.append(char)
    return "".join(kept).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
