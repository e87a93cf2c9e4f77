"""A studio whose people have phones, and the worker that writes to them."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from aiogram import Bot

from bot.worker import Worker
from domain.access import Actor
from domain.notices import NoticeState
from domain.people import Role
from domain.services import students
from simulator.clock import SimulatorClock
from simulator.person import Person
from simulator.session import SimulatorSession
from simulator.world import World
from storage import tables
from storage.engine import Database
from tests.domain import cast as casting
from tests.domain.cast import NOW, PRICE, Cast


@dataclass
class Stage:
    """``tutor``, ``student`` and ``parent`` are phones; ``cast`` holds the same people as actors."""

    world: World
    clock: SimulatorClock
    cast: Cast
    worker: Worker
    tutor: Person
    student: Person
    parent: Person

    async def passes(self, time: timedelta) -> None:
        self.clock.advance(time)
        await self.worker.tick()

    async def states(self, actor: Actor | None = None) -> dict[str, int]:
        """How many notices are in each state."""
        found: dict[str, int] = {}
        where = [] if actor is None else [tables.notices.c.person_id == actor.person_id]
        for row in await self.cast.rows(tables.notices, *where):
            found[row.state.value] = found.get(row.state.value, 0) + 1
        return found

    async def outcome(self, notice_id: int) -> NoticeState:
        (row,) = await self.cast.rows(tables.notices, tables.notices.c.id == notice_id)
        state: NoticeState = row.state
        return state


@pytest.fixture
async def stage(db: Database) -> Stage:
    """Everybody has heard that he is connected, nothing else waits."""
    clock = SimulatorClock(frozen_at=NOW)
    world = World(clock)
    account = world.add_bot()
    tutor, student, parent = (world.add_person(name, language="en") for name in ("Tutor", "Ann", "Parent"))
    for person in (tutor, student, parent):
        person.starts()
    cast = await _assemble(db, tutor.id, student.id, parent.id)
    bot = Bot(account.token, session=SimulatorSession(world.api))
    worker = Worker(db, bot, clock)
    worker.bot_id = account.id
    ready = Stage(world, clock, cast, worker, tutor, student, parent)
    await worker.tick()
    for person in (tutor, student, parent):
        person.chat.messages.clear()
    return ready


async def _assemble(db: Database, tutor_id: int, student_id: int, parent_id: int) -> Cast:
    office = casting.Office(db)
    tutor = await casting.found(office, tutor_id, "Tutor", "Europe/Berlin")
    studio = tutor.places[0].studio_id
    card, course = await office.does(students.add_student, tutor, studio, "Ann", "Maths", PRICE, 60, NOW)
    guest = await office.meets(student_id, "Ann")
    parent_guest = await office.meets(parent_id, "Parent", "Asia/Almaty")
    return Cast(
        db=db,
        tutor=tutor,
        student=await casting.connect(office, tutor, card, Role.STUDENT, guest),
        parent=await casting.connect(office, tutor, card, Role.GUARDIAN, parent_guest),
        stranger=await office.meets(500, "Stranger"),
        rival=tutor,
        studio_id=studio,
        student_id=card,
        course_id=course,
    )
