"""What a payer needs to pay: how much there is to pay, and where to."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, func, select

from domain.access import Actor
from domain.errors import NotFound
from domain.lessons import LessonState
from domain.requisites import RequisiteKind
from storage.queries.parts import OWNED, PAYING, PURSE, price, seat_price
from storage.reads import Reads
from storage.tables import (
    accounts,
    courses,
    enrolments,
    lessons,
    participations,
    requisites,
    students,
    studios,
)
from storage.types import Id, UtcDateTime

LESSONS_AHEAD = 8


@dataclass(frozen=True, slots=True)
class Till:
    """``price_minor``: what a usual lesson of the first course costs him now, 0 where there is none."""

    student_id: int
    student_name: str
    studio_id: int
    currency: str
    balance_minor: int
    subject: str | None
    price_minor: int


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    kind: RequisiteKind
    value: str


_STUDENT = bindparam("student", type_=Id())
_NOW = bindparam("now", type_=UtcDateTime())
_FIRST_COURSE = (
    select(func.min(enrolments.c.course_id))
    .join(courses, courses.c.id == enrolments.c.course_id)
    .where(
        enrolments.c.student_id == students.c.id,
        enrolments.c.left_at.is_(None),
        courses.c.ended_at.is_(None),
    )
    .correlate(students)
    .scalar_subquery()
)
_TILL = (
    select(
        students.c.id,
        students.c.name,
        studios.c.id,
        studios.c.currency,
        func.coalesce(accounts.c.balance_minor, 0),
        courses.c.subject,
        func.coalesce(price(courses.c.id, students.c.id, _NOW, courses.c.duration_minutes), 0),
    )
    .join_from(students, studios, studios.c.id == students.c.studio_id)
    .outerjoin(accounts, PURSE)
    .outerjoin(courses, courses.c.id == _FIRST_COURSE)
    .where(students.c.id == _STUDENT, students.c.id.in_(PAYING))
)
_AHEAD = (
    select(seat_price(participations.c.student_id))
    .join_from(participations, lessons, lessons.c.id == participations.c.lesson_id)
    .where(
        participations.c.student_id == _STUDENT,
        participations.c.student_id.in_(PAYING),
        lessons.c.state == LessonState.PLANNED,
        lessons.c.starts_at > _NOW,
    )
    .order_by(lessons.c.starts_at, lessons.c.id)
    .limit(LESSONS_AHEAD)
)
_LINES = select(requisites.c.id, requisites.c.kind, requisites.c.value).where(
    requisites.c.removed_at.is_(None)
)
_OF_STUDENT = (
    _LINES.join_from(requisites, students, students.c.studio_id == requisites.c.studio_id)
    .where(students.c.id == _STUDENT, students.c.id.in_(PAYING))
    .order_by(requisites.c.id)
)
_OF_STUDIO = _LINES.where(
    and_(requisites.c.studio_id == bindparam("studio", type_=Id()), requisites.c.studio_id.in_(OWNED))
).order_by(requisites.c.id)
_ONE = select(requisites.c.studio_id, requisites.c.removed_at).where(
    requisites.c.id == bindparam("requisite", type_=Id()), requisites.c.studio_id.in_(OWNED)
)


async def till(reads: Reads, actor: Actor, student_id: int, now: datetime) -> Till:
    """Raises NotFound for who does not pay for the student."""
    row = await reads.first(_TILL, {"student": student_id, "now": now, **_paying(actor)})
    if row is None:
        raise NotFound
    return Till(*row)


async def ahead(reads: Reads, actor: Actor, student_id: int, now: datetime) -> tuple[int, ...]:
    """What each of the next lessons costs, the nearest first."""
    rows = await reads.all(_AHEAD, {"student": student_id, "now": now, **_paying(actor)})
    return tuple(int(row[0]) for row in rows)


async def lines(reads: Reads, actor: Actor, student_id: int) -> tuple[Line, ...]:
    """Where to pay for the student."""
    return tuple(
        Line(*row) for row in await reads.all(_OF_STUDENT, {"student": student_id, **_paying(actor)})
    )


async def of_studio(reads: Reads, actor: Actor, studio_id: int) -> tuple[Line, ...]:
    """The owner's own."""
    given = {"studio": studio_id, "owned": sorted(actor.owned_studio_ids)}
    return tuple(Line(*row) for row in await reads.all(_OF_STUDIO, given))


async def studio_of(reads: Reads, actor: Actor, requisite_id: int) -> int:
    """Raises NotFound for what is not of a studio of the actor's."""
    row = await reads.first(_ONE, {"requisite": requisite_id, "owned": sorted(actor.owned_studio_ids)})
    if row is None:
        raise NotFound
    return row[0]


def _paying(actor: Actor) -> dict[str, list[int]]:
    return {"paying": sorted(actor.payer_student_ids)}
