"""A studio full of secrets, and everybody who must not see them: for the matrix of foreign actors."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import select

from domain.courses import Course, Enrolment
from domain.homework import Material, MediaKind
from domain.identity import known
from domain.people import Language, Membership, Person, Role, Student
from domain.services import homework, ledger, lessons, onboarding
from domain.studios import Studio
from storage import conversation, tables
from storage.work import EVERY_STUDIO
from tests.bot.rig import Phone, Rig

CANARY = "CANARY-7f3a"
"""Stands in every text of the victim's studio; no foreigner may ever read it."""
UNTOUCHED = frozenset({"dialogs", "handled_updates", "people", "failed_updates", "alembic_version"})
"""Whoever presses changes his own conversation and may change his own settings; nothing else."""


@dataclass(frozen=True)
class Crowd:
    """``ids`` by the name of a button's field; ``foreigners`` by what they are to the studio."""

    ids: dict[str, int]
    foreigners: dict[str, Phone]
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
        course_id = await uow.courses.add(
            Course(
                studio_id=studio_id,
                tutor_id=tutor_id,
                subject=name,
                price_minor=150_000,
                duration_minutes=60,
                created_at=now,
            )
        )
        await uow.courses.add_enrolment(
            Enrolment(studio_id=studio_id, course_id=course_id, student_id=student_id, joined_at=now)
        )
    return student_id, course_id


async def gather(rig: Rig) -> Crowd:
    """The victim's studio with one of everything, and its foreigners."""
    tutor, studio_id, tutor_id = await studio_of(rig, f"{CANARY} tutor")
    student_id, course_id = await card_of(rig, studio_id, tutor_id, f"{CANARY} student")
    student, student_person = await person(rig, f"{CANARY} pupil")
    await place(rig, studio_id, student_person, Role.STUDENT, student_id)
    ids = {"student": student_id, "course": course_id}
    ids |= await _life(rig, tutor, student, ids)
    ids["membership"] = await place(
        rig, studio_id, (await person(rig, f"{CANARY} guardian"))[1], Role.GUARDIAN, student_id
    )
    return Crowd(ids, await _foreigners(rig, studio_id, student_id), tutor)


async def _life(rig: Rig, tutor: Phone, student: Phone, ids: dict[str, int]) -> dict[str, int]:
    """A lesson, homework handed in, a payment and an open invitation, made by the services themselves."""
    now, database = rig.clock(), rig.database
    async with database.reading() as reads:
        teacher = (await conversation.load(reads, 1, tutor.person.id, 1)).actor
        pupil = (await conversation.load(reads, 1, student.person.id, 1)).actor
    assert teacher is not None
    assert pupil is not None
    async with database.writing(teacher.studio_ids) as uow:
        lesson = await lessons.plan(uow, teacher, ids["course"], now + timedelta(days=1), 60, now)
        work = await homework.assign(
            uow, teacher, ids["course"], ids["student"], CANARY, [], now + timedelta(days=3), now
        )
        paid = await ledger.record_payment(uow, teacher, ids["student"], 500_000, "intent", now, CANARY, now)
        door = await onboarding.invite(uow, teacher, ids["student"], Role.GUARDIAN, now)
    async with database.writing(pupil.studio_ids) as uow:
        page = Material(kind=MediaKind.TEXT, text=CANARY)
        handed_in = await homework.collect(uow, pupil, known(work.id), 1, None, page, now)
        await homework.submit(uow, pupil, known(handed_in.id), now)
    return {
        "lesson": known(lesson.id),
        "homework": known(work.id),
        "submission": known(handed_in.id),
        "transfer": known(paid.id),
        "invitation": door.invitation_id,
    }


async def _foreigners(rig: Rig, studio_id: int, student_id: int) -> dict[str, Phone]:
    elsewhere, _, their_tutor = await studio_of(rig, "Tutor elsewhere")
    await card_of(rig, _, their_tutor, "Their student")
    colleague, colleague_id = await person(rig, "Colleague")
    colleague_tutor = await place(rig, studio_id, colleague_id, Role.TUTOR)
    other_card, _ = await card_of(rig, studio_id, colleague_tutor, "Other student")
    other_student, other_student_id = await person(rig, "Other student")
    await place(rig, studio_id, other_student_id, Role.STUDENT, other_card)
    other_parent, other_parent_id = await person(rig, "Other parent")
    await place(rig, studio_id, other_parent_id, Role.GUARDIAN, other_card)
    removed, removed_id = await person(rig, "Removed parent")
    await place(rig, studio_id, removed_id, Role.GUARDIAN, student_id, ended=True)
    former, former_id = await person(rig, "Former tutor")
    await place(rig, studio_id, former_id, Role.TUTOR, ended=True)
    return {
        "tutor of another studio": elsewhere,
        "other tutor of the same studio": colleague,
        "other student": other_student,
        "other parent": other_parent,
        "removed parent": removed,
        "former tutor": former,
        "stranger": rig.phone("Stranger", language="en", zone="Europe/London"),
    }


async def snapshot(rig: Rig) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but those a foreigner's own taps may change."""
    rows: dict[str, list[tuple[Any, ...]]] = {}
    async with rig.database.reading() as reads:
        for name, table in tables.metadata.tables.items():
            if name not in UNTOUCHED:
                found = await reads.all(select(table))
                rows[name] = sorted((tuple(row) for row in found), key=repr)
    return rows
