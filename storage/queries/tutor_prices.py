"""What a course costs: now, and from which day on; the course's own price, or what is agreed with a student."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, case, func, literal, or_, select

from domain.access import Actor
from domain.attendance import FULL
from domain.errors import NotFound
from domain.ledger import covered
from domain.prices import Per
from storage.queries.parts import TUTORS, drawable, in_force, price
from storage.reads import Reads
from storage.tables import courses, enrolments, prices
from storage.types import Id, UtcDateTime

SHOWN = 5
"""Of those to come."""


@dataclass(frozen=True, slots=True)
class PriceLine:
    """``costs_minor`` is what a lesson of usual length costs by it; without an amount or a discount the course's."""

    id: int
    holds_from: datetime
    per: Per
    amount_minor: int | None
    percent_off: int | None
    costs_minor: int


@dataclass(frozen=True, slots=True)
class Costs:
    """``now_minor`` of a lesson of usual length; ``own`` is how many of the students have their own terms."""

    now_minor: int
    own: int


_COURSE, _STUDENT = bindparam("course", type_=Id()), bindparam("student", type_=Id())
_NOW = bindparam("now", type_=UtcDateTime())
_own = prices.alias("own")
_has_own = (
    select(func.count())
    .select_from(enrolments)
    .join(_own, _own.c.id == in_force(enrolments.c.course_id, enrolments.c.student_id, _NOW))
    .where(
        enrolments.c.course_id == courses.c.id,
        enrolments.c.left_at.is_(None),
        or_(_own.c.amount_minor.is_not(None), _own.c.percent_off.is_not(None)),
    )
    .correlate(courses)
    .scalar_subquery()
)


def _costs(student: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 (a parameter, or None for the course)
    minutes = courses.c.duration_minutes
    return select(price(courses.c.id, student, _NOW, minutes), _has_own).where(
        courses.c.id == _COURSE, courses.c.tutor_id.in_(TUTORS)
    )


def _lines(student: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401
    counts_at = case((prices.c.holds_from <= _NOW, _NOW), else_=prices.c.holds_from)
    whose = prices.c.student_id.is_(None) if student is None else prices.c.student_id == student
    return (
        select(
            prices.c.id,
            prices.c.holds_from,
            prices.c.per,
            prices.c.amount_minor,
            prices.c.percent_off,
            price(prices.c.course_id, student, counts_at, courses.c.duration_minutes),
        )
        .join(courses, courses.c.id == prices.c.course_id)
        .where(
            prices.c.course_id == _COURSE,
            courses.c.tutor_id.in_(TUTORS),
            whose,
            prices.c.withdrawn_at.is_(None),
            or_(prices.c.holds_from > _NOW, prices.c.id == in_force(_COURSE, student, _NOW)),
        )
        .order_by(prices.c.holds_from, prices.c.id)
        .limit(SHOWN + 1)
    )


_COSTS = {False: _costs(None), True: _costs(_STUDENT)}
_LINES = {False: _lines(None), True: _lines(_STUDENT)}
_MINUTES = bindparam("minutes", type_=courses.c.duration_minutes.type)
_AT = select(
    price(courses.c.id, _STUDENT, _NOW, _MINUTES), drawable(_STUDENT, courses.c.id, _NOW, literal(0, Id()))
).where(courses.c.id == _COURSE, courses.c.tutor_id.in_(TUTORS))


async def costs(reads: Reads, actor: Actor, course_id: int, student_id: int, now: datetime) -> Costs:
    """With 0 for the student the course's. Raises NotFound."""
    row = await reads.first(_COSTS[bool(student_id)], _given(actor, course_id, student_id, now))
    if row is None:
        raise NotFound
    return Costs(int(row[0]), int(row[1]))


async def lines(
    reads: Reads, actor: Actor, course_id: int, student_id: int, now: datetime
) -> tuple[PriceLine, ...]:
    """The one that holds, if there is one, and those to come."""
    rows = await reads.all(_LINES[bool(student_id)], _given(actor, course_id, student_id, now))
    return tuple(PriceLine(*row) for row in rows)


async def lesson_costs(
    reads: Reads, actor: Actor, course_id: int, student_id: int, starts_at: datetime, minutes: int
) -> tuple[int, int]:
    """Planned for then, for so long, with what a package would cover of it in hundredths of a lesson; 0 for the
    student: what the course costs. Raises NotFound.
    """
    given = _given(actor, course_id, student_id, starts_at) | {"student": student_id, "minutes": minutes}
    row = await reads.first(_AT, given)
    if row is None:
        raise NotFound
    return int(row[0]), covered(FULL, int(row[1]))


def _given(actor: Actor, course_id: int, student_id: int, now: datetime) -> dict[str, object]:
    given: dict[str, object] = {"course": course_id, "now": now, "tutors": list(actor.tutor_ids)}
    return given | ({"student": student_id} if student_id else {})
