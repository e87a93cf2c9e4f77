"""A tutor's series: what a student has every week, and the card of one."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.lessons import LessonState
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import courses, enrolments, lessons, series, students
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """``ahead`` lessons of it are planned, ``by_hand`` of them moved by hand; ``student_id`` is the only student, or
    the first of a group.
    """

    id: int
    revision: int
    subject: str
    student_id: int
    student_name: str
    students: int
    zone: str
    weekdays: int
    every_weeks: int
    clock_minutes: int
    duration_minutes: int
    starts_on: date
    ends_on: date | None
    ended_at: datetime | None
    ahead: int
    by_hand: int
    next_id: int | None
    next_starts_at: datetime | None


_ahead = (
    lessons.c.series_id == series.c.id,
    lessons.c.state == LessonState.PLANNED,
    lessons.c.starts_at > bindparam("now", type_=UtcDateTime()),
)
_COUNT = select(func.count(lessons.c.id)).where(*_ahead).correlate(series).scalar_subquery()
_BY_HAND = (
    select(func.count(lessons.c.id))
    .where(*_ahead, lessons.c.is_exception)
    .correlate(series)
    .scalar_subquery()
)
_NEXT = (
    select(lessons.c.id)
    .where(*_ahead)
    .order_by(lessons.c.starts_at)
    .limit(1)
    .correlate(series)
    .scalar_subquery()
)
_in_it = and_(enrolments.c.course_id == series.c.course_id, enrolments.c.left_at.is_(None))
_STUDENTS = select(func.count(enrolments.c.id)).where(_in_it).correlate(series).scalar_subquery()
_FIRST = select(func.min(enrolments.c.student_id)).where(_in_it).correlate(series).scalar_subquery()
_upcoming = lessons.alias("upcoming")
_ROW = (
    select(
        series.c.id,
        series.c.revision,
        courses.c.subject,
        students.c.id,
        students.c.name,
        _STUDENTS,
        series.c.zone,
        series.c.weekdays,
        series.c.every_weeks,
        series.c.clock_minutes,
        series.c.duration_minutes,
        series.c.starts_on,
        series.c.ends_on,
        series.c.ended_at,
        _COUNT,
        _BY_HAND,
        _upcoming.c.id,
        _upcoming.c.starts_at,
    )
    .join_from(series, courses, courses.c.id == series.c.course_id)
    .outerjoin(_upcoming, _upcoming.c.id == _NEXT)
    .where(series.c.tutor_id.in_(TUTORS))
)
_ONE = _ROW.join(students, students.c.id == _FIRST).where(series.c.id == bindparam("series", type_=Id()))
_seat = enrolments.alias("seat")
_OF_STUDENT = (
    _ROW.join(_seat, and_(_seat.c.course_id == series.c.course_id, _seat.c.left_at.is_(None)))
    .join(students, students.c.id == _seat.c.student_id)
    .where(
        students.c.id == bindparam("student", type_=Id()),
        series.c.ended_at.is_(None),
        or_(series.c.made_till.is_not(None), _upcoming.c.id.is_not(None)),
    )
    .order_by(series.c.id)
    .limit(bindparam("most"))
)
MOST = 20
"""More of one student's is a mistake that ends by ending some."""


async def one(reads: Reads, actor: Actor, series_id: int, now: datetime) -> SeriesRow:
    """Whatever became of it. Raises NotFound for what is not this tutor's."""
    row = await reads.first(_ONE, {"series": series_id, "tutors": list(actor.tutor_ids), "now": now})
    if row is None:
        raise NotFound
    return SeriesRow(*row)


async def of_student(reads: Reads, actor: Actor, student_id: int, now: datetime) -> tuple[SeriesRow, ...]:
    """The live ones with something ahead, the oldest first."""
    given = {"student": student_id, "tutors": list(actor.tutor_ids), "now": now, "most": MOST}
    return tuple(SeriesRow(*row) for row in await reads.all(_OF_STUDENT, given))
