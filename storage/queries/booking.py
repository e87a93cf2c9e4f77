"""Courses in which a family may take free slots itself, and what stands in the student's own day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Integer, Row, Select, and_, bindparam, select

from domain.access import Actor
from domain.courses import LONGEST_MINUTES
from domain.errors import NotFound
from domain.lessons import LessonState
from domain.rules import Rules
from storage.queries.parts import price
from storage.reads import Reads
from storage.tables import (
    courses,
    enrolments,
    lessons,
    memberships,
    participations,
    people,
    students,
    studios,
)
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class BookableCourse:
    """``tutor_zone`` tells if his clock shows another time."""

    id: int
    subject: str
    duration_minutes: int
    currency: str
    tutor_id: int
    tutor: str
    tutor_zone: str
    student_id: int
    student: str
    free_window: timedelta
    """How long before its beginning a lesson can still be cancelled free."""


_COURSES: Select[*tuple[Any, ...]] = (
    select(
        courses.c.id,
        courses.c.subject,
        courses.c.duration_minutes,
        studios.c.currency,
        courses.c.tutor_id,
        people.c.name,
        people.c.zone,
        students.c.id,
        students.c.name,
        studios.c.rules_changed,
    )
    .join_from(enrolments, courses, courses.c.id == enrolments.c.course_id)
    .join(students, students.c.id == enrolments.c.student_id)
    .join(studios, studios.c.id == courses.c.studio_id)
    .join(memberships, and_(memberships.c.id == courses.c.tutor_id, memberships.c.ended_at.is_(None)))
    .join(people, people.c.id == memberships.c.person_id)
    .where(
        enrolments.c.student_id.in_(bindparam("students", expanding=True, type_=Id())),
        enrolments.c.left_at.is_(None),
        courses.c.ended_at.is_(None),
        courses.c.capacity.is_(None),
    )
    .order_by(students.c.name, courses.c.subject, courses.c.id)
)
_BUSY = (
    select(lessons.c.starts_at, lessons.c.ends_at, courses.c.subject)
    .join_from(participations, lessons, lessons.c.id == participations.c.lesson_id)
    .join(courses, courses.c.id == lessons.c.course_id)
    .where(
        participations.c.student_id == bindparam("student", type_=Id()),
        lessons.c.state == LessonState.PLANNED,
        lessons.c.starts_at > bindparam("earliest", type_=UtcDateTime()),
        lessons.c.starts_at < bindparam("till", type_=UtcDateTime()),
        lessons.c.ends_at > bindparam("since", type_=UtcDateTime()),
    )
    .order_by(lessons.c.starts_at)
    .limit(1)
)


_COSTS = select(
    price(
        bindparam("course", type_=Id()),
        bindparam("student", type_=Id()),
        bindparam("at", type_=UtcDateTime()),
        bindparam("minutes", type_=Integer()),
    )
)


async def bookable(reads: Reads, actor: Actor, student_id: int = 0) -> tuple[BookableCourse, ...]:
    """Of one of the family, 0 for everybody: those of studios where clients book, with one student in them."""
    family = actor.own_student_ids | actor.ward_ids
    wanted = family if not student_id else family & {student_id}
    return _bookable(await _rows(reads, wanted))


async def _rows(reads: Reads, wanted: Iterable[int]) -> Sequence[Row[*tuple[Any, ...]]]:
    return await reads.all(_COURSES, {"students": sorted(wanted)})


def _bookable(rows: Iterable[Row[*tuple[Any, ...]]]) -> tuple[BookableCourse, ...]:
    found = ((row, Rules.of(row[-1])) for row in rows)
    return tuple(
        BookableCourse(*(*row[:-1], rules.free_window)) for row, rules in found if rules.clients_book
    )


async def of_tutor(reads: Reads, actor: Actor, tutor_id: int) -> tuple[BookableCourse, ...] | None:
    """The family's courses with this tutor that it may book in; None for who has none with him at all."""
    rows = await _rows(reads, actor.own_student_ids | actor.ward_ids)
    his = [row for row in rows if row.tutor_id == tutor_id]
    return _bookable(his) if his else None


async def course(reads: Reads, actor: Actor, course_id: int, student_id: int) -> BookableCourse:
    """Raises NotFound for what is not this family's, or cannot be booked."""
    found = await bookable(reads, actor, student_id) if student_id else ()
    for one in found:
        if one.id == course_id:
            return one
    raise NotFound


async def costs(reads: Reads, course: BookableCourse, starts_at: datetime) -> int:
    """A lesson of it that begins then."""
    given = {
        "course": course.id,
        "student": course.student_id,
        "at": starts_at,
        "minutes": course.duration_minutes,
    }
    return int(await reads.scalar(_COSTS, given) or 0)


async def busy_with(reads: Reads, student_id: int, starts_at: datetime, ends_at: datetime) -> str | None:
    """The subject of another lesson that the student has then: it only warns (rule 4)."""
    earliest = starts_at - timedelta(minutes=LONGEST_MINUTES)
    given = {"student": student_id, "earliest": earliest, "since": starts_at, "till": ends_at}
    row = await reads.first(_BUSY, given)
    return None if row is None else str(row[2])
