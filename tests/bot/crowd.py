"""People and places made at once, for tests that need a crowd and not its story."""

from dataclasses import dataclass

from domain.courses import Course, Enrolment
from domain.people import Language, Membership, Person, Role, Student
from domain.prices import first_price
from domain.studios import Studio
from storage.work import EVERY_STUDIO
from tests.bot.rig import Phone, Rig

CANARY = "CANARY-7f3a"
"""Stands in every text of the victim's studio; no foreigner may ever read it."""


@dataclass(frozen=True)
class Crowd:
    """A tutor's phone and ids by the name of a button's field."""

    ids: dict[str, int]
    tutor: Phone


async def person(rig: Rig, name: str) -> tuple[Phone, int]:
    phone = rig.phone(name, language="en", zone="Europe/London")
    async with rig.database.writing(EVERY_STUDIO) as uow:
        someone = Person(
            telegram_id=phone.person.id,
            name=name,
            language=Language.ENGLISH,
            zone="Europe/London",
            created_at=rig.clock(),
        )
        return phone, await uow.people.add(someone)


async def place(
    rig: Rig, studio_id: int, person_id: int, role: Role, card: int | None = None, *, ended: bool = False
) -> int:
    now = rig.clock()
    async with rig.database.writing(EVERY_STUDIO) as uow:
        membership_id = await uow.people.add_membership(
            Membership(
                studio_id=studio_id,
                person_id=person_id,
                role=role,
                student_id=card,
                pays=role is Role.GUARDIAN,
                created_at=now,
            )
        )
        (await uow.people.get(person_id)).hat = role
        if ended:
            await uow.people.end_membership(membership_id, now)
        return membership_id


async def studio_of(rig: Rig, name: str) -> tuple[Phone, int, int]:
    """A tutor with a studio of his own: phone, studio, tutor id."""
    phone, person_id = await person(rig, name)
    async with rig.database.writing(EVERY_STUDIO) as uow:
        studio_id = await uow.studios.add(
            Studio(name=name, currency="RUB", zone="Europe/London", created_at=rig.clock())
        )
    await place(rig, studio_id, person_id, Role.OWNER)
    return phone, studio_id, await place(rig, studio_id, person_id, Role.TUTOR)


async def card_of(rig: Rig, studio_id: int, tutor_id: int, name: str) -> tuple[int, int]:
    """A student's card with a course: student, course."""
    now = rig.clock()
    async with rig.database.writing(EVERY_STUDIO) as uow:
        student_id = await uow.students.add(Student(studio_id=studio_id, name=name, created_at=now))
        course = Course(
            studio_id=studio_id, tutor_id=tutor_id, subject=name, duration_minutes=60, created_at=now
        )
        course_id = await uow.courses.add(course)
        await uow.prices.add(first_price(course, 150_000))
        await uow.courses.add_enrolment(
            Enrolment(studio_id=studio_id, course_id=course_id, student_id=student_id, joined_at=now)
        )
    return student_id, course_id


async def gather(rig: Rig) -> Crowd:
    """A studio with a tutor and a connected student, who have a course."""
    tutor, studio_id, tutor_id = await studio_of(rig, "Tutor")
    student_id, course_id = await card_of(rig, studio_id, tutor_id, "Student")
    _, student_person = await person(rig, "Pupil")
    await place(rig, studio_id, student_person, Role.STUDENT, student_id)
    return Crowd({"student": student_id, "course": course_id}, tutor)
