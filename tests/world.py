"""A small studio for tests, made through the unit of work: one tutor, one student with a guardian, one course."""

import itertools
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.courses import Course, Enrolment
from domain.homework import Homework, Material, MediaKind, Page, Submission
from domain.identity import known
from domain.ledger import AccountKind, Transfer, TransferKind
from domain.lessons import Lesson, Participation
from domain.notices import Notice, NoticeKind
from domain.people import Language, Membership, Person, Role, Student
from domain.prices import first_price
from domain.studios import Studio
from storage.engine import EVERY_STUDIO, Database
from storage.unit_of_work import SqlUnitOfWork

_telegram_ids = itertools.count(1001)


@dataclass(frozen=True, kw_only=True)
class School:
    """Ids alone: what is asserted is read anew. ``tutor_id`` and the like are memberships."""

    now: datetime
    studio_id: int
    tutor_person_id: int
    tutor_id: int
    student_id: int
    student_person_id: int
    guardian_person_id: int
    guardian_id: int
    course_id: int

    @property
    def scope(self) -> frozenset[int]:
        return frozenset({self.studio_id})

    def lesson(self, starts_in: timedelta = timedelta(days=1), minutes: int = 60) -> Lesson:
        start = self.now + starts_in
        return Lesson(
            studio_id=self.studio_id,
            course_id=self.course_id,
            tutor_id=self.tutor_id,
            starts_at=start,
            ends_at=start + timedelta(minutes=minutes),
            created_at=self.now,
        )

    def homework(self, due_in: timedelta = timedelta(days=3)) -> Homework:
        return Homework(
            studio_id=self.studio_id,
            course_id=self.course_id,
            student_id=self.student_id,
            tutor_id=self.tutor_id,
            text="pages 10 to 12",
            due_at=self.now + due_in,
            assigned_at=self.now,
        )

    def submission(self, homework_id: int, number: int = 1) -> Submission:
        return Submission(
            studio_id=self.studio_id,
            homework_id=homework_id,
            student_id=self.student_id,
            number=number,
            started_at=self.now,
        )

    def page(self, submission_id: int, message_id: int) -> Page:
        return Page(
            studio_id=self.studio_id,
            submission_id=submission_id,
            message_id=message_id,
            place=message_id,
            material=Material(kind=MediaKind.PHOTO, file_id="f", file_unique_id="u", size=70_000),
            received_at=self.now,
        )

    def notice(self, key: str, person_id: int | None = None, due_in: timedelta = timedelta()) -> Notice:
        return Notice(
            key=key,
            studio_id=self.studio_id,
            person_id=person_id or self.student_person_id,
            kind=NoticeKind.LESSON_PLANNED,
            subject={"lesson_id": 1},
            due_at=self.now + due_in,
            created_at=self.now,
        )

    async def charge(
        self, uow: SqlUnitOfWork, key: str, amount: int = 1500, lesson_id: int | None = None
    ) -> Transfer:
        """Not yet added; its accounts are."""
        income = await uow.ledger.account(self.studio_id, AccountKind.INCOME, None, "RUB")
        purse = await uow.ledger.account(self.studio_id, AccountKind.STUDENT, self.student_id, "RUB")
        return Transfer(
            studio_id=self.studio_id,
            key=key,
            kind=TransferKind.CHARGE,
            debit_account_id=purse.id or 0,
            credit_account_id=income.id or 0,
            unit="RUB",
            amount_minor=amount,
            student_id=self.student_id,
            lesson_id=lesson_id,
            happened_at=self.now,
            posted_at=self.now,
        )


def reversal_of(charge: Transfer, key: str = "reversal") -> Transfer:
    return Transfer(
        studio_id=charge.studio_id,
        key=key,
        kind=TransferKind.REVERSAL,
        debit_account_id=charge.credit_account_id,
        credit_account_id=charge.debit_account_id,
        unit=charge.unit,
        amount_minor=charge.amount_minor,
        student_id=charge.student_id,
        lesson_id=charge.lesson_id,
        reverses_id=charge.id,
        happened_at=charge.happened_at,
        posted_at=charge.posted_at,
    )


async def add_person(uow: SqlUnitOfWork, name: str, now: datetime) -> int:
    return await uow.people.add(
        Person(
            telegram_id=next(_telegram_ids),
            name=name,
            language=Language.ENGLISH,
            zone="Europe/Kyiv",
            created_at=now,
        )
    )


async def add_lesson(uow: SqlUnitOfWork, school: School, lesson: Lesson) -> int:
    """With the school's student in it."""
    lesson_id = await uow.lessons.add(lesson)
    taking_part = Participation(studio_id=school.studio_id, lesson_id=lesson_id, student_id=school.student_id)
    await uow.lessons.add_participations([taking_part])
    return lesson_id


async def found_school(db: Database, now: datetime) -> School:
    async with db.writing(EVERY_STUDIO) as uow:
        studio = Studio(name="Studio", currency="RUB", zone="Europe/Moscow", created_at=now)
        studio_id = await uow.studios.add(studio)
        tutor, student, guardian = [await add_person(uow, name, now) for name in ("Tom", "Sam", "Gil")]
        card = await uow.students.add(Student(studio_id=studio_id, name="Sam", created_at=now))
        await _add_place(uow, studio, tutor, Role.OWNER)
        tutor_id = await _add_place(uow, studio, tutor, Role.TUTOR)
        await _add_place(uow, studio, student, Role.STUDENT, card)
        guardian_id = await _add_place(uow, studio, guardian, Role.GUARDIAN, card)
        course_id = await _add_course(uow, studio, tutor_id, card)
    return School(
        now=now,
        studio_id=studio_id,
        tutor_person_id=tutor,
        tutor_id=tutor_id,
        student_id=card,
        student_person_id=student,
        guardian_person_id=guardian,
        guardian_id=guardian_id,
        course_id=course_id,
    )


async def _add_place(
    uow: SqlUnitOfWork, studio: Studio, person_id: int, role: Role, student_id: int | None = None
) -> int:
    place = Membership(
        studio_id=known(studio.id),
        person_id=person_id,
        role=role,
        student_id=student_id,
        pays=role is Role.GUARDIAN,
        created_at=studio.created_at,
    )
    return await uow.people.add_membership(place)


async def _add_course(uow: SqlUnitOfWork, studio: Studio, tutor_id: int, student_id: int) -> int:
    course = Course(
        studio_id=known(studio.id),
        tutor_id=tutor_id,
        subject="Maths",
        duration_minutes=60,
        created_at=studio.created_at,
    )
    course_id = await uow.courses.add(course)
    await uow.prices.add(first_price(course, 1500))
    enrolment = Enrolment(
        studio_id=known(studio.id), course_id=course_id, student_id=student_id, joined_at=studio.created_at
    )
    await uow.courses.add_enrolment(enrolment)
    return course_id
