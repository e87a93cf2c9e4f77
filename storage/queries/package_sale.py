"""What a sale would do, and what taking one back would: lessons that are unpaid, lessons that were drawn."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, select

from domain.access import Actor
from domain.ledger import LESSONS, WHOLE_LESSON, TransferKind
from domain.money import share_of
from domain.package_debts import MOST_OWED, units_of
from storage.queries.packages import LED, whose
from storage.queries.parts import seat_price
from storage.reads import Reads
from storage.tables import courses, enrolments, lessons, package_courses, packages, transfers
from storage.types import Id


@dataclass(frozen=True, slots=True)
class Charged:
    """A lesson and what it costs in money; ``units`` in hundredths of a lesson."""

    starts_at: datetime
    amount_minor: int
    units: int


@dataclass(frozen=True, slots=True)
class Target:
    """A course that the package is good for, or could be."""

    id: int
    subject: str
    is_on: bool


_STUDENT, _PACKAGE = bindparam("student", type_=Id()), bindparam("package", type_=Id())
_undo = transfers.alias("undo")
_stands = ~select(_undo.c.id).where(_undo.c.reverses_id == transfers.c.id).exists()
_LESSONS = (
    select(lessons.c.starts_at, transfers.c.amount_minor, seat_price(transfers.c.student_id))
    .join_from(transfers, lessons, lessons.c.id == transfers.c.lesson_id)
    .where(transfers.c.kind == TransferKind.CHARGE, _stands)
)
_CHARGED = (
    _LESSONS.where(
        transfers.c.student_id == _STUDENT,
        transfers.c.unit != LESSONS,
        lessons.c.course_id.in_(bindparam("courses", expanding=True, type_=Id())),
    )
    .order_by(transfers.c.posted_at.desc(), transfers.c.id.desc())
    .limit(MOST_OWED)
)
_DRAWN = _LESSONS.where(transfers.c.package_id == _PACKAGE).order_by(lessons.c.starts_at)
_KEYED = select(packages.c.id).where(packages.c.key == bindparam("key"), LED)
_is_on = (
    select(package_courses.c.id)
    .where(package_courses.c.package_id == packages.c.id, package_courses.c.course_id == courses.c.id)
    .exists()
)
_TARGETS: Select[*tuple[Any, ...]] = (
    select(courses.c.id, courses.c.subject, _is_on)
    .join_from(packages, enrolments, enrolments.c.student_id == packages.c.student_id)
    .join(courses, courses.c.id == enrolments.c.course_id)
    .where(
        packages.c.id == _PACKAGE,
        enrolments.c.left_at.is_(None),
        courses.c.ended_at.is_(None),
        courses.c.tutor_id.in_(bindparam("tutors", expanding=True, type_=Id()))
        | courses.c.studio_id.in_(bindparam("owned", expanding=True, type_=Id())),
    )
    .order_by(courses.c.id)
)


async def charged(reads: Reads, student_id: int, course_ids: Collection[int]) -> list[Charged]:
    """The newest first; for a student whom the reader leads."""
    rows = await reads.all(_CHARGED, {"student": student_id, "courses": sorted(course_ids)})
    return [Charged(starts_at, amount, units_of(amount, int(price))) for starts_at, amount, price in rows]


async def drawn(reads: Reads, package_id: int) -> list[Charged]:
    """In their order, each with what it costs without the package; for one that the reader leads."""
    rows = await reads.all(_DRAWN, {"package": package_id})
    return [
        Charged(starts_at, share_of(int(price), units * 100 // WHOLE_LESSON), units)
        for starts_at, units, price in rows
    ]


async def with_key(reads: Reads, actor: Actor, key: str) -> int | None:
    """The package that was sold by this very press."""
    found: int | None = await reads.scalar(_KEYED, whose(actor) | {"key": key})
    return found


async def targets(reads: Reads, actor: Actor, package_id: int) -> tuple[Target, ...]:
    """The student's courses that the actor may turn the package to."""
    rows = await reads.all(_TARGETS, whose(actor) | {"package": package_id})
    return tuple(Target(*row) for row in rows)
