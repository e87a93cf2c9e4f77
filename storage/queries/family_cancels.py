"""What giving up a place in a lesson depends on: for each of a family in it, in one statement."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, and_, bindparam, func, select

from domain.access import Actor
from domain.cancellations import FREE_LATE_PERIOD, CancelReason, Waiver
from domain.errors import NotFound
from domain.lessons import LessonState
from domain.rules import Rules
from storage import tables
from storage.queries.parts import charged, drawn, makes_up, seat_prepaid, seat_price
from storage.reads import Reads
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class Absence:
    """A cancellation that stands; ``charged_minor`` is on the student's account for it, ``drawn`` so many
    hundredths of a lesson from a package.
    """

    id: int
    reason: CancelReason
    percent: int
    is_late: bool
    is_free_late: bool
    waiver: Waiver
    cancelled_at: datetime
    cancelled_by: int
    charged_minor: int
    drawn: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """One student's in one lesson. ``free_late_used``: how many free late cancels stand in the 90 days.

    ``is_made_up``: the lesson makes up for one that was paid, so that it costs nothing. ``prepaid``: what a package
    covers of it, in hundredths of a lesson.
    """

    id: int
    lesson_id: int
    student_id: int
    student: str
    subject: str
    revision: int
    state: LessonState
    starts_at: datetime
    is_moved_late: bool
    price_minor: int
    currency: str
    rules: Rules
    free_late_used: int
    is_made_up: bool
    prepaid: int
    absence: Absence | None


_c, _l, _p = tables.cancellations.c, tables.lessons.c, tables.participations.c
_earlier = tables.cancellations.alias("earlier").c
_free_late_used = (
    select(func.count())
    .where(
        _earlier.student_id == _p.student_id,
        _earlier.is_free_late,
        _earlier.undone_at.is_(None),
        _earlier.cancelled_at > bindparam("since", type_=UtcDateTime()),
    )
    .correlate(tables.participations)
    .scalar_subquery()
)
_is_made_up = makes_up(_p.lesson_id, _p.student_id)
_place: Select[*tuple[Any, ...]] = (
    select(
        _p.id,
        _p.lesson_id,
        _p.student_id,
        tables.students.c.name,
        tables.courses.c.subject,
        _l.revision,
        _l.state,
        _l.starts_at,
        _l.is_moved_late,
        seat_price(_p.student_id),
        tables.studios.c.currency,
        tables.studios.c.rules_changed,
        _free_late_used,
        _is_made_up,
        seat_prepaid(_p.student_id),
        _c.id,
        _c.reason,
        _c.percent,
        _c.is_late,
        _c.is_free_late,
        _c.waiver,
        _c.cancelled_at,
        _c.cancelled_by,
        charged(_p.lesson_id, _p.student_id),
        drawn(_p.lesson_id, _p.student_id),
    )
    .select_from(tables.participations)
    .join(tables.lessons, _l.id == _p.lesson_id)
    .join(tables.courses, tables.courses.c.id == _l.course_id)
    .join(tables.studios, tables.studios.c.id == _l.studio_id)
    .join(tables.students, tables.students.c.id == _p.student_id)
    .outerjoin(
        tables.cancellations,
        and_(_c.lesson_id == _p.lesson_id, _c.student_id == _p.student_id, _c.undone_at.is_(None)),
    )
    .where(_p.student_id.in_(bindparam("students", expanding=True, type_=Id())))
    .order_by(_p.id)
)
_of_lesson = _place.where(_p.lesson_id == bindparam("lesson", type_=Id()))
_one = _place.where(_p.id == bindparam("place", type_=Id()))
_PLACE_COLUMNS = 15


async def of_lesson(reads: Reads, actor: Actor, lesson_id: int, now: datetime) -> tuple[Place, ...]:
    """The places of the actor and his children in it, by their ids."""
    rows = await reads.all(_of_lesson, {"lesson": lesson_id, **_given(actor, now)})
    return tuple(_place_of(row) for row in rows)


async def one(reads: Reads, actor: Actor, place_id: int, now: datetime) -> Place:
    """Raises NotFound."""
    row = await reads.first(_one, {"place": place_id, **_given(actor, now)})
    if row is None:
        raise NotFound
    return _place_of(row)


def _given(actor: Actor, now: datetime, period: timedelta = FREE_LATE_PERIOD) -> dict[str, object]:
    family = actor.own_student_ids | actor.ward_ids
    return {"students": sorted(family), "since": now - period}


def _place_of(row: Row[*tuple[Any, ...]]) -> Place:
    *facts, rules_changed, used, is_made_up, prepaid = row[:_PLACE_COLUMNS]
    absence_id, *absence, charged_minor, units = row[_PLACE_COLUMNS:]
    told: list[Any] = [absence_id, *absence, int(charged_minor), int(units)]
    values: list[Any] = [*facts, Rules.of(rules_changed), int(used), bool(is_made_up), int(prepaid)]
    values.append(Absence(*told) if absence_id else None)
    return Place(*values)
