"""Studios, persons, their memberships, student cards and invitations."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, and_, bindparam, case, delete, exists, select, update

from domain.errors import NotFound
from domain.people import (
    Families,
    Invitation,
    Membership,
    Person,
    Receiver,
    Relative,
    Role,
)
from domain.studios import Studio
from storage import tables
from storage.types import Id
from storage.work import Lookup, Work

_p, _m, _i = tables.people.c, tables.memberships.c, tables.invitations.c
_e, _c = tables.enrolments.c, tables.courses.c

STUDIO = Lookup(Studio, tables.studios, studio="id")
PERSON = Lookup(Person, tables.people, studio=None)
MEMBERSHIP = Lookup(Membership, tables.memberships)
INVITATION = Lookup(Invitation, tables.invitations, studio=None)

_FORGET_COPIES = delete(tables.image_copies).where(
    tables.image_copies.c.studio_id == bindparam("studio", type_=Id())
)
_any_studio = select(exists(select(tables.studios.c.id)))
_by_telegram = select(Person).where(_p.telegram_id == bindparam("telegram_id"))
_live_of_person = (
    select(Membership).where(_m.person_id == bindparam("person_id"), _m.ended_at.is_(None)).order_by(_m.id)
)
RELATIVE = (_m.person_id, _p.zone, _m.role, _m.pays)
STUDENT_FIRST = (case((_m.role == Role.STUDENT, 0), else_=1), _m.id)


def relatives_of(student: ColumnElement[int]) -> ColumnElement[bool]:
    """Who is connected to the student: the condition of an outer join."""
    return and_(_m.student_id == student, _m.ended_at.is_(None))


def _families(student: ColumnElement[int], table: Table[Any]) -> Select[*tuple[Any, ...]]:
    return (
        select(student, *RELATIVE)
        .select_from(table)
        .outerjoin(tables.memberships, relatives_of(student))
        .outerjoin(tables.people, _p.id == _m.person_id)
        .order_by(student, *STUDENT_FIRST)
    )


_family = _families(tables.students.c.id, tables.students).where(
    tables.students.c.id == bindparam("student_id")
)
_families_of_students = _families(tables.students.c.id, tables.students).where(
    tables.students.c.id.in_(bindparam("student_ids", expanding=True))
)
_families_of_course = _families(_e.student_id, tables.enrolments).where(
    _e.course_id == bindparam("course_id"), _e.left_at.is_(None)
)
_families_of_lesson = _families(tables.participations.c.student_id, tables.participations).where(
    tables.participations.c.lesson_id == bindparam("lesson_id")
)
_tutors_of_student = (
    select(Person)
    .where(
        _p.id.in_(
            select(_m.person_id)
            .join(tables.courses, _c.tutor_id == _m.id)
            .join(tables.enrolments, _e.course_id == _c.id)
            .where(_e.student_id == bindparam("student_id"), _e.left_at.is_(None), _c.ended_at.is_(None))
        )
    )
    .order_by(_p.id)
)
_teacher = (
    select(_m.person_id, _p.zone, _m.studio_id)
    .join(tables.people, _p.id == _m.person_id)
    .where(_m.id == bindparam("tutor_id"))
)
# Locked: two people with one link come one after the other.
_by_digest = select(Invitation).where(_i.token_digest == bindparam("digest")).with_for_update(key_share=True)
_by_code = (
    select(Invitation)
    .where(_i.code == bindparam("code"), _i.settled_at.is_(None))
    .with_for_update(key_share=True)
)
_settle = (
    update(tables.invitations)
    .where(
        _i.role == bindparam("for_role"),
        _i.student_id.is_not_distinct_from(bindparam("for_student")),
        _i.settled_at.is_(None),
    )
    .values(settled_at=bindparam("now"))
)
_settle_unopened = _settle.where(_i.opened_by.is_(None))


def families_from(rows: Iterable[Sequence[Any]]) -> Families:
    """Rows of a student and, where somebody is connected to him, RELATIVE."""
    found = list(rows)
    return Families(
        student_ids=tuple(dict.fromkeys(row[0] for row in found)),
        relatives=tuple(
            Relative(student_id, Receiver(person_id, zone), role, pays)
            for student_id, person_id, zone, role, pays in found
            if person_id is not None
        ),
    )


class SqlStudios:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, studio_id: int) -> Studio:
        return await self._work.load(STUDIO, studio_id)

    async def peek(self, studio_id: int) -> Studio:
        self._work.check_studio(studio_id)
        studio = await self._work.session.get(Studio, studio_id)
        if studio is None:
            raise NotFound
        return studio

    async def add(self, studio: Studio) -> int:
        """Widens the scope: whoever founds a studio goes on to fill it."""
        studio_id = await self._work.add(studio)
        if self._work.studios is not None:
            self._work.studios.add(studio_id)
        return studio_id

    async def exist(self) -> bool:
        return bool((await self._work.rows(_any_studio)).scalar_one())

    async def forget_copies(self, studio_id: int) -> int:
        self._work.check_studio(studio_id)
        return (await self._work.execute(_FORGET_COPIES, {"studio": studio_id})).rowcount


class SqlPeople:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, person_id: int) -> Person:
        return await self._work.load(PERSON, person_id)

    async def with_telegram_id(self, telegram_id: int) -> Person | None:
        return await self._one(_by_telegram, telegram_id=telegram_id)

    async def add(self, person: Person) -> int:
        return await self._work.add(person)

    async def add_membership(self, membership: Membership) -> int:
        self._work.check_studio(membership.studio_id)
        return await self._work.add(membership)

    async def memberships_of(self, person_id: int) -> Sequence[Membership]:
        return await self._work.entities(_live_of_person, {"person_id": person_id})

    async def membership(self, membership_id: int) -> Membership:
        return await self._work.load(MEMBERSHIP, membership_id)

    async def end_membership(self, membership_id: int, now: datetime) -> None:
        membership = await self.membership(membership_id)
        membership.ended_at = membership.ended_at or now

    async def family_of(self, student_id: int) -> Families:
        return await self._families(_family, student_id=student_id)

    async def families_of_students(self, student_ids: Iterable[int]) -> Families:
        return await self._families(_families_of_students, student_ids=sorted(student_ids))

    async def families_of_course(self, course_id: int) -> Families:
        return await self._families(_families_of_course, course_id=course_id)

    async def families_of_lesson(self, lesson_id: int) -> Families:
        return await self._families(_families_of_lesson, lesson_id=lesson_id)

    async def teacher(self, tutor_id: int) -> Receiver:
        found = (await self._work.rows(_teacher, {"tutor_id": tutor_id})).first()
        if found is None:
            raise NotFound
        person_id, zone, studio_id = found
        self._work.check_studio(studio_id)
        return Receiver(person_id, zone)

    async def tutors_of_student(self, student_id: int) -> Sequence[Person]:
        return await self._work.entities(_tutors_of_student, {"student_id": student_id})

    async def _families(self, statement: Select[*tuple[Any, ...]], **params: object) -> Families:
        return families_from((await self._work.rows(statement, params)).all())

    async def _one(self, statement: Select[Person], **params: int) -> Person | None:
        return next(iter(await self._work.entities(statement, params)), None)


class SqlInvitations:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, invitation_id: int) -> Invitation:
        return await self._work.load(INVITATION, invitation_id)

    async def with_digest(self, token_digest: str) -> Invitation | None:
        return next(iter(await self._work.entities(_by_digest, {"digest": token_digest})), None)

    async def with_code(self, code: str) -> Invitation | None:
        return next(iter(await self._work.entities(_by_code, {"code": code})), None)

    async def add(self, invitation: Invitation) -> int:
        return await self._work.add(invitation)

    async def withdraw_open(self, role: Role, student_id: int | None, now: datetime) -> None:
        params = {"for_role": role, "for_student": student_id, "now": now}
        await self._work.execute(_settle_unopened, params)

    async def withdraw_unsettled(self, role: Role, student_id: int | None, now: datetime) -> None:
        await self._work.execute(_settle, {"for_role": role, "for_student": student_id, "now": now})
