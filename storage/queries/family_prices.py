"""What lessons cost whoever pays for them: each course of a student, and what missing a lesson costs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, bindparam, case, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.prices import Per
from domain.rules import Rules
from storage.queries.parts import PAYING, in_force, price
from storage.reads import Reads
from storage.tables import courses, enrolments, prices, students, studios
from storage.types import Id, UtcDateTime

MOST = 12
"""Nobody takes more courses at once than a screen holds."""


@dataclass(frozen=True, slots=True)
class CoursePrice:
    """``costs_minor`` is what a lesson of usual length costs him now, with ``percent_off``; ``rate_minor`` what was
    agreed, for a lesson or an hour. ``ahead_at`` is when it changes, to ``ahead_minor``; of who has a sum of his
    own, that.
    """

    subject: str
    minutes: int
    costs_minor: int
    per: Per
    rate_minor: int
    percent_off: int | None
    ahead_at: datetime | None
    ahead_minor: int


@dataclass(frozen=True, slots=True)
class Tariff:
    student_id: int
    student_name: str
    currency: str
    rules: Rules
    courses: tuple[CoursePrice, ...]


_NOW = bindparam("now", type_=UtcDateTime())
_base, _own, _next = prices.alias("base"), prices.alias("own"), prices.alias("next")
_AHEAD_AT = (
    select(func.min(_next.c.holds_from))
    .where(
        _next.c.course_id == courses.c.id,
        or_(
            _next.c.student_id == students.c.id,
            and_(_next.c.student_id.is_(None), _own.c.amount_minor.is_(None)),
        ),
        _next.c.withdrawn_at.is_(None),
        _next.c.holds_from > _NOW,
    )
    .correlate(courses, students, _own)
    .scalar_subquery()
)
_TARIFF: Select[*tuple[Any, ...]] = (
    select(
        students.c.id,
        students.c.name,
        studios.c.currency,
        studios.c.rules_changed,
        courses.c.subject,
        courses.c.duration_minutes,
        price(courses.c.id, students.c.id, _NOW, courses.c.duration_minutes),
        case((_own.c.amount_minor.is_not(None), _own.c.per), else_=_base.c.per),
        func.coalesce(_own.c.amount_minor, _base.c.amount_minor, 0),
        _own.c.percent_off,
        _AHEAD_AT,
        price(courses.c.id, students.c.id, func.coalesce(_AHEAD_AT, _NOW), courses.c.duration_minutes),
    )
    .join_from(students, studios, studios.c.id == students.c.studio_id)
    .outerjoin(enrolments, and_(enrolments.c.student_id == students.c.id, enrolments.c.left_at.is_(None)))
    .outerjoin(courses, and_(courses.c.id == enrolments.c.course_id, courses.c.ended_at.is_(None)))
    .outerjoin(_own, _own.c.id == in_force(courses.c.id, students.c.id, _NOW))
    .outerjoin(_base, _base.c.id == in_force(courses.c.id, None, _NOW))
    .where(students.c.id == bindparam("student", type_=Id()), students.c.id.in_(PAYING))
    .order_by(courses.c.id.is_(None), courses.c.id)
    .limit(MOST)
)
_OF_STUDENT = 4


async def tariff(reads: Reads, actor: Actor, student_id: int, now: datetime) -> Tariff:
    """Raises NotFound for who does not pay for the student."""
    given = {"student": student_id, "now": now, "paying": sorted(actor.payer_student_ids)}
    rows = await reads.all(_TARIFF, given)
    if not rows:
        raise NotFound
    id_, name, currency, changed = rows[0][:_OF_STUDENT]
    found = tuple(CoursePrice(*row[_OF_STUDENT:]) for row in rows if row[_OF_STUDENT] is not None)
    return Tariff(id_, name, currency, Rules.of(changed), found)
