"""Studios, persons, their memberships, student cards and invitations."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Select, bindparam, exists, select, update

from domain.errors import NotFound
from domain.people import Invitation, Membership, Person, Role, Student
from domain.studios import Studio
from storage import tables
from storage.work import Lookup, Work

_p, _m, _i = tables.people.c, tables.memberships.c, tables.invitations.c
_e, _c = tables.enrolments.c, tables.courses.c

STUDIO = Lookup(Studio, tables.studios, studio="id")
PERSON = Lookup(Person, tables.people, studio=None)
MEMBERSHIP = Lookup(Membership, tables.memberships)
STUDENT = Lookup(Student, tables.students)
INVITATION = Lookup(Invitation, tables.invitations, studio=None)

_any_studio = select(exists(select(tables.studios.c.id)))
_by_telegram = select(Person).where(_p.telegram_id == bindparam("telegram_id"))
_live_of_person = (
    select(Membership).where(_m.person_id == bindparam("person_id"), _m.ended_at.is_(None)).order_by(_m.id)
)
_of_student = (
    select(Person)
    .join(tables.memberships, _m.person_id == _p.id)
    .where(_m.student_id == bindparam("student_id"), _m.ended_at.is_(None))
    .order_by(_m.id)
)
_connected = _of_student.where(_m.role == Role.STUDENT)
_guardians = _of_student.where(_m.role == Role.GUARDIAN)
_payers = _of_student.where(_m.pays)
_tutor = select(Person).join(tables.memberships, _m.person_id == _p.id).where(_m.id == bindparam("tutor_id"))
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
_owners = (
    select(Person)
    .join(tables.memberships, _m.person_id == _p.id)
    .where(_m.studio_id == bindparam("studio_id"), _m.role == Role.OWNER, _m.ended_at.is_(None))
    .order_by(_m.id)
)
_taught_by = select(
    exists(
        select(_e.id)
        .join(tables.courses, _c.id == _e.course_id)
        .where(
            _e.student_id == bindparam("student_id"), _c.tutor_id.in_(bindparam("tutor_ids", expanding=True))
        )
    )
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

    async def student_person(self, student_id: int) -> Person | None:
        return await self._one(_connected, student_id=student_id)

    async def guardians(self, student_id: int) -> Sequence[Person]:
        return await self._work.entities(_guardians, {"student_id": student_id})

    async def payers(self, student_id: int) -> Sequence[Person]:
        return await self._work.entities(_payers, {"student_id": student_id})

    async def tutor_person(self, tutor_id: int) -> Person:
        person = await self._one(_tutor, tutor_id=tutor_id)
        if person is None:
            raise NotFound
        return person

    async def tutors_of_student(self, student_id: int) -> Sequence[Person]:
        return await self._work.entities(_tutors_of_student, {"student_id": student_id})

    async def owners(self, studio_id: int) -> Sequence[Person]:
        return await self._work.entities(_owners, {"studio_id": studio_id})

    async def _one(self, statement: Select[Person], **params: int) -> Person | None:
        return next(iter(await self._work.entities(statement, params)), None)


class SqlStudents:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, student_id: int) -> Student:
        return await self._work.load(STUDENT, student_id)

    async def add(self, student: Student) -> int:
        self._work.check_studio(student.studio_id)
        return await self._work.add(student)

    async def taught_by(self, student_id: int, tutor_ids: Iterable[int]) -> bool:
        params = {"student_id": student_id, "tutor_ids": sorted(tutor_ids)}
        return bool((await self._work.rows(_taught_by, params)).scalar_one())


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
