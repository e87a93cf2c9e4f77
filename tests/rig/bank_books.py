"""The bank's customers: one studio, five tutors, fifty students with an account and two lessons each."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from domain.people import Role
from domain.services import lessons
from storage import conversation, tables
from storage.engine import Database
from tests.bot.crowd import card_of, person, place, studio_of
from tests.bot.rig import Phone, Rig

TUTORS, STUDENTS_EACH, LESSONS_EACH = 5, 10, 2
PRICE = 150_000


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
        courses = [await card_of(rig, studio_id, tutor_id, f"S{n}") for n in range(STUDENTS_EACH)]
        await _teach(rig, phone, [course for _, course in courses])


async def _teach(rig: Rig, phone: Phone, courses: list[int]) -> None:
    now = rig.clock()
    async with rig.database.reading() as reads:
        tutor = (await conversation.load(reads, 1, phone.person.id, 1)).actor
    assert tutor is not None
    async with rig.database.writing(tutor.studio_ids) as uow:
        for course in courses:
            for number in range(LESSONS_EACH):
                start = now - timedelta(hours=3 + number)
                await lessons.plan(uow, tutor, course, start, 60, now, despite_clash=True, despite_past=True)


async def opened(database: Database) -> Books:
    """As a teller finds them."""
    courses, enrolments, held = tables.courses.c, tables.enrolments.c, tables.lessons.c
    async with database.reading() as reads:
        pairs = await reads.all(
            select(courses.tutor_id, enrolments.student_id)
            .join(tables.enrolments, enrolments.course_id == courses.id)
            .order_by(enrolments.student_id)
        )
        taught = await reads.all(select(held.tutor_id, held.id).order_by(held.id))
    tutors = sorted({tutor for tutor, _ in pairs})
    return Books(
        [[student for tutor, student in pairs if tutor == one] for one in tutors],
        [[lesson for tutor, lesson in taught if tutor == one] for one in tutors],
    )
