"""Overdue homework: of a student or of a guardian's children over all courses, and of whom a tutor teaches."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, null, or_, select, tuple_

from domain.access import Actor
from domain.homework import SubmissionState
from storage.queries.family_homework import HomeworkRow
from storage.queries.family_pages import PAGE, Page, Turn, turned
from storage.queries.missing import MISSING
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import courses, homework, students, submissions
from storage.types import Id

LIST = 8


@dataclass(frozen=True, slots=True)
class OverdueWork:
    work: HomeworkRow
    student: str


@dataclass(frozen=True, slots=True)
class Owing:
    """A student with so many overdue pieces, the oldest due at that moment."""

    id: int
    name: str
    count: int
    oldest: datetime


_MINE = bindparam("students", expanding=True, type_=Id())
_CURSOR = bindparam("cursor", type_=Id())
_EDGE = bindparam("edge", type_=Id())
_collected = (
    select(func.coalesce(func.max(submissions.c.page_count), 0))
    .where(submissions.c.homework_id == homework.c.id, submissions.c.state == SubmissionState.COLLECTING)
    .scalar_subquery()
)
_LIST: Select[*tuple[Any, ...]] = (
    select(
        homework.c.id,
        homework.c.student_id,
        courses.c.subject,
        homework.c.text,
        homework.c.due_at,
        homework.c.state,
        null(),
        _collected,
        students.c.name,
    )
    .join_from(homework, courses, courses.c.id == homework.c.course_id)
    .join(students, students.c.id == homework.c.student_id)
    .where(homework.c.student_id.in_(_MINE), MISSING)
    .limit(PAGE + 1)
)
_COUNT = select(func.count(homework.c.id)).where(homework.c.student_id.in_(_MINE), MISSING)
_edge_work = homework.alias("edge_work")


class _Order:
    """A list in the order of these columns, and how each way on from a row is asked for."""

    def __init__(self, *names: str) -> None:
        here = [homework.c[name] for name in names]
        there = [
            select(_edge_work.c[name])
            .where(_edge_work.c.id == _CURSOR, _edge_work.c.student_id.in_(_MINE))
            .scalar_subquery()
            for name in names
        ]
        self.first = _LIST.order_by(*here)
        self.turns = {
            Turn.AFTER: self.first.where(tuple_(*here) > tuple_(*there)),
            Turn.FROM: self.first.where(tuple_(*here) >= tuple_(*there)),
            Turn.BEFORE: _LIST.where(tuple_(*here) < tuple_(*there)).order_by(*(one.desc() for one in here)),
        }


_BY_DUE = _Order("due_at", "id")
_BY_STUDENT = _Order("student_id", "due_at", "id")

_OWING = (
    select(students.c.id, students.c.name, func.count(homework.c.id), func.min(homework.c.due_at))
    .join_from(homework, students, students.c.id == homework.c.student_id)
    .where(homework.c.tutor_id.in_(TUTORS), MISSING, students.c.archived_at.is_(None))
    .group_by(students.c.id, students.c.name)
    .limit(LIST + 1)
)
_other = students.alias("edge")
_edge_name = (
    select(_other.c.name)
    .where(
        _other.c.id == _EDGE,
        select(_edge_work.c.id)
        .where(_edge_work.c.student_id == _other.c.id, _edge_work.c.tutor_id.in_(TUTORS))
        .exists(),
    )
    .scalar_subquery()
)
_OWING_FIRST = _OWING.order_by(students.c.name, students.c.id)
_OWING_NEXT = _OWING_FIRST.where(
    or_(students.c.name > _edge_name, and_(students.c.name == _edge_name, students.c.id > _EDGE))
)
_OWING_BEFORE = _OWING.where(
    or_(students.c.name < _edge_name, and_(students.c.name == _edge_name, students.c.id < _EDGE))
).order_by(students.c.name.desc(), students.c.id.desc())


async def of_students(
    reads: Reads, whose: Iterable[int], now: datetime, cursor: int, turn: Turn, *, by_student: bool
) -> tuple[Page[OverdueWork], int]:
    """A page over all courses, the oldest first (of each student in turn), and how many there are: three statements."""
    order = _BY_STUDENT if by_student else _BY_DUE
    params: dict[str, Any] = {"students": sorted(whose), "now": now}
    count = await reads.scalar(_COUNT, params) or 0
    if not cursor:
        return turned(await reads.all(order.first, params), _row, Turn.AFTER, adjoins=False), count
    params["cursor"] = cursor
    precedes = turn is not Turn.FROM or await reads.first(order.turns[Turn.BEFORE], params) is not None
    return turned(await reads.all(order.turns[turn], params), _row, turn, adjoins=precedes), count


def _row(row: Any) -> OverdueWork:  # noqa: ANN401 (rows of several statements begin alike)
    return OverdueWork(HomeworkRow(*row[:-1]), row[-1])


async def owing(reads: Reads, actor: Actor, now: datetime, edge: int, *, back: bool) -> tuple[Owing, ...]:
    """A tutor's students by name beyond ``edge``, one more than LIST when there are more."""
    statement = (_OWING_BEFORE if back else _OWING_NEXT) if edge else _OWING_FIRST
    given = {"tutors": list(actor.tutor_ids), "now": now} | ({"edge": edge} if edge else {})
    rows: Sequence[Owing] = [Owing(*row) for row in await reads.all(statement, given)]
    return tuple(reversed(rows)) if edge and back else tuple(rows)
