"""Who is in a group since when, and who came and went."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from domain.access import Actor
from domain.errors import NotFound
from storage.queries.tutor_groups import COURSE, HIS_GROUP, PAGE
from storage.reads import Reads
from storage.tables import enrolments, students
from storage.types import Id


@dataclass(frozen=True, slots=True)
class PastRow:
    """A stay in the group: since when, and till when if it is over."""

    id: int
    name: str
    joined_at: datetime
    left_at: datetime | None


_HISTORY = (
    select(enrolments.c.id, students.c.name, enrolments.c.joined_at, enrolments.c.left_at)
    .join(students, students.c.id == enrolments.c.student_id)
    .where(enrolments.c.course_id == COURSE, HIS_GROUP)
    .order_by(enrolments.c.id.desc())
    .limit(PAGE + 1)
)
_stay = enrolments.alias("stay")
_its_edge = (
    select(_stay.c.id)
    .where(_stay.c.id == bindparam("before", type_=Id()), _stay.c.course_id == COURSE)
    .scalar_subquery()
)
_HISTORY_BEFORE = _HISTORY.where(enrolments.c.id < _its_edge)
_MEMBER = (
    select(students.c.id, students.c.name, enrolments.c.joined_at)
    .join(enrolments, enrolments.c.student_id == students.c.id)
    .where(
        enrolments.c.course_id == COURSE,
        enrolments.c.left_at.is_(None),
        students.c.id == bindparam("student", type_=Id()),
        HIS_GROUP,
    )
)


async def member(reads: Reads, actor: Actor, course_id: int, student_id: int) -> tuple[str, datetime]:
    """His name, and since when he is in the group. Raises NotFound when he is not."""
    given = {"course": course_id, "student": student_id, "tutors": list(actor.tutor_ids)}
    row = await reads.first(_MEMBER, given)
    if row is None:
        raise NotFound
    return row[1], row[2]


async def history(reads: Reads, actor: Actor, course_id: int, before: int) -> tuple[PastRow, ...]:
    """Everybody's stays, the newest first, one more than PAGE when there are more."""
    given = {"course": course_id, "tutors": list(actor.tutor_ids)} | ({"before": before} if before else {})
    rows = await reads.all(_HISTORY_BEFORE if before else _HISTORY, given)
    return tuple(PastRow(*row) for row in rows)
