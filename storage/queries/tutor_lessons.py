"""A tutor's lessons: lists by time, and the card of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.homework import HomeworkState
from domain.ledger import TransferKind
from domain.lessons import LessonState
from storage.queries.parts import SEAT, TUTORS
from storage.reads import Reads
from storage.tables import (
    courses,
    homework,
    lessons,
    memberships,
    participations,
    people,
    series,
    students,
    studios,
    transfers,
)
from storage.types import Id, UtcDateTime

PAGE = 8


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson in a list; ``ends_at`` tells whether it waits to be marked."""

    id: int
    starts_at: datetime
    ends_at: datetime
    state: LessonState
    subject: str
    student_id: int
    student_name: str


@dataclass(frozen=True, slots=True)
class LessonCard:
    """``student_zone`` is None for who has no Telegram; ``charged_minor`` is what stands on the account."""

    id: int
    revision: int
    state: LessonState
    starts_at: datetime
    ends_at: datetime
    moved_from: datetime | None
    settled_at: datetime | None
    course_id: int
    subject: str
    price_minor: int
    currency: str
    student_id: int
    student_name: str
    student_zone: str | None
    charged_minor: int
    series_id: int | None = None
    series_weekdays: int | None = None
    series_every: int | None = None


@dataclass(frozen=True, slots=True)
class LessonHomework:
    id: int
    text: str
    due_at: datetime
    state: HomeworkState


_AFTER = bindparam("after", type_=Id())
_ROW = (
    select(
        lessons.c.id,
        lessons.c.starts_at,
        lessons.c.ends_at,
        lessons.c.state,
        courses.c.subject,
        students.c.id,
        students.c.name,
    )
    .join_from(lessons, courses, courses.c.id == lessons.c.course_id)
    .join(participations, participations.c.lesson_id == lessons.c.id)
    .join(students, students.c.id == participations.c.student_id)
    .where(lessons.c.tutor_id.in_(TUTORS))
)
_BETWEEN = _ROW.where(
    lessons.c.starts_at >= bindparam("since", type_=UtcDateTime()),
    lessons.c.starts_at < bindparam("till", type_=UtcDateTime()),
).order_by(lessons.c.starts_at, lessons.c.id)

_TO_MARK = (
    _ROW.where(
        lessons.c.state == LessonState.PLANNED, lessons.c.ends_at <= bindparam("now", type_=UtcDateTime())
    )
    .order_by(lessons.c.ends_at, lessons.c.id)
    .limit(PAGE + 1)
)
_edge = lessons.alias("edge")
_edge_end = (
    select(_edge.c.ends_at).where(_edge.c.id == _AFTER, _edge.c.tutor_id.in_(TUTORS)).scalar_subquery()
)
_TO_MARK_AFTER = _TO_MARK.where(
    or_(lessons.c.ends_at > _edge_end, and_(lessons.c.ends_at == _edge_end, lessons.c.id > _AFTER))
)

_undo = transfers.alias("undo")
_CHARGED = (
    select(func.sum(transfers.c.amount_minor))
    .where(
        transfers.c.lesson_id == lessons.c.id,
        transfers.c.student_id == students.c.id,
        transfers.c.kind == TransferKind.CHARGE,
        ~select(_undo.c.id).where(_undo.c.reverses_id == transfers.c.id).exists(),
    )
    .scalar_subquery()
)
_CARD = (
    select(
        lessons.c.id,
        lessons.c.revision,
        lessons.c.state,
        lessons.c.starts_at,
        lessons.c.ends_at,
        lessons.c.moved_from,
        lessons.c.settled_at,
        courses.c.id,
        courses.c.subject,
        courses.c.price_minor,
        studios.c.currency,
        students.c.id,
        students.c.name,
        people.c.zone,
        _CHARGED,
        lessons.c.series_id,
        series.c.weekdays,
        series.c.every_weeks,
    )
    .join_from(lessons, courses, courses.c.id == lessons.c.course_id)
    .join(studios, studios.c.id == lessons.c.studio_id)
    .join(participations, participations.c.lesson_id == lessons.c.id)
    .join(students, students.c.id == participations.c.student_id)
    .outerjoin(memberships, SEAT)
    .outerjoin(people, people.c.id == memberships.c.person_id)
    .outerjoin(series, series.c.id == lessons.c.series_id)
    .where(lessons.c.id == bindparam("lesson", type_=Id()), lessons.c.tutor_id.in_(TUTORS))
)
_CARD_WITH_HOMEWORK = (
    _CARD.add_columns(homework.c.id, homework.c.text, homework.c.due_at, homework.c.state)
    .outerjoin(
        homework,
        and_(homework.c.lesson_id == lessons.c.id, homework.c.tutor_id == lessons.c.tutor_id),
    )
    .order_by(homework.c.id.desc())
    .limit(3)
)
_HOMEWORK_COLUMNS = 4
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
_NEXT = (
    select(lessons.c.starts_at)
    .join_from(lessons, participations, participations.c.lesson_id == lessons.c.id)
    .where(
        lessons.c.tutor_id.in_(TUTORS),
        lessons.c.state == LessonState.PLANNED,
        participations.c.student_id == bindparam("student", type_=Id()),
        lessons.c.starts_at > bindparam("now", type_=UtcDateTime()),
    )
    .order_by(lessons.c.starts_at)
    .limit(1)
)


async def between(reads: Reads, actor: Actor, since: datetime, till: datetime) -> tuple[LessonRow, ...]:
    """Every lesson that starts then, whatever became of it, by time."""
    rows = await reads.all(_BETWEEN, {"tutors": list(actor.tutor_ids), "since": since, "till": till})
    return tuple(LessonRow(*row) for row in rows)


async def to_mark(reads: Reads, actor: Actor, now: datetime, after: int) -> tuple[LessonRow, ...]:
    """Over and still planned, the oldest first; one more than PAGE when there are more."""
    statement = _TO_MARK_AFTER if after else _TO_MARK
    given = {"tutors": list(actor.tutor_ids), "now": now} | ({"after": after} if after else {})
    return tuple(LessonRow(*row) for row in await reads.all(statement, given))


async def card(reads: Reads, actor: Actor, lesson_id: int) -> LessonCard:
    """Raises NotFound for what is not this tutor's."""
    row = await reads.first(_CARD, {"lesson": lesson_id, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    return _card_of(row)


async def card_with_homework(
    reads: Reads, actor: Actor, lesson_id: int
) -> tuple[LessonCard, tuple[LessonHomework, ...]]:
    """And the newest homework that was given at it. Raises NotFound as ``card`` does."""
    rows = await reads.all(_CARD_WITH_HOMEWORK, {"lesson": lesson_id, "tutors": list(actor.tutor_ids)})
    if not rows:
        raise NotFound
    given = [row[-_HOMEWORK_COLUMNS:] for row in rows]
    return _card_of(rows[0][:-_HOMEWORK_COLUMNS]), tuple(LessonHomework(*one) for one in given if one[0])


def _card_of(row: Sequence[Any]) -> LessonCard:
    *facts, charged, series_id, weekdays, every_weeks = row
    values: list[Any] = [*facts, int(charged or 0), series_id, weekdays, every_weeks]
    return LessonCard(*values)


async def planned_at(reads: Reads, actor: Actor, course_id: int, starts_at: datetime) -> int | None:
    """The lesson that this very planning has made already."""
    found: int | None = await reads.scalar(
        _AT, {"course": course_id, "starts_at": starts_at, "tutors": list(actor.tutor_ids)}
    )
    return found


async def next_of(reads: Reads, actor: Actor, student_id: int, now: datetime) -> datetime | None:
    """When the student's next planned lesson with this tutor starts."""
    found: datetime | None = await reads.scalar(
        _NEXT, {"student": student_id, "now": now, "tutors": list(actor.tutor_ids)}
    )
    return found
