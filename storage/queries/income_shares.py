"""Who brought what in a month: by student and by course, what earned most first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CTE, Select, and_, bindparam, func, or_, select

from domain.access import Actor
from storage.queries.income import OF_ALL, OF_HIS, Books, given
from storage.reads import Reads
from storage.tables import courses, enrolments, lessons, students
from storage.types import Id

PAGE = 8


@dataclass(frozen=True, slots=True)
class Share:
    """What one student, or one course, had in it."""

    id: int
    name: str
    student_name: str
    received_minor: int
    earned_minor: int


_EDGE = bindparam("edge", type_=Id())


def _by(posted: Select[*tuple[Any, ...]], *, course: bool) -> CTE:
    """What each student, or course, had in it; nothing of what was undone within it."""
    flow = posted.subquery("flow")
    base: Any
    key: Any = lessons.c.course_id if course else flow.c.student_id
    if course:
        base = select(key.label("id")).join_from(flow, lessons, lessons.c.id == flow.c.lesson_id)
    else:
        base = select(key.label("id"))
    received, earned = func.sum(flow.c.received), func.sum(flow.c.earned)
    found: CTE = (
        base.add_columns(received.label("received"), earned.label("earned"))
        .group_by(key)
        .having(or_(received != 0, earned != 0))
        .cte("had")
    )
    return found


_ONE_IN_IT = (
    select(students.c.name)
    .join_from(enrolments, students, students.c.id == enrolments.c.student_id)
    .where(enrolments.c.course_id == courses.c.id, courses.c.capacity.is_(None))
    .limit(1)
    .correlate(courses)
    .scalar_subquery()
)


def _rows(posted: Select[*tuple[Any, ...]], *, course: bool) -> tuple[CTE, Select[*tuple[Any, ...]]]:
    had = _by(posted, course=course)
    if course:
        found = select(
            had.c.id,
            courses.c.subject,
            func.coalesce(_ONE_IN_IT, ""),
            had.c.received,
            had.c.earned,
        ).join_from(had, courses, courses.c.id == had.c.id)
    else:
        found = select(had.c.id, students.c.name, students.c.name, had.c.received, had.c.earned).join_from(
            had, students, students.c.id == had.c.id
        )
    return had, found


def _pages(posted: Select[*tuple[Any, ...]], *, course: bool) -> dict[str, Select[*tuple[Any, ...]]]:
    """What earned most stands first."""
    had, found = _rows(posted, course=course)
    beside = had.alias("beside")
    edge = select(beside.c.earned).where(beside.c.id == _EDGE).scalar_subquery()
    after = or_(had.c.earned < edge, and_(had.c.earned == edge, had.c.id > _EDGE))
    before = or_(had.c.earned > edge, and_(had.c.earned == edge, had.c.id < _EDGE))
    down = (had.c.earned.desc(), had.c.id)
    every = found.order_by(*down)
    return {
        "every": every,
        "first": every.limit(PAGE + 1),
        "after": every.where(after).limit(PAGE + 1),
        "before": found.where(before).order_by(had.c.earned, had.c.id.desc()).limit(PAGE + 1),
    }


_PAGES = {
    (whole, course): _pages(OF_ALL if whole else OF_HIS, course=course)
    for whole in (True, False)
    for course in (True, False)
}


async def shares(
    reads: Reads,
    actor: Actor,
    found: Books,
    within: tuple[datetime, datetime],
    turn: tuple[int, bool],
    *,
    course: bool,
) -> tuple[Share, ...]:
    """Beyond the edge in this direction, one more than PAGE when there are more.

    By course: what belongs to no lesson, such as lessons that burnt with a package, is of no course.
    """
    edge, back = turn
    which = ("before" if back else "after") if edge else "first"
    asked = given(actor, found, *within) | {"edge": edge}
    rows = [_share(row) for row in await reads.all(_PAGES[found.is_whole, course][which], asked)]
    return tuple(reversed(rows)) if which == "before" else tuple(rows)


async def every(
    reads: Reads, actor: Actor, found: Books, within: tuple[datetime, datetime], *, course: bool
) -> tuple[Share, ...]:
    """All of them, for a file."""
    rows = await reads.all(_PAGES[found.is_whole, course]["every"], given(actor, found, *within))
    return tuple(_share(row) for row in rows)


def _share(row: Any) -> Share:  # noqa: ANN401 (a row of these columns)
    number, name, student, received, earned = row
    return Share(number, name, student, int(received), int(earned))
