"""A tutor's groups: the list, the card, who is in one, who could be, who came and went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.lessons import LessonState
from storage.queries.parts import TUTORS, price, taught
from storage.reads import Reads
from storage.tables import courses, enrolments, lessons, students, studios, waiting_places
from storage.types import Id, UtcDateTime

PAGE = 8


@dataclass(frozen=True, slots=True)
class GroupRow:
    """``next_starts_at`` is the next planned lesson's."""

    id: int
    name: str
    capacity: int
    members: int
    next_starts_at: datetime | None


@dataclass(frozen=True, slots=True)
class GroupCard:
    id: int
    studio_id: int
    name: str
    capacity: int
    members: int
    price_minor: int
    currency: str
    duration_minutes: int
    next_lesson_id: int | None
    next_starts_at: datetime | None
    waiting: int

    @property
    def free(self) -> int:
        return max(self.capacity - self.members, 0)


@dataclass(frozen=True, slots=True)
class MemberRow:
    id: int
    name: str


COURSE = bindparam("course", type_=Id())
_EDGE = bindparam("edge", type_=Id())
_NOW = bindparam("now", type_=UtcDateTime())
_IS_HIS = and_(courses.c.tutor_id.in_(TUTORS), courses.c.capacity.is_not(None), courses.c.ended_at.is_(None))
_members = (
    select(func.count())
    .select_from(enrolments)
    .where(enrolments.c.course_id == courses.c.id, enrolments.c.left_at.is_(None))
    .scalar_subquery()
)
_waiting = (
    select(func.count())
    .select_from(waiting_places)
    .where(waiting_places.c.course_id == courses.c.id, waiting_places.c.settled_at.is_(None))
    .scalar_subquery()
)
_ahead = lessons.alias("ahead")
_IS_NEXT = (
    _ahead.c.course_id == courses.c.id,
    _ahead.c.state == LessonState.PLANNED,
    _ahead.c.starts_at > _NOW,
)
_next_starts = select(func.min(_ahead.c.starts_at)).where(*_IS_NEXT).scalar_subquery()
_next_id = select(_ahead.c.id).where(*_IS_NEXT).order_by(_ahead.c.starts_at).limit(1).scalar_subquery()
_LIST = (
    select(courses.c.id, courses.c.subject, courses.c.capacity, _members, _next_starts)
    .where(_IS_HIS)
    .limit(PAGE + 1)
)
_beside = courses.alias("beside")
_his_edge = (
    select(_beside.c.id).where(_beside.c.id == _EDGE, _beside.c.tutor_id.in_(TUTORS)).scalar_subquery()
)
_FIRST = _LIST.order_by(courses.c.id)
_AFTER = _FIRST.where(courses.c.id > _his_edge)
_BEFORE = _LIST.where(courses.c.id < _his_edge).order_by(courses.c.id.desc())
_CARD = (
    select(
        courses.c.id, courses.c.studio_id, courses.c.subject, courses.c.capacity, _members,
        price(courses.c.id, None, _NOW, courses.c.duration_minutes), studios.c.currency,
        courses.c.duration_minutes, _next_id, _next_starts, _waiting,
    )
    .join(studios, studios.c.id == courses.c.studio_id)
    .where(_IS_HIS, courses.c.id == COURSE)
)  # fmt: skip
HIS_GROUP = select(courses.c.id).where(_IS_HIS, courses.c.id == COURSE).exists()
_edge = students.alias("edge")
_edge_name = select(_edge.c.name).where(_edge.c.id == _EDGE, taught(_EDGE)).scalar_subquery()


def _inside(student_id: ColumnElement[int]) -> ColumnElement[bool]:
    return (
        select(enrolments.c.id)
        .where(
            enrolments.c.course_id == COURSE,
            enrolments.c.student_id == student_id,
            enrolments.c.left_at.is_(None),
        )
        .exists()
    )


def _by_name(*which: ColumnElement[bool]) -> tuple[Select[int, str], Select[int, str], Select[int, str]]:
    """The first page, the one after the edge, and the one before it, backwards."""
    listed = select(students.c.id, students.c.name).where(*which).limit(PAGE + 1)
    name, id_ = students.c.name, students.c.id
    first = listed.order_by(name, id_)
    after = first.where(or_(name > _edge_name, and_(name == _edge_name, id_ > _EDGE)))
    before = listed.order_by(name.desc(), id_.desc()).where(
        or_(name < _edge_name, and_(name == _edge_name, id_ < _EDGE))
    )
    return first, after, before


_MEMBERS = _by_name(_inside(students.c.id), HIS_GROUP)
_of_studio = select(courses.c.studio_id).where(courses.c.id == COURSE).scalar_subquery()
_taught_now = students.c.id.in_(
    select(enrolments.c.student_id)
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .where(courses.c.tutor_id.in_(TUTORS))
)
_CANDIDATES = _by_name(
    students.c.archived_at.is_(None),
    students.c.studio_id == _of_studio,
    _taught_now,
    ~_inside(students.c.id),
    HIS_GROUP,
)
_LESSONS_AHEAD = (
    select(func.count())
    .select_from(_ahead)
    .where(
        _ahead.c.course_id == COURSE,
        _ahead.c.tutor_id.in_(TUTORS),
        _ahead.c.state == LessonState.PLANNED,
        _ahead.c.starts_at > _NOW,
    )
)


async def page(reads: Reads, actor: Actor, now: datetime, edge: int, *, back: bool) -> tuple[GroupRow, ...]:
    """Groups beyond ``edge`` (0: the first ones), one more than PAGE when there are more.

    Backwards the surplus one comes first. Beyond an edge that is none of his there is nothing.
    """
    statement = (_BEFORE if back else _AFTER) if edge else _FIRST
    given = {"tutors": list(actor.tutor_ids), "now": now} | ({"edge": edge} if edge else {})
    rows = [GroupRow(*row) for row in await reads.all(statement, given)]
    return tuple(reversed(rows)) if edge and back else tuple(rows)


async def card(reads: Reads, actor: Actor, course_id: int, now: datetime) -> GroupCard:
    """Raises NotFound for what is no group of this tutor."""
    given = {"course": course_id, "tutors": list(actor.tutor_ids), "now": now}
    row = await reads.first(_CARD, given)
    if row is None:
        raise NotFound
    return GroupCard(*row)


async def members(
    reads: Reads, actor: Actor, course_id: int, edge: int, *, back: bool
) -> tuple[MemberRow, ...]:
    """By name, one more than PAGE when there are more."""
    return await _named(reads, actor, _MEMBERS, course_id, edge, back=back)


async def candidates(
    reads: Reads, actor: Actor, course_id: int, edge: int, *, back: bool
) -> tuple[MemberRow, ...]:
    """Students whom the tutor teaches, or taught, and who are not in the group."""
    return await _named(reads, actor, _CANDIDATES, course_id, edge, back=back)


async def _named(
    reads: Reads,
    actor: Actor,
    statements: Sequence[Select[int, str]],
    course_id: int,
    edge: int,
    *,
    back: bool,
) -> tuple[MemberRow, ...]:
    first, after, before = statements
    statement = (before if back else after) if edge else first
    given = {"course": course_id, "tutors": list(actor.tutor_ids)} | ({"edge": edge} if edge else {})
    rows = [MemberRow(*row) for row in await reads.all(statement, given)]
    return tuple(reversed(rows)) if edge and back else tuple(rows)


async def ahead(reads: Reads, actor: Actor, course_id: int, now: datetime) -> int:
    """How many planned lessons the group has ahead."""
    given = {"course": course_id, "tutors": list(actor.tutor_ids), "now": now}
    return int(await reads.scalar(_LESSONS_AHEAD, given) or 0)
