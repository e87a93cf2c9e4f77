"""A tutor's lessons by time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlalchemy import Select, and_, bindparam, case, or_, select

from domain.access import Actor
from domain.lessons import Attendance, LessonState
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import courses, lessons, participations, students
from storage.types import Id, UtcDateTime

PAGE = 8


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson in a list, once however many take part; ``ends_at`` tells whether it waits to be marked.

    The student is the first of a group, 0 and "" where everybody has left it. ``confirmed``: so many of them have
    promised to come.
    """

    id: int
    starts_at: datetime
    ends_at: datetime
    state: LessonState
    subject: str
    student_id: int
    student_name: str
    students: int = 1
    confirmed: int = 0

    @property
    def is_group(self) -> bool:
        return self.students != 1


_AFTER = bindparam("after", type_=Id())
_promised_for = case((participations.c.attendance == Attendance.EXPECTED, participations.c.confirmed_for))
"""Whoever has given up his place promises nothing any more."""
_WHO = (courses.c.subject, students.c.id, students.c.name, _promised_for)
_BETWEEN = (
    select(lessons.c.id, lessons.c.starts_at, lessons.c.ends_at, lessons.c.state, *_WHO)
    .join_from(lessons, courses, courses.c.id == lessons.c.course_id)
    .outerjoin(participations, participations.c.lesson_id == lessons.c.id)
    .outerjoin(students, students.c.id == participations.c.student_id)
    .where(
        lessons.c.tutor_id.in_(TUTORS),
        lessons.c.starts_at >= bindparam("since", type_=UtcDateTime()),
        lessons.c.starts_at < bindparam("till", type_=UtcDateTime()),
    )
    .order_by(lessons.c.starts_at, lessons.c.id, participations.c.id)
)

_UNMARKED = (
    select(lessons.c.id, lessons.c.starts_at, lessons.c.ends_at, lessons.c.state, lessons.c.course_id)
    .where(
        lessons.c.tutor_id.in_(TUTORS),
        lessons.c.state == LessonState.PLANNED,
        lessons.c.ends_at <= bindparam("now", type_=UtcDateTime()),
    )
    .order_by(lessons.c.ends_at, lessons.c.id)
    .limit(PAGE + 1)
)
_edge = lessons.alias("edge")
_edge_end = (
    select(_edge.c.ends_at).where(_edge.c.id == _AFTER, _edge.c.tutor_id.in_(TUTORS)).scalar_subquery()
)


def _named(page: Select[int, datetime, datetime, LessonState, int]) -> Select[*tuple[Any, ...]]:
    """A page of lessons with whoever takes part; the page is counted in lessons."""
    of = page.subquery()
    return (
        select(of.c.id, of.c.starts_at, of.c.ends_at, of.c.state, *_WHO)
        .join_from(of, courses, courses.c.id == of.c.course_id)
        .outerjoin(participations, participations.c.lesson_id == of.c.id)
        .outerjoin(students, students.c.id == participations.c.student_id)
        .order_by(of.c.ends_at, of.c.id, participations.c.id)
    )


_TO_MARK = _named(_UNMARKED)
_TO_MARK_AFTER = _named(
    _UNMARKED.where(
        or_(lessons.c.ends_at > _edge_end, and_(lessons.c.ends_at == _edge_end, lessons.c.id > _AFTER))
    )
)
_AT = (
    select(lessons.c.id)
    .where(
        lessons.c.tutor_id.in_(TUTORS),
        lessons.c.course_id == bindparam("course", type_=Id()),
        lessons.c.starts_at == bindparam("starts_at", type_=UtcDateTime()),
        lessons.c.state == LessonState.PLANNED,
    )
    .limit(1)
)


async def between(reads: Reads, actor: Actor, since: datetime, till: datetime) -> tuple[LessonRow, ...]:
    """Every lesson that starts then, whatever became of it, by time."""
    rows = await reads.all(_BETWEEN, {"tutors": list(actor.tutor_ids), "since": since, "till": till})
    return _once_each(rows)


async def to_mark(reads: Reads, actor: Actor, now: datetime, after: int) -> tuple[LessonRow, ...]:
    """Over and still planned, the oldest first; one more than PAGE when there are more."""
    statement = _TO_MARK_AFTER if after else _TO_MARK
    given = {"tutors": list(actor.tutor_ids), "now": now} | ({"after": after} if after else {})
    return _once_each(await reads.all(statement, given))


def _once_each(rows: Iterable[Sequence[Any]]) -> tuple[LessonRow, ...]:
    """Rows of one lesson stand together: one for each who takes part."""
    return tuple(_row_of(list(of)) for _, of in groupby(rows, key=itemgetter(0)))


def _row_of(of: Sequence[Sequence[Any]]) -> LessonRow:
    number, starts_at, ends_at, state, subject, student_id, name, _ = of[0]
    heads = sum(row[5] is not None for row in of)
    confirmed = sum(row[7] == starts_at for row in of)
    return LessonRow(
        number, starts_at, ends_at, state, subject, student_id or 0, name or "", heads, confirmed
    )


async def planned_at(reads: Reads, actor: Actor, course_id: int, starts_at: datetime) -> int | None:
    """The lesson that this very planning has made already."""
    found: int | None = await reads.scalar(
        _AT, {"course": course_id, "starts_at": starts_at, "tutors": list(actor.tutor_ids)}
    )
    return found
