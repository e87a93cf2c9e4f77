"""A tutor's students: pages by name, and the card of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ScalarSelect, and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.homework import TO_DO, WITH_TUTOR, HomeworkState
from domain.lessons import LessonState
from domain.people import Role
from storage.queries import makeups
from storage.queries.missing import LET_OFF
from storage.queries.packages import prepaid
from storage.queries.parts import PURSE, SEAT, TUTORS, price, taught
from storage.reads import Reads
from storage.tables import (
    accounts,
    courses,
    enrolments,
    homework,
    lessons,
    memberships,
    participations,
    people,
    series,
    students,
    studios,
)
from storage.types import Id, UtcDateTime

PAGE = 8


@dataclass(frozen=True, slots=True)
class StudentRow:
    """``is_connected``: somebody sits at the other end as this student."""

    id: int
    name: str
    is_connected: bool
    balance_minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class StudentCard:
    """``open_homework`` is the student's, ``to_check`` the tutor's; ``prepaid`` is in hundredths of a lesson."""

    id: int
    studio_id: int
    name: str
    currency: str
    balance_minor: int
    open_homework: int
    to_check: int
    next_lesson_id: int | None
    next_starts_at: datetime | None
    series: int
    makeups: int
    prepaid: int | None = None


@dataclass(frozen=True, slots=True)
class CourseLine:
    """``price_minor`` is what a lesson of usual length costs the student now."""

    id: int
    subject: str
    price_minor: int
    duration_minutes: int
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Connection:
    """A person in a place of the card; unreachable since he blocked the bot."""

    membership_id: int
    role: Role
    name: str
    unreachable_since: datetime | None


_STUDENT = bindparam("student", type_=Id())
_NOW = bindparam("now", type_=UtcDateTime())
_EDGE = bindparam("edge", type_=Id())
_TAUGHT = taught(students.c.id)
_PRESENT = students.c.id.in_(
    select(enrolments.c.student_id)
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .where(courses.c.tutor_id.in_(TUTORS), enrolments.c.left_at.is_(None))
)
"""Found from the tutor's own courses, so that other tutors' students cost nothing."""
_LIST = (
    select(
        students.c.id,
        students.c.name,
        select(memberships.c.id).where(SEAT).exists(),
        func.coalesce(accounts.c.balance_minor, 0),
        studios.c.currency,
    )
    .join_from(students, studios, studios.c.id == students.c.studio_id)
    .outerjoin(accounts, PURSE)
    .where(students.c.archived_at.is_(None), _PRESENT)
    .limit(PAGE + 1)
)
_other = students.alias("edge")
_edge_name = select(_other.c.name).where(_other.c.id == _EDGE, taught(_EDGE)).scalar_subquery()
_FIRST = _LIST.order_by(students.c.name, students.c.id)
_NEXT = _FIRST.where(
    or_(students.c.name > _edge_name, and_(students.c.name == _edge_name, students.c.id > _EDGE))
)
_BEFORE = _LIST.order_by(students.c.name.desc(), students.c.id.desc()).where(
    or_(students.c.name < _edge_name, and_(students.c.name == _edge_name, students.c.id < _EDGE))
)
_NAMES = (
    select(students.c.id, students.c.name)
    .where(students.c.archived_at.is_(None), _PRESENT)
    .order_by(students.c.name, students.c.id)
)

_next = (
    select(lessons.c.id)
    .join_from(lessons, participations, participations.c.lesson_id == lessons.c.id)
    .where(
        participations.c.student_id == students.c.id,
        lessons.c.tutor_id.in_(TUTORS),
        lessons.c.state == LessonState.PLANNED,
        lessons.c.starts_at > _NOW,
    )
    .order_by(lessons.c.starts_at)
    .limit(1)
    .correlate(students)
    .scalar_subquery()
)


def _count(states: tuple[HomeworkState, ...]) -> ScalarSelect[int]:
    return (
        select(func.count(homework.c.id))
        .where(
            homework.c.student_id == students.c.id,
            homework.c.tutor_id.in_(TUTORS),
            homework.c.state.in_(states),
            ~LET_OFF,
        )
        .correlate(students)
        .scalar_subquery()
    )


_SERIES = (
    select(func.count(series.c.id))
    .join_from(enrolments, series, series.c.course_id == enrolments.c.course_id)
    .where(
        enrolments.c.student_id == students.c.id,
        enrolments.c.left_at.is_(None),
        series.c.tutor_id.in_(TUTORS),
        series.c.ended_at.is_(None),
    )
    .correlate(students)
    .scalar_subquery()
)
_upcoming = lessons.alias("upcoming")
_CARD = (
    select(
        students.c.id,
        students.c.studio_id,
        students.c.name,
        studios.c.currency,
        func.coalesce(accounts.c.balance_minor, 0),
        _count(TO_DO),
        _count(WITH_TUTOR),
        _upcoming.c.id,
        _upcoming.c.starts_at,
        _SERIES,
        makeups.count_of(students.c.id, taught=True),
        prepaid(_NOW),
    )
    .join_from(students, studios, studios.c.id == students.c.studio_id)
    .outerjoin(accounts, PURSE)
    .outerjoin(_upcoming, _upcoming.c.id == _next)
    .where(students.c.id == _STUDENT, _TAUGHT)
)
_COURSES = (
    select(
        courses.c.id,
        courses.c.subject,
        price(courses.c.id, enrolments.c.student_id, _NOW, courses.c.duration_minutes),
        courses.c.duration_minutes,
        courses.c.capacity.is_not(None),
    )
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .where(
        enrolments.c.student_id == _STUDENT,
        enrolments.c.left_at.is_(None),
        courses.c.tutor_id.in_(TUTORS),
        courses.c.ended_at.is_(None),
    )
    .order_by(courses.c.id)
)
_CONNECTIONS = (
    select(memberships.c.id, memberships.c.role, people.c.name, people.c.unreachable_since)
    .join_from(memberships, students, students.c.id == memberships.c.student_id)
    .join(people, people.c.id == memberships.c.person_id)
    .where(students.c.id == _STUDENT, memberships.c.ended_at.is_(None), _TAUGHT)
    .order_by(memberships.c.role.desc(), memberships.c.id)
)


async def page(reads: Reads, actor: Actor, edge: int, *, back: bool) -> tuple[StudentRow, ...]:
    """Students by name beyond ``edge`` (0: the first ones), one more than PAGE when there are more.

    Read backwards they still come in the order of names, the surplus one first. Beyond an edge that is none of
    his there is nothing.
    """
    statement = (_BEFORE if back else _NEXT) if edge else _FIRST
    given = {"tutors": list(actor.tutor_ids)} | ({"edge": edge} if edge else {})
    rows: Sequence[StudentRow] = [StudentRow(*row) for row in await reads.all(statement, given)]
    return tuple(reversed(rows)) if edge and back else tuple(rows)


async def named_like(reads: Reads, actor: Actor, part: str) -> tuple[tuple[int, str], ...]:
    """Ids and names with ``part`` in any case, one more than a page when there are more: SQLite folds no Cyrillic."""
    wanted = part.casefold()
    rows = await reads.all(_NAMES, {"tutors": list(actor.tutor_ids)})
    return tuple((row[0], row[1]) for row in rows if wanted in row[1].casefold())[: PAGE + 1]


async def card(reads: Reads, actor: Actor, student_id: int, now: datetime) -> StudentCard:
    """Raises NotFound for a student this tutor has never had."""
    row = await reads.first(_CARD, {"student": student_id, "now": now, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    return StudentCard(*row)


async def courses_of(reads: Reads, actor: Actor, student_id: int, now: datetime) -> tuple[CourseLine, ...]:
    rows = await reads.all(_COURSES, {"student": student_id, "now": now, "tutors": list(actor.tutor_ids)})
    return tuple(CourseLine(*row) for row in rows)


async def connections(reads: Reads, actor: Actor, student_id: int) -> tuple[Connection, ...]:
    """The student first, then guardians as they came."""
    rows = await reads.all(_CONNECTIONS, {"student": student_id, "tutors": list(actor.tutor_ids)})
    return tuple(Connection(*row) for row in rows)
