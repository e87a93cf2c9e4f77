"""The bank's customers: one studio, five tutors, ten students with an account, a payer and four lessons each."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from domain.access import Actor
from domain.package_days import PackageEnd
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import availability, lessons, students
from storage import conversation, tables
from storage.engine import Database
from tests.bot.crowd import card_of, person, place, studio_of
from tests.bot.rig import Phone, Rig

TUTORS, STUDENTS_EACH, LESSONS_EACH = 5, 2, 4
PRICE = 150_000


@dataclass(frozen=True)
class Family:
    """A student with who teaches him and who pays for him; his lessons are of ``course``."""

    studio: int
    student: int
    course: int
    other_course: int
    lessons: tuple[int, ...]
    tutor: Actor
    parent: Actor


@dataclass(frozen=True)
class Books:
    """Students and lessons by the number of their tutor."""

    students: list[list[int]]
    lessons: list[list[int]]


async def open_accounts(database: Database) -> None:
    """The tutors are the first people of Telegram: every teller's world numbers them alike."""
    rig = Rig(database, now=datetime.now(UTC))  # noqa: TID251 (the tellers live by the real clock)
    first, studio_id, tutor_id = await studio_of(rig, "Tutor 0")
    tutors = [(first, tutor_id)]
    for number in range(1, TUTORS):
        phone, person_id = await person(rig, f"Tutor {number}")
        tutors.append((phone, await place(rig, studio_id, person_id, Role.TUTOR)))
    for phone, tutor_id in tutors:
        cards = [await card_of(rig, studio_id, tutor_id, f"S{n}") for n in range(STUDENTS_EACH)]
        await _teach(rig, phone, [course for _, course in cards])
        for student_id, _ in cards:
            _, parent_id = await person(rig, f"Parent of {student_id}")
            await place(rig, studio_id, parent_id, Role.GUARDIAN, student_id)
    async with database.writing(frozenset({studio_id})) as uow:
        owner = await _actor(database, first.person.id)
        await availability.set_rule(uow, owner, studio_id, "package_end", PackageEnd.GIVE_BACK, rig.clock())


async def _teach(rig: Rig, phone: Phone, courses: list[int]) -> None:
    now, tutor = rig.clock(), await _actor(rig.database, phone.person.id)
    async with rig.database.writing(tutor.studio_ids) as uow:
        for course in courses:
            await students.add_course(uow, tutor, await _only_of(uow, course), "Chess", PRICE, 60, now)
            for number in range(LESSONS_EACH):
                start = now - timedelta(hours=3 + number)
                await lessons.plan(uow, tutor, course, start, 60, now, despite_clash=True, despite_past=True)


async def _only_of(uow: UnitOfWork, course_id: int) -> int:
    (student_id,) = await uow.courses.student_ids(course_id)
    return student_id


async def _actor(database: Database, telegram_id: int) -> Actor:
    async with database.reading() as reads:
        actor = (await conversation.load(reads, 1, telegram_id, 1)).actor
    assert actor is not None
    return actor


async def opened(database: Database) -> Books:
    """As a teller finds them."""
    courses, enrolments, held = tables.courses.c, tables.enrolments.c, tables.lessons.c
    async with database.reading() as reads:
        pairs = await reads.all(
            select(courses.tutor_id, enrolments.student_id)
            .join(tables.enrolments, enrolments.course_id == courses.id)
            .distinct()
            .order_by(enrolments.student_id)
        )
        taught = await reads.all(select(held.tutor_id, held.id).order_by(held.id))
    tutors = sorted({tutor for tutor, _ in pairs})
    return Books(
        [[student for tutor, student in pairs if tutor == one] for one in tutors],
        [[lesson for tutor, lesson in taught if tutor == one] for one in tutors],
    )


async def families(database: Database) -> list[Family]:
    """As a clerk finds them."""
    courses, enrolments = tables.courses.c, tables.enrolments.c
    taught, pays = tables.memberships.alias("taught"), tables.memberships.alias("pays")
    teacher, payer = tables.people.alias("teacher"), tables.people.alias("payer")
    statement = (
        select(
            enrolments.student_id, courses.studio_id, teacher.c.telegram_id, payer.c.telegram_id, courses.id
        )
        .join_from(tables.enrolments, tables.courses, courses.id == enrolments.course_id)
        .join(taught, taught.c.id == courses.tutor_id)
        .join(teacher, teacher.c.id == taught.c.person_id)
        .join(pays, pays.c.student_id == enrolments.student_id)
        .join(payer, payer.c.id == pays.c.person_id)
        .order_by(enrolments.student_id, courses.id)
    )
    async with database.reading() as reads:
        rows = await reads.all(statement)
        lessons = await reads.all(select(tables.lessons.c.course_id, tables.lessons.c.id))
    found = []
    for (student, studio, tutor, parent, course), (*_, other) in zip(rows[::2], rows[1::2], strict=True):
        his = tuple(lesson for of, lesson in lessons if of == course)
        actors = await _actor(database, tutor), await _actor(database, parent)
        found.append(Family(studio, student, course, other, his, *actors))
    return found
