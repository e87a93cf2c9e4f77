"""Hostile texts in every place that takes text × every screen, step and notice: what a person wrote stays text.

Each screen is first drawn with harmless words; with hostile ones it may hold no other formatting, no call may be
refused, nothing may be over a limit.
"""

import math
import random
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table

from bot.ingest import Verdict
from bot.l10n import Words
from bot.markup import LABEL_LIMIT, keyboard, units
from bot.notices.kinds import message_for
from domain.homework import check_text
from domain.notices import NoticeKind
from domain.people import Language, clean_name
from simulator.chats import Message
from simulator.journal import Entry
from simulator.person import Person
from storage import tables
from tests.bot.rig import Phone, Rig
from tests.rig import attempts, hostile
from tests.rig.attempts import Attempt, Hand
from tests.rig.draws import Draw, Drawn, everything
from tests.rig.fresh import fresh
from tests.rig.lives import Lives, gather
from tests.rig.parts import Options, Report
from tests.rig.places import HARMLESS, LONGEST, OWN, PLACES, formatting, labels, messages, put_into, shaped
from tests.rig.undone import Undone
from tests.worker import test_words as notice_cases

BEFORE = "something else"
CAPTION = 1024
KNOWN = ("query is too old", "message is not modified", "message to edit not found")
SENDS = frozenset(
    [
        "sendMessage",
        "sendVoice",
        "editMessageText",
        "sendPhoto",
        "sendDocument",
        "sendMediaGroup",
        "answerInlineQuery",
    ]
)
SEEDS = 4
MOST_OF_A_KIND = 2


@dataclass
class Scribe:
    """``seen`` counts screens drawn with hostile words."""

    lives: Lives
    database: Undone
    people: dict[str, Phone]
    seen: int = 0
    failures: list[str] = field(default_factory=list)
    deeds: list[tuple[str, int, Draw]] = field(default_factory=list)
    plain: dict[tuple[Language, int], Counter[str]] = field(default_factory=dict)
    language: Language = Language.ENGLISH
    _doing: str = ""

    @property
    def rig(self) -> Rig:
        return self.lives.rig

    async def plant(self, text: str, language: Language) -> None:
        """In every place at once; here it stays."""
        self.language = language
        async with self.database.kept() as connection:
            for (name, column), shape in PLACES.items():
                table: Table[Any] = tables.metadata.tables[name]
                change = table.update().values({column: shaped(shape, text)})
                await connection.execute(change)
            await connection.execute(tables.people.update().values(language=language))

    def hand(self, seed: int) -> Hand:
        return Hand(random.Random(seed), self.lives.targets, self.lives.targets, empty=False)

    async def learns(self, draws: list[Drawn], languages: tuple[Language, ...]) -> None:
        """Which deed of whom draws something, and how it is formatted in each language."""
        await self.plant(HARMLESS, Language.ENGLISH)
        for owner, draw in draws:
            for who in [owner] if owner else list(self.people):
                await self._learn(who, draw)
        for language in languages:
            await self.plant(HARMLESS, language)
            for number, (who, seed, draw) in enumerate(self.deeds):
                calls = await self.calls(who, draw(self.hand(seed)), HARMLESS)
                self.plain[language, number] = formatting(calls)

    async def _learn(self, who: str, draw: Draw) -> None:
        """Of each deed as many kinds as there are screens, but two at most."""
        told: set[tuple[str, ...]] = set()
        for seed in range(SEEDS):
            calls = await self.calls(who, draw(self.hand(seed)), HARMLESS)
            words = tuple(str(call.content.get("text")) for call in calls if call.name in SENDS)
            if words and words not in told and len(told) < MOST_OF_A_KIND:
                told.add(words)
                self.deeds.append((who, seed, draw))

    async def calls(self, who: str, attempt: Attempt, text: str) -> list[Entry]:
        phone, world = self.people[who], self.rig.world
        await self._remember(phone, attempt, text)
        world.journal.entries.clear()
        first = phone.person.received[0]
        first.content = {"text": BEFORE}  # what it was turned into last time would not be modified again
        phone.person.chat.messages[:] = [first]
        attempt.deed(phone.person, first)
        return await self._taken()

    async def _taken(self) -> list[Entry]:
        for update in self.rig.account.updates.take():
            outcome = await self.rig.app.ingest.take(update.as_json())
            if outcome.verdict is not Verdict.ACK:
                self.failures.append(f"{self._doing}: not handled")
                self.rig.app.ingest._troubles.clear()
        return self.rig.world.journal.calls

    async def _remember(self, phone: Phone, attempt: Attempt, text: str) -> None:
        """Dialogs remember what was typed, as the step before has let it in."""
        name, long = shaped(clean_name, text), shaped(check_text, text)
        typed = {"name": name, "subject": name, "text": long, "offered": [name, "Art"]}
        data = attempt.data | {key: value for key, value in typed.items() if key in attempt.data}
        values = {"state": attempt.state, "data": data, "live_message_id": None, "last_message_id": None}
        async with self.database.kept() as connection:
            here = tables.dialogs.c.telegram_id == phone.person.id
            await connection.execute(tables.dialogs.update().where(here).values(**values))

    async def draws(self, text: str, language: Language) -> None:
        """Screens and steps with this text in every place."""
        await self.plant(text, language)
        for number, (who, seed, draw) in enumerate(self.deeds):
            attempt = draw(self.hand(seed))
            self._doing = f"{attempt.name} by {who} in {language.value} with {text[:30]!r} ({len(text)})"
            self.judge(await self.calls(who, attempt, text), self.plain[language, number])

    async def types(self, text: str) -> None:
        """As the answer to each step; where things are sent, as a caption and as the name of a file."""
        if not text.strip():
            return
        for state in attempts.states():
            who = "student" if state.startswith(("HandIn", "SortSent")) else "tutor"
            deeds: list[Callable[[Person, Message], object]] = [
                lambda person, _: person.sends(text[:LONGEST])
            ]
            if state in attempts.TABLE.media:
                deeds.append(lambda person, _: person.sends_photo(caption=text[:CAPTION]))
                deeds.append(lambda person, _: person.sends_document(text[:60], b"x"))
            for deed in deeds:
                attempt = Attempt(f"typing in {state}", state, attempts.data(state, self.hand(1)), deed)
                self._doing = f"{attempt.name} by {who} with {text[:30]!r} ({len(text)})"
                self.judge(await self.calls(who, attempt, HARMLESS), None)

    async def tries(self, text: str, language: Language) -> None:
        """All of it."""
        await self.draws(text, language)
        await self.types(text)
        await self.introduces(text)
        await self.notifies(text, language)

    async def introduces(self, text: str) -> None:
        """Somebody whose profile is called so comes through an invitation."""
        newcomer = self.rig.world.add_person(text[:64] or "x", text[:64], language=self.language.value)
        newcomer.sends("/start")
        self._doing = f"somebody called {text[:30]!r} comes"
        self.rig.world.journal.entries.clear()
        self.judge(await self._taken(), None)

    async def notifies(self, text: str, language: Language) -> None:
        """Every kind of notice about people and things called so."""
        words, chat = Words(language, "Europe/Kyiv"), self.people["tutor"].person.id
        for kind in NoticeKind:
            self._doing = f"notice {kind.value} in {language.value} with {text[:30]!r} ({len(text)})"
            formats = []
            for put in (HARMLESS, text):
                message = message_for(words, put_into(notice_cases.case(kind), put))
                assert message is not None
                self.rig.world.journal.entries.clear()
                bot, rows = self.rig.app.bot, keyboard(message.rows)
                try:
                    await bot.send_message(chat, message.text, reply_markup=rows, parse_mode="HTML")
                except Exception as error:  # noqa: BLE001 (a failure is what is looked for)
                    self.failures.append(f"{self._doing}: {error}")
                formats.append(formatting(self.rig.world.journal.calls))
            self.judge(self.rig.world.journal.calls, formats[0])

    def judge(self, calls: list[Entry], plain: Counter[str] | None) -> None:
        self.seen += 1
        for call in calls:
            if call.status == 400 and not any(words in str(call.result) for words in KNOWN):
                self.failures.append(f"{self._doing}: {call.name}: {call.result}")
            for label in labels(call):
                if not 0 < units(label) <= LABEL_LIMIT:
                    self.failures.append(f"{self._doing}: a button of {units(label)} units")
        found = formatting(calls)
        strange = (
            found - Counter({one: n * messages(calls) for one, n in plain.items()})
            if plain is not None
            else Counter({one: n for one, n in found.items() if one not in OWN})
        )
        if strange:
            self.failures.append(f"{self._doing}: formatted by a person: {dict(strange)}")


async def _nothing(*_: object) -> None:
    """Every attempt is undone, and nobody is harmed."""


async def prepare(
    database: Undone, draws: list[Drawn], languages: tuple[Language, ...] = tuple(Language)
) -> Scribe:
    rig = await Rig(database, cards=True).start()
    lives = await gather(rig)
    people = dict(zip(("tutor", "student", "guardian"), lives.insiders, strict=True))
    for phone in people.values():
        await phone.says("/start")
    database.judge = _nothing
    scribe = Scribe(lives, database, people)
    await scribe.learns(draws, languages)
    return scribe


async def run(options: Options) -> Report:
    """Every text, everywhere; on PostgreSQL, which draws no other screens, every fifth."""
    report = Report("markup", notes={"texts": len(hostile.TEXTS)})
    ends = time.monotonic() + (options.seconds or math.inf)
    for engine in options.engines:
        texts = hostile.TEXTS[:: 1 if engine == options.engines[0] else 5][: options.points]
        async with fresh(engine) as url:
            database = Undone(url)
            scribe = await prepare(database, everything())
            for number, text in enumerate(texts):
                if time.monotonic() < ends:
                    await scribe.tries(text, list(Language)[(number + options.seed) % len(Language)])
            await database.close()
        report.attempts += scribe.seen
        report.points = len(scribe.deeds) + len(NoticeKind)
        report.failures += [f"{engine}: {words}" for words in scribe.failures]
    return report
