"""What a line typed by a tutor may mean: his students with their courses, and lessons that are still to come."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from domain.access import Actor
from domain.lessons import LessonState
from storage.queries.parts import TUTORS, price
from storage.reads import Reads
from storage.tables import courses, enrolments, lessons, participations, students, studios
from storage.types import Id, UtcDateTime

MOST_LESSONS = 60


@dataclass(frozen=True, slots=True)
class Pupil:
    """A student in one of his courses; a group's has a capacity."""

    student_id: int
    name: str
    course_id: int
    subject: str
    price_minor: int
    duration_minutes: int
    currency: str
    capacity: int | None = None

    @property
    def is_group(self) -> bool:
        return self.capacity is not None


@dataclass(frozen=True, slots=True)
class ComingLesson:
    """Of a group one student is named, whose lesson it is too."""

    id: int
    revision: int
    starts_at: datetime
    student_id: int
    student: str
    course_id: int
    subject: str
    capacity: int | None

    @property
    def name(self) -> str:
        """What it is called by: a group by its subject."""
        return self.student if self.capacity is None else self.subject


_PUPILS = (
    select(
        students.c.id,
        students.c.name,
        courses.c.id,
        courses.c.subject,
        price(courses.c.id, students.c.id, bindparam("now", type_=UtcDateTime()), courses.c.duration_minutes),
        courses.c.duration_minutes,
        studios.c.currency,
        courses.c.capacity,
    )
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .join(students, students.c.id == enrolments.c.student_id)
    .join(studios, studios.c.id == courses.c.studio_id)
    .where(
        courses.c.tutor_id.in_(TUTORS),
        courses.c.ended_at.is_(None),
        enrolments.c.left_at.is_(None),
        students.c.archived_at.is_(None),
    )
    .order_by(students.c.name, students.c.id, courses.c.id)
)
_COMING = (
    select(
        lessons.c.id,
        lessons.c.revision,
        lessons.c.starts_at,
        students.c.id,
        students.c.name,
        courses.c.id,
        courses.c.subject,
        courses.c.capacity,
    )
    .join_from(lessons, participations, participations.c.lesson_id == lessons.c.id)
    .join(students, students.c.id == participations.c.student_id)
    .join(courses, courses.c.id == lessons.c.course_id)
    .where(
        lessons.c.tutor_id.in_(TUTORS),
        lessons.c.state == LessonState.PLANNED,
        lessons.c.starts_at >= bindparam("since", type_=UtcDateTime()),
        lessons.c.starts_at < bindparam("till", type_=UtcDateTime()),
    )
    .order_by(lessons.c.starts_at, lessons.c.id, students.c.id)
    .limit(MOST_LESSONS)
)
_COMING_OF = _COMING.where(students.c.id.in_(bindparam("students", expanding=True, type_=Id())))


async def pupils(reads: Reads, actor: Actor, now: datetime) -> tuple[Pupil, ...]:
    """All of them by name: names are compared in Python, for SQLite folds no Cyrillic and knows no declension."""
    rows = await reads.all(_PUPILS, {"now": now, "tutors": list(actor.tutor_ids)})
    return tuple(Pupil(*row) for row in rows)


async def coming(
    reads: Reads, actor: Actor, student_ids: tuple[int, ...], since: datetime, till: datetime
) -> tuple[ComingLesson, ...]:
    """Planned lessons of these students, or of everybody when none is named; one of a group comes once."""
    given = {"tutors": list(actor.tutor_ids), "since": since, "till": till}
    if student_ids:
        rows = await reads.all(_COMING_OF, given | {"students": list(student_ids)})
    else:
        rows = await reads.all(_COMING, given)
    return tuple({row[0]: ComingLesson(*row) for row in reversed(rows)}.values())[::-1]
