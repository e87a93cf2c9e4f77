"""The persons of the service tests: each acts in one transaction and is judged through another."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Concatenate, ParamSpec, TypeVar

import pytest
from sqlalchemy import Row, select

from bot.demo import giving
from domain.access import Actor, Place
from domain.errors import DomainError
from domain.homework import Homework, Material, MediaKind
from domain.identity import known
from domain.ledger import AccountKind
from domain.lessons import Lesson
from domain.notices import NoticeKind, NoticeState
from domain.people import Language, Role
from domain.ports import UnitOfWork
from domain.services import handing_in, lessons, onboarding, students, teachers
from storage import tables
from storage.engine import Database
from storage.work import EVERY_STUDIO, EveryStudio

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
PRICE = 150_000

P = ParamSpec("P")
T = TypeVar("T")
Snapshot = dict[str, list[tuple[Any, ...]]]


def photo(name: str = "photo", size: int = 1000) -> Material:
    return Material(kind=MediaKind.PHOTO, file_id=name, file_unique_id=name, size=size)


class Office:
    """Runs services as the bot does, and reads what has been committed."""

    def __init__(self, db: Database) -> None:
        self.db = db

    async def does(
        self,
        service: Callable[Concatenate[UnitOfWork, Actor, P], Awaitable[T]],
        actor: Actor,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        async with self.db.writing(actor.studio_ids) as uow:
            return await service(uow, actor, *args, **kwargs)

    async def works(
        self,
        service: Callable[Concatenate[UnitOfWork, P], Awaitable[T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """As the worker, or a command of the terminal."""
        scope: EveryStudio = EVERY_STUDIO
        async with self.db.writing(scope) as uow:
            return await service(uow, *args, **kwargs)

    async def refuses(
        self,
        refusal: type[DomainError],
        service: Callable[Concatenate[UnitOfWork, Actor, P], Awaitable[object]],
        actor: Actor,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> DomainError:
        """The refusal, after looking that nothing at all was changed by it."""
        async with self.unchanged():
            return await self.refused(refusal, service, actor, *args, **kwargs)

    async def refused(
        self,
        refusal: type[DomainError],
        service: Callable[Concatenate[UnitOfWork, Actor, P], Awaitable[object]],
        actor: Actor,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> DomainError:
        """The refusal alone, for many of them in one ``unchanged``."""
        with pytest.raises(refusal) as caught:
            await self.does(service, actor, *args, **kwargs)
        assert type(caught.value) is refusal, actor
        return caught.value

    @asynccontextmanager
    async def unchanged(self) -> AsyncIterator[None]:
        before = await self.snapshot()
        yield
        assert await self.snapshot() == before

    async def meets(self, telegram_id: int, name: str, zone: str = "Europe/Kyiv") -> Actor:
        person = await self.works(onboarding.introduce, telegram_id, name, Language.ENGLISH, zone, NOW)
        return await self.actor(known(person.id))

    async def actor(self, person_id: int) -> Actor:
        """With the places he has by now."""
        async with self.db.writing(EVERY_STUDIO) as uow:
            person = await uow.people.get(person_id)
            places = tuple(
                Place(known(p.id), p.studio_id, p.role, p.student_id, p.pays)
                for p in await uow.people.memberships_of(person_id)
                if p.ended_at is None
            )
        return Actor(person_id, person.telegram_id, person.language, person.zone, person.hat, places)

    async def rows(self, table: Any, *where: Any) -> list[Row[Any]]:  # noqa: ANN401 (any table of ours)
        async with self.db.reading() as reads:
            return list(await reads.all(select(table).where(*where).order_by(table.c.id)))

    async def notices(self, kind: NoticeKind, actor: Actor | None = None) -> list[Row[Any]]:
        """Waiting to be sent."""
        column = tables.notices.c
        where = [column.kind == kind, column.state == NoticeState.DUE]
        if actor is not None:
            where.append(column.person_id == actor.person_id)
        return await self.rows(tables.notices, *where)

    async def sent(self, kind: NoticeKind) -> None:
        """As if the worker had delivered those that wait."""
        column = tables.notices.c
        waiting = tables.notices.update().where(column.kind == kind, column.state == NoticeState.DUE)
        async with self.db.transaction() as connection:
            arrived = {"sent_at": NOW, "message_id": -column.id}
            await connection.execute(waiting.values(state=NoticeState.SENT, **arrived))

    async def balance(self, student_id: int) -> int:
        column = tables.accounts.c
        found = await self.rows(
            tables.accounts, column.student_id == student_id, column.kind == AccountKind.STUDENT
        )
        return sum(row.balance_minor for row in found)

    async def xp(self, student_id: int) -> int:
        grants = await self.rows(tables.xp_grants, tables.xp_grants.c.student_id == student_id)
        return sum(row.amount for row in grants)

    async def acts(self) -> list[str]:
        return [row.act for row in await self.rows(tables.audit_log)]

    async def snapshot(self) -> Snapshot:
        async with self.db.reading() as reads:
            return {
                table.name: sorted(map(tuple, await reads.all(select(table))), key=repr)
                for table in tables.metadata.sorted_tables
            }


@dataclass(kw_only=True)
class Cast(Office):
    """A studio with Ann (connected) and her parent, and everybody who has no business there."""

    db: Database
    tutor: Actor
    student: Actor
    parent: Actor
    stranger: Actor
    rival: Actor
    studio_id: int
    student_id: int
    course_id: int

    async def lesson(self, starts_at: datetime = NOW + 2 * DAY, now: datetime = NOW) -> Lesson:
        return await self.does(
            lessons.plan,
            self.tutor,
            self.course_id,
            starts_at,
            60,
            now,
            despite_clash=True,
            despite_past=True,
        )

    async def homework(self, due_at: datetime = NOW + 3 * DAY, now: datetime = NOW) -> Homework:
        return await self.does(
            giving.give, self.tutor, self.course_id, self.student_id, "Exercise 5", [], due_at, now
        )

    async def handed_in(self, work: Homework, now: datetime = NOW, pages: int = 1) -> int:
        """The id of an attempt with so many pages, submitted."""
        work_id = known(work.id)
        first = int(now.timestamp()) % 1_000_000
        attempts = [
            await self.does(handing_in.collect, self.student, work_id, first + n, None, photo(), now)
            for n in range(pages)
        ]
        submission_id = known(attempts[-1].id)
        await self.does(handing_in.submit, self.student, submission_id, now)
        return submission_id


async def found(office: Office, telegram_id: int, name: str, zone: str, currency: str = "RUB") -> Actor:
    """Somebody opens an owner's link and founds a studio."""
    secrets = await office.works(onboarding.invite_owner, NOW)
    newcomer = await office.meets(telegram_id, name, zone)
    await office.does(onboarding.open_invitation, newcomer, secrets.token, NOW)
    await office.does(onboarding.found_studio, newcomer, secrets.invitation_id, name, currency, zone, NOW)
    return await office.actor(newcomer.person_id)


async def connect(
    office: Office, tutor: Actor, student_id: int, role: Role, newcomer: Actor, now: datetime = NOW
) -> Actor:
    """The whole way in: invited, opened, admitted."""
    assert role is Role.STUDENT or role is Role.GUARDIAN
    secrets = await office.does(onboarding.invite, tutor, student_id, role, now)
    await office.does(onboarding.open_invitation, newcomer, secrets.token, now)
    await office.does(onboarding.admit, tutor, secrets.invitation_id, now)
    return await office.actor(newcomer.person_id)


async def hire(office: Office, owner: Actor, newcomer: Actor) -> Actor:
    """One more tutor of his studio."""
    door = await office.does(teachers.invite, owner, owner.places[0].studio_id, NOW)
    await office.does(onboarding.open_invitation, newcomer, door.token, NOW)
    await office.does(onboarding.admit, owner, door.invitation_id, NOW)
    return await office.actor(newcomer.person_id)


async def assemble(db: Database) -> Cast:
    office = Office(db)
    tutor = await found(office, 100, "Tutor", "Europe/Berlin")
    studio_id = tutor.places[0].studio_id
    student_id, course_id = await office.does(
        students.add_student, tutor, studio_id, "Ann", "Maths", PRICE, 60, NOW
    )
    student = await connect(office, tutor, student_id, Role.STUDENT, await office.meets(200, "Ann"))
    guest = await office.meets(300, "Parent", "Asia/Almaty")
    parent = await connect(office, tutor, student_id, Role.GUARDIAN, guest)
    rival = await found(office, 400, "Rival", "Europe/Kyiv")
    return Cast(
        db=db,
        tutor=tutor,
        student=student,
        parent=parent,
        stranger=await office.meets(500, "Stranger"),
        rival=rival,
        studio_id=studio_id,
        student_id=student_id,
        course_id=course_id,
    )
