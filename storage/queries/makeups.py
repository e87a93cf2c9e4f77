"""Make-up credits as the tutor and the family see them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, bindparam, func, select

from domain.access import Actor
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import courses, lessons, makeup_credits, participations
from storage.types import Id, UtcDateTime

SHOWN = 6

_NOW = bindparam("now", type_=UtcDateTime())
OPEN = (
    makeup_credits.c.used_lesson_id.is_(None)
    & makeup_credits.c.voided_at.is_(None)
    & (makeup_credits.c.expires_at > _NOW)
)


@dataclass(frozen=True, slots=True)
class Credit:
    """``missed_at`` is the start of the lesson that it makes up for."""

    id: int
    student_id: int
    subject: str
    is_paid: bool
    expires_at: datetime
    missed_at: datetime


def count_of(student_id: ColumnElement[int], *, taught: bool = False) -> ScalarSelect[Any]:
    """How many are open; ``taught``: with one of TUTORS."""
    counted = select(func.count(makeup_credits.c.id)).where(makeup_credits.c.student_id == student_id, OPEN)
    if taught:
        counted = counted.where(
            makeup_credits.c.course_id.in_(select(courses.c.id).where(courses.c.tutor_id.in_(TUTORS)))
        )
    return counted.scalar_subquery()


def next_end_of(student_id: ColumnElement[int]) -> ScalarSelect[Any]:
    """When the first of them is over."""
    return (
        select(func.min(makeup_credits.c.expires_at))
        .where(makeup_credits.c.student_id == student_id, OPEN)
        .scalar_subquery()
    )


IS_MADE_UP = (
    select(makeup_credits.c.id)
    .where(makeup_credits.c.used_lesson_id == lessons.c.id, makeup_credits.c.voided_at.is_(None))
    .exists()
)
"""The lesson makes up for a missed one."""

_OF_STUDENT = (
    select(
        makeup_credits.c.id,
        makeup_credits.c.student_id,
        courses.c.subject,
        makeup_credits.c.is_paid,
        makeup_credits.c.expires_at,
        lessons.c.starts_at,
    )
    .join(courses, courses.c.id == makeup_credits.c.course_id)
    .join(lessons, lessons.c.id == makeup_credits.c.lesson_id)
    .where(
        makeup_credits.c.student_id == bindparam("student", type_=Id()), OPEN, courses.c.tutor_id.in_(TUTORS)
    )
    .order_by(makeup_credits.c.expires_at, makeup_credits.c.id)
    .limit(SHOWN)
)
_FOR_LESSON = (
    select(func.count(makeup_credits.c.id))
    .join_from(lessons, participations, participations.c.lesson_id == lessons.c.id)
    .join(
        makeup_credits,
        (makeup_credits.c.course_id == lessons.c.course_id)
        & (makeup_credits.c.student_id == participations.c.student_id),
    )
    .where(lessons.c.id == bindparam("lesson", type_=Id()), lessons.c.tutor_id.in_(TUTORS), OPEN)
)


async def of_student(reads: Reads, actor: Actor, student_id: int, now: datetime) -> tuple[Credit, ...]:
    """Open ones of this tutor's courses, the first to be over first."""
    given = {"student": student_id, "now": now, "tutors": list(actor.tutor_ids)}
    return tuple(Credit(*row) for row in await reads.all(_OF_STUDENT, given))


async def for_lesson(reads: Reads, actor: Actor, lesson_id: int, now: datetime) -> int:
    """How many open ones the students of the lesson have for its course."""
    given = {"lesson": lesson_id, "now": now, "tutors": list(actor.tutor_ids)}
    return int(await reads.scalar(_FOR_LESSON, given) or 0)
