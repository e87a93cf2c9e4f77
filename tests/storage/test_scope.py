from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from domain.courses import Course, Enrolment
from domain.errors import NotFound
from domain.ledger import AccountKind
from domain.people import Membership, Role, Student
from domain.prices import Per, Price
from domain.studios import Studio
from storage import tables
from storage.engine import EVERY_STUDIO, Database
from storage.unit_of_work import SqlUnitOfWork
from tests.world import School, add_lesson

Get = Callable[[SqlUnitOfWork, int], Awaitable[object]]

GETS: dict[str, Get] = {
    "studios": lambda uow, row_id: uow.studios.get(row_id),
    "memberships": lambda uow, row_id: uow.people.membership(row_id),
    "students": lambda uow, row_id: uow.students.get(row_id),
    "courses": lambda uow, row_id: uow.courses.get(row_id),
    "lessons": lambda uow, row_id: uow.lessons.get(row_id),
    "homework": lambda uow, row_id: uow.homework.get(row_id),
    "submissions": lambda uow, row_id: uow.homework.attempt(row_id),
    "transfers": lambda uow, row_id: uow.ledger.get(row_id),
}
OTHER_DOORS: dict[str, Get] = {
    "peek at a studio": lambda uow, row_id: uow.studios.peek(row_id),
    "roll of a lesson": lambda uow, row_id: uow.lessons.roll(row_id),
    "lesson with a calendar": lambda uow, row_id: uow.lessons.with_calendar(row_id),
    "course with a calendar": lambda uow, row_id: uow.courses.with_calendar(row_id),
    "student with his teaching": lambda uow, row_id: uow.students.with_teaching(row_id, {1}),
    "accounts of a studio": lambda uow, row_id: uow.ledger.till_and_purse(row_id, 1),
    "person": lambda uow, row_id: uow.people.get(row_id),
    "invitation": lambda uow, row_id: uow.invitations.get(row_id),
}


async def fill(db: Database, school: School) -> None:
    """One row of everything."""
    async with db.writing(school.scope) as uow:
        lesson_id = await add_lesson(uow, school, school.lesson())
        homework_id = await uow.homework.add(school.homework())
        await uow.homework.add_submission(school.submission(homework_id))
        await uow.ledger.add(await school.charge(uow, f"charge of {school.studio_id}", lesson_id=lesson_id))


async def some_id(db: Database, table: str, studio_id: int) -> int:
    rows = tables.metadata.tables[table].c
    studio = rows.id if table == "studios" else rows.studio_id
    async with db.reading() as reads:
        found = await reads.scalar(select(func.max(rows.id)).where(studio == studio_id))
    assert isinstance(found, int)
    return found


@pytest.mark.parametrize("table", GETS)
async def test_a_row_of_another_studio_is_answered_like_none(
    db: Database, school: School, other_school: School, table: str
) -> None:
    await fill(db, other_school)
    foreign_id = await some_id(db, table, other_school.studio_id)
    async with db.writing(other_school.scope) as uow:
        assert await GETS[table](uow, foreign_id) is not None
    async with db.writing(EVERY_STUDIO) as uow:
        assert await GETS[table](uow, foreign_id) is not None
    for scope in (school.scope, frozenset[int]()):
        with pytest.raises(NotFound):
            async with db.writing(scope) as uow:
                await GETS[table](uow, foreign_id)


@pytest.mark.parametrize("door", [*GETS, *OTHER_DOORS])
async def test_a_number_that_is_no_row_is_not_found(db: Database, door: str) -> None:
    get = GETS.get(door) or OTHER_DOORS[door]
    for number in (0, -1, 2**31, 2**53 + 1, 2**63 - 1, 2**63, 10**39, -(10**39)):
        with pytest.raises(NotFound):
            async with db.writing(EVERY_STUDIO) as uow:
                await get(uow, number)


Add = Callable[[SqlUnitOfWork, School], Awaitable[object]]


async def _charge(uow: SqlUnitOfWork, school: School) -> None:
    await uow.ledger.add(await school.charge(uow, "a key"))


ADDS: dict[str, Add] = {
    "student": lambda uow, s: uow.students.add(Student(studio_id=s.studio_id, name="Eve", created_at=s.now)),
    "membership": lambda uow, s: uow.people.add_membership(
        Membership(studio_id=s.studio_id, person_id=s.student_person_id, role=Role.OWNER, created_at=s.now)
    ),
    "course": lambda uow, s: uow.courses.add(
        Course(
            studio_id=s.studio_id,
            tutor_id=s.tutor_id,
            subject="Art",
            duration_minutes=60,
            created_at=s.now,
        )
    ),
    "price": lambda uow, s: uow.prices.add(
        Price(
            studio_id=s.studio_id,
            course_id=s.course_id,
            holds_from=s.now,
            per=Per.HOUR,
            amount_minor=1,
            made_at=s.now,
        )
    ),
    "enrolment": lambda uow, s: uow.courses.add_enrolment(
        Enrolment(studio_id=s.studio_id, course_id=s.course_id, student_id=s.student_id, joined_at=s.now)
    ),
    "lesson": lambda uow, s: uow.lessons.add(s.lesson()),
    "homework": lambda uow, s: uow.homework.add(s.homework()),
    "submission": lambda uow, s: uow.homework.add_submission(s.submission(1)),
    "page": lambda uow, s: uow.homework.add_page(s.page(1, 1)),
    "account": lambda uow, s: uow.ledger.account(s.studio_id, AccountKind.CASH, None, "RUB"),
    "transfer": _charge,
}


@pytest.mark.parametrize("what", ADDS)
async def test_nothing_is_added_to_a_studio_outside_the_scope(
    db: Database, school: School, other_school: School, what: str
) -> None:
    with pytest.raises(NotFound):
        async with db.writing(school.scope) as uow:
            await ADDS[what](uow, other_school)


HANGING: dict[str, Add] = {
    "lesson of a foreign course": lambda uow, s: uow.lessons.add(s.lesson()),
    "homework of a foreign student": lambda uow, s: uow.homework.add(s.homework()),
    "enrolment of a foreign student": lambda uow, s: uow.courses.add_enrolment(
        Enrolment(
            studio_id=s.studio_id,
            course_id=s.course_id,
            student_id=s.student_id,
            joined_at=s.now,
            left_at=s.now,
        )
    ),
    "account of a foreign student": lambda uow, s: uow.ledger.account(
        s.studio_id, AccountKind.STUDENT, s.student_id, "RUB"
    ),
}


@pytest.mark.parametrize("what", HANGING)
async def test_the_database_refuses_a_row_hanging_on_another_studio(
    db: Database, school: School, other_school: School, what: str
) -> None:
    """Even for the worker, who may see every studio: the keys hold, not only the guard."""
    mixed = replace(other_school, studio_id=school.studio_id)
    with pytest.raises(NotFound):
        async with db.writing(EVERY_STUDIO) as uow:
            await HANGING[what](uow, mixed)


async def test_whoever_founds_a_studio_may_fill_it(db: Database, school: School) -> None:
    async with db.writing(frozenset()) as uow:
        studio_id = await uow.studios.add(
            Studio(name="New", currency="EUR", zone="Europe/Kyiv", created_at=school.now)
        )
        assert await uow.students.add(Student(studio_id=studio_id, name="Ann", created_at=school.now))
    with pytest.raises(NotFound):
        async with db.writing(frozenset()) as uow:
            await uow.studios.get(studio_id)
