"""What is settled of a student's marks in a course, and what would be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, select, tuple_

from domain.access import Actor
from domain.availability import Span
from domain.errors import NotFound
from domain.grades import Average, Grade, average
from domain.periods import TICK, unsettled
from storage.earned import COURSE, PERIOD_TOTALS, SETTLED, STUDENT
from storage.queries.family_pages import PAGE, Page, Turn, turned
from storage.queries.journal import Head
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import courses, marks, memberships, people, period_marks
from storage.types import Id

SHOWN = 4
"""Of settled periods, above the marks."""


@dataclass(frozen=True, slots=True)
class PeriodRow:
    """``proposed`` is what ``counted`` marks made; ``reopened_why``: settled no more; ``zone`` is the tutor's."""

    id: int
    student_id: int
    starts_at: datetime
    ends_at: datetime
    grade: Grade
    proposed: Grade | None
    counted: int
    reason: str | None
    reopened_why: str | None
    zone: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the formula makes of the marks of ``span``; None where there are none."""

    span: Span
    average: Average | None


_p = period_marks.c
_ROW: Select[*tuple[Any, ...]] = select(
    _p.id, _p.student_id, _p.starts_at, _p.ends_at, _p.scale, _p.points, _p.proposed, _p.counted, _p.reason,
    _p.reopened_why, people.c.zone,
).join_from(period_marks, courses, courses.c.id == _p.course_id).join(
    memberships, memberships.c.id == courses.c.tutor_id
).join(people, people.c.id == memberships.c.person_id)  # fmt: skip
_newest = _ROW.where(_p.course_id == COURSE).order_by(_p.ends_at.desc(), _p.id.desc())
_LAST = _newest.where(_p.student_id == STUDENT, _p.reopened_at.is_(None)).limit(SHOWN)
_OF_ALL = _newest.where(
    _p.student_id.in_(bindparam("students", expanding=True, type_=Id())), _p.reopened_at.is_(None)
)
_PAGE = _ROW.where(_p.course_id == COURSE, _p.student_id == STUDENT).limit(PAGE + 1)
_CURSOR = bindparam("cursor", type_=Id())
_edge = period_marks.alias("edge")
_edge_at = (
    select(_edge.c.ends_at)
    .where(_edge.c.id == _CURSOR, _edge.c.course_id == COURSE, _edge.c.student_id == STUDENT)
    .scalar_subquery()
)
_here, _there = tuple_(_p.ends_at, _p.id), tuple_(_edge_at, _CURSOR)
_older = _PAGE.order_by(_p.ends_at.desc(), _p.id.desc())
_PAGES = {
    Turn.FROM: _older,
    Turn.AFTER: _older.where(_here < _there),
    Turn.BEFORE: _PAGE.order_by(_p.ends_at, _p.id).where(_here > _there),
}
_ONE = _ROW.add_columns(_p.course_id).where(
    _p.id == bindparam("period", type_=Id()), courses.c.tutor_id.in_(TUTORS)
)
_FIRST = select(func.min(marks.c.earned_at)).where(marks.c.course_id == COURSE, marks.c.student_id == STUDENT)


def _of(head: Head) -> dict[str, object]:
    return {"course": head.course_id, "student": head.student_id}


async def last(reads: Reads, head: Head) -> tuple[PeriodRow, ...]:
    """Those that stand, the newest first."""
    return tuple(_row(row) for row in await reads.all(_LAST, _of(head)))


async def of_all(reads: Reads, course_id: int, student_ids: Iterable[int]) -> tuple[PeriodRow, ...]:
    """Those that stand of all these students. The rights to them were asked before."""
    given = {"course": course_id, "students": sorted(student_ids)}
    return tuple(_row(row) for row in await reads.all(_OF_ALL, given))


async def page(reads: Reads, head: Head, cursor: int, turn: Turn) -> Page[PeriodRow]:
    """Those opened again, too; the newest first."""
    if not cursor:
        return turned(await reads.all(_PAGES[Turn.FROM], _of(head)), _row, Turn.AFTER, adjoins=False)
    found = await reads.all(_PAGES[turn], _of(head) | {"cursor": cursor})
    return turned(found, _row, turn, adjoins=True)


async def one(reads: Reads, actor: Actor, period_id: int) -> tuple[PeriodRow, int]:
    """With its course. Raises NotFound."""
    row = await reads.first(_ONE, {"period": period_id, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    return _row(row), row[-1]


async def since_last(reads: Reads, head: Head, now: datetime) -> Span:
    """From the last settled period, or the first mark of all. Raises NotFound where there is neither."""
    settled = await _settled(reads, head)
    first = settled[0].ends_at if settled else await reads.scalar(_FIRST, _of(head))
    if first is None:
        raise NotFound
    return Span(first if settled else first - TICK, now)


async def proposal(reads: Reads, head: Head, wanted: Span) -> Proposal:
    """Raises PeriodSettled."""
    span = unsettled(wanted, await _settled(reads, head))
    within = {"scale": head.scale, "starts_at": span.starts_at, "ends_at": span.ends_at}
    rows = await reads.all(PERIOD_TOTALS, _of(head) | within)
    totals = [(kind, count, points or 0) for kind, count, points in rows]
    return Proposal(span, average(head.scale, totals, head.weights))


async def _settled(reads: Reads, head: Head) -> Sequence[Span]:
    return [Span(starts_at, ends_at) for starts_at, ends_at in await reads.all(SETTLED, _of(head))]


def _row(row: Any) -> PeriodRow:  # noqa: ANN401 (rows of several statements begin alike)
    id_, student_id, starts_at, ends_at, scale, points, proposed, counted, reason, why, zone = row[:11]
    formula = None if proposed is None else Grade(scale, proposed)
    given = Grade(scale, points)
    return PeriodRow(id_, student_id, starts_at, ends_at, given, formula, counted, reason, why, zone)
