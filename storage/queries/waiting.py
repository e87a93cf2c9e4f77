"""Who waits for a place in a group: as notices, the family and the tutor see it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from storage.queries.notice_facts import WaitingFacts
from storage.queries.tutor_groups import COURSE, HIS_GROUP
from storage.reads import Reads
from storage.tables import courses, enrolments, memberships, people, students, waiting_places
from storage.types import Id

PAGE = 8


@dataclass(frozen=True, slots=True)
class QueueRow:
    """``id`` is the student's."""

    id: int
    name: str
    since: datetime
    offer_until: datetime | None


_w, _ahead = waiting_places.c, waiting_places.alias("ahead")
_members = (
    select(func.count())
    .select_from(enrolments)
    .where(enrolments.c.course_id == courses.c.id, enrolments.c.left_at.is_(None))
    .scalar_subquery()
)
_number = (
    select(func.count())
    .select_from(_ahead)
    .where(
        _ahead.c.course_id == _w.course_id,
        _ahead.c.settled_at.is_(None),
        _w.settled_at.is_(None),
        or_(_ahead.c.since < _w.since, and_(_ahead.c.since == _w.since, _ahead.c.id <= _w.id)),
    )
    .scalar_subquery()
)
_FACTS: Select[*tuple[Any, ...]] = (
    select(
        _w.id, _w.student_id, _w.course_id, courses.c.subject, people.c.name, people.c.id, _w.offer_until,
        _w.outcome, courses.c.capacity - _members, _number,
    )
    .join(courses, courses.c.id == _w.course_id)
    .join(memberships, memberships.c.id == courses.c.tutor_id)
    .join(people, people.c.id == memberships.c.person_id)
    .where(_w.id.in_(bindparam("ids", expanding=True, type_=Id())))
)  # fmt: skip
_HIS = (
    _FACTS.add_columns(students.c.name)
    .join(students, students.c.id == _w.student_id)
    .where(_w.student_id.in_(bindparam("family", expanding=True, type_=Id())))
)
_QUEUE = (
    select(students.c.id, students.c.name, _w.since, _w.offer_until)
    .join(students, students.c.id == _w.student_id)
    .where(_w.course_id == COURSE, _w.settled_at.is_(None), HIS_GROUP)
    .order_by(_w.since, _w.id)
    .limit(PAGE + 1)
)
_of_edge = (
    select(_ahead.c.since, _ahead.c.id)
    .where(
        _ahead.c.course_id == COURSE,
        _ahead.c.student_id == bindparam("edge", type_=Id()),
        _ahead.c.settled_at.is_(None),
    )
    .subquery("of_edge")
)
_AFTER = _QUEUE.join(
    _of_edge, or_(_w.since > _of_edge.c.since, and_(_w.since == _of_edge.c.since, _w.id > _of_edge.c.id))
)
_BEFORE = (
    _QUEUE.order_by(None)
    .join(
        _of_edge, or_(_w.since < _of_edge.c.since, and_(_w.since == _of_edge.c.since, _w.id < _of_edge.c.id))
    )
    .order_by(_w.since.desc(), _w.id.desc())
)


async def waiting_of(reads: Reads, waiting_ids: Collection[int]) -> dict[int, WaitingFacts]:
    rows = await reads.all(_FACTS, {"ids": sorted(waiting_ids)}) if waiting_ids else ()
    return {row[0]: _facts(row) for row in rows}


async def of_family(reads: Reads, actor: Actor, waiting_id: int) -> tuple[WaitingFacts, str]:
    """With the student's name. Raises NotFound for who does not follow him."""
    family = sorted(actor.own_student_ids | actor.ward_ids)
    row = await reads.first(_HIS, {"ids": [waiting_id], "family": family})
    if row is None:
        raise NotFound
    return _facts(row[:-1]), row[-1]


def _facts(row: Sequence[Any] | Row[*tuple[Any, ...]]) -> WaitingFacts:
    *facts, free, number = row
    values: list[Any] = [*facts, max(int(free or 0), 0), int(number)]
    return WaitingFacts(*values)


async def queue(reads: Reads, actor: Actor, course_id: int, edge: int, *, back: bool) -> tuple[QueueRow, ...]:
    """Who waits, the first to come first, beyond student ``edge``; one more than PAGE when there are more."""
    statement = (_BEFORE if back else _AFTER) if edge else _QUEUE
    given = {"course": course_id, "tutors": list(actor.tutor_ids)} | ({"edge": edge} if edge else {})
    rows = [QueueRow(*row) for row in await reads.all(statement, given)]
    return tuple(reversed(rows)) if edge and back else tuple(rows)
