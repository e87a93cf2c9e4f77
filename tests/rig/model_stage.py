"""The model's hands: one studio in a rig, everything done through taps, words and photos."""

import asyncio
import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Select, delete, event, select

from bot.callbacks import student as student_callbacks
from bot.callbacks import tutor as callbacks
from bot.callbacks import tutor_assigning as assigning
from bot.callbacks import tutor_cards as cards
from bot.callbacks import tutor_planning as planning
from bot.callbacks.base import Press
from domain.people import Language, Person, Role
from simulator.people import BotAccount
from simulator.updates import Update
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from tests.bot.crowd import card_of, place
from tests.bot.family import Home, settle_in
from tests.bot.rig import Phone, Rig
from tests.rig.plain_outbox import MOSCOW

SECOND_PRICE = 150_000
DEADLY = ("before the commit", "after the commit", "after showing")
_t, _m = tables.transfers.c, tables.memberships.c


class Killed(BaseException):
    """Not an Exception: nothing in the bot may survive it."""


class Stage:
    """``fatal`` is where the next update kills the bot; ``last`` the newest update, to be delivered once more."""

    home: Home
    pupil: Phone
    cards: list[tuple[int, int]]

    def __init__(self, database: Database) -> None:
        self.rig = Rig(database)
        self.fatal: str | None = None
        self.last: Update | None = None
        self._intents = itertools.count(1)

    async def set_up(self) -> None:
        await self.rig.start()
        self.home = await settle_in(self.rig, "en")
        school = self.home.school
        second = await card_of(self.rig, school.studio_id, school.tutor_id, "Second")
        self.cards = [(school.student_id, school.course_id), second]
        self.pupil = self.rig.phone("Pat", "en")
        newcomer = Person(
            telegram_id=self.pupil.person.id, name="Pat", language=Language.ENGLISH, zone="Europe/Moscow",
            created_at=self.now,
        )  # fmt: skip
        async with self.rig.database.writing(EVERY_STUDIO) as uow:
            person_id = await uow.people.add(newcomer)
        await place(self.rig, school.studio_id, person_id, Role.STUDENT, second[0])
        await self.pupil.says("/help")
        async with (
            self.rig.database.transaction() as connection
        ):  # he is to come in by an invitation, like anybody
            await connection.execute(delete(tables.memberships).where(_m.id == school.guardian_id))
        self.rig.world.on_queued.append(self._remember)

    def _remember(self, _: BotAccount, update: Update) -> None:
        self.last = update

    @property
    def now(self) -> datetime:
        return self.rig.clock()

    @property
    def phones(self) -> dict[str, Phone]:
        home = self.home
        return {"tutor": home.tutor, "student": home.student, "parent": home.parent, "pupil": self.pupil}

    # Deeds

    async def does(self, *deeds: Callable[[], object]) -> None:
        """Each with everything it causes; the first is the one that may kill."""
        for deed in deeds:
            deed()
            if self.fatal:
                await self._dies()
            await self.rig.settle()

    async def taps(self, who: str, *meanings: Press) -> None:
        for meaning in meanings:
            await self.does(partial(self._tap, who, meaning))

    def _tap(self, who: str, meaning: Press) -> None:
        person = self.phones[who].person
        person.taps(person.received[-1], meaning.pack())

    async def plans(self, pupil: int, start: datetime, sure: int) -> None:
        course, day, clock = self.cards[pupil][1], *_wall(start)
        await self.taps(
            "tutor",
            planning.PlanLength(course=course, day=day, clock=clock, minutes=60),
            planning.Plan(course=course, day=day, clock=clock, minutes=60, sure=sure),
        )

    async def moves(self, number: int, revision: int, start: datetime, sure: int) -> None:
        lesson, day, clock = await self.id_of("lessons", number), *_wall(start)
        await self.taps(
            "tutor", planning.Move(lesson=lesson, revision=revision, day=day, clock=clock, sure=sure)
        )

    async def assigns(self, pupil: int, due: datetime) -> None:
        card, course = self.cards[pupil]
        day, _ = _wall(due)
        await self.taps("tutor", callbacks.Assign(course=course, student=card, lesson=0))
        await self.does(lambda: self.home.tutor.person.sends("Page 12"))
        drafts = tables.assignments.c.id
        draft = await self._nth(select(drafts).order_by(drafts), -1)
        await self.taps("tutor", assigning.AssignDue(assignment=draft, day=day, clock=1440))
        if due > self.home.rig.clock():  # else the day is refused, and there is nothing to confirm
            await self.taps("tutor", assigning.ConfirmAssign(assignment=draft))

    async def sends(self, who: str, number: int, pages: int) -> None:
        await self.taps(who, student_callbacks.HandIn(homework=await self.id_of("homework", number)))
        for _ in range(pages):
            await self.does(self.phones[who].person.sends_photo)

    def payment(self, pupil: int, amount: int) -> callbacks.RecordPayment:
        return callbacks.RecordPayment(
            student=self.cards[pupil][0], minor=amount, intent=f"i{next(self._intents)}"
        )

    async def sends_while_paid(
        self, who: str, number: int, order: Sequence[int], pupil: int, amount: int
    ) -> None:
        """An album's parts and a payment of the tutor, handled at once, in whatever order."""
        await self.taps(who, student_callbacks.HandIn(homework=await self.id_of("homework", number)))
        if len(order) > 2:
            self.phones[who].person.sends_album(len(order) - 1)
        else:
            self.phones[who].person.sends_photo()
        self._tap("tutor", self.payment(pupil, amount))
        came = self.rig.account.updates.take()
        await asyncio.gather(*(self.rig.app.ingest.take(came[index].as_json()) for index in order))
        await self.rig.settle()

    async def comes_again(self) -> None:
        """The newest update, handled already, is delivered once more."""
        if self.last is not None:
            await self.rig.app.ingest.take(self.last.as_json())
            await self.rig.settle()

    async def invites(self) -> str:
        await self.taps("tutor", cards.Invite(student=self.cards[0][0], role="guardian"))
        links: list[str] = re.findall(r"https://t\.me/\S+start=\S+", self.home.tutor.chat)
        return links[-1]

    async def newest(self, table: str) -> int:
        return await self.id_of(table, -1)

    async def id_of(self, table: str, number: int) -> int:
        """Of the row that was made as the ``number``-th, from 0."""
        column = tables.metadata.tables[table].c.id
        return await self._nth(select(column).order_by(column), number)

    async def payment_id(self, number: int) -> int:
        return await self._nth(select(_t.id).where(_t.kind == "payment").order_by(_t.id), number)

    async def place_of_the_parent(self) -> int:
        """The newest."""
        return await self._nth(select(_m.id).where(_m.role == Role.GUARDIAN).order_by(_m.id), -1)

    async def _nth(self, statement: Select[int], number: int) -> int:
        async with self.rig.database.reading() as reads:
            return int((await reads.all(statement))[number][0])

    async def passes(self, time: timedelta) -> None:
        self.last = None
        await self.rig.passes(time)

    async def _dies(self) -> None:
        fatal, self.fatal = self.fatal, None
        try:
            with self._deadly(str(fatal)):
                await self.rig.polls_once()
        except Killed:
            await (
                self.rig.database.close()
            )  # the connections of the dead are gone, and what they had not committed
            await self.rig.restart()

    @contextmanager
    def _deadly(self, fatal: str) -> Iterator[None]:
        phases = self.rig.world.api.on_phase
        writers = self.rig.database._writers.sync_engine
        wanted = "before" if fatal == "after the commit" else "answered"

        def in_a_call(phase: str, method: str) -> None:
            if phase == wanted and method != "getUpdates":
                raise Killed

        def in_the_commit(_: object) -> None:
            raise Killed

        if fatal == "before the commit":
            event.listen(writers, "commit", in_the_commit)
        else:
            phases.append(in_a_call)
        try:
            yield
        finally:
            if fatal == "before the commit":
                event.remove(writers, "commit", in_the_commit)
            else:
                phases.remove(in_a_call)


def _wall(moment: datetime) -> tuple[str, int]:
    local = moment + MOSCOW
    return local.strftime("%Y%m%d"), local.hour * 60 + local.minute
