"""One student's place in a lesson, as its tutor sees it: who, marked how, and what it costs."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, case, func, select

from domain.cancellations import CancelReason, Waiver
from domain.lessons import Attendance
from storage.queries.parts import charged, drawn, drawn_from, left_for, makes_up, seat_prepaid, seat_price
from storage.tables import cancellations, lessons, package_types, packages, participations, people, students


@dataclass(frozen=True, slots=True)
class Absence:
    """A cancellation that stands; ``percent`` of ``price_minor`` is what it costs by the rule."""

    id: int
    reason: CancelReason
    is_late: bool
    is_free_late: bool
    waiver: Waiver
    percent: int
    price_minor: int


@dataclass(frozen=True, slots=True)
class Seat:
    """``price_minor`` is what it costs him, ``charged_minor`` and ``drawn`` what was taken for it. In hundredths of a
    lesson: ``prepaid`` can be drawn for it, ``left`` is now in all his packages for its course.
    ``kind_id`` is the kind that the one drawn from was sold as, while it is on offer.
    """

    student_id: int
    name: str
    zone: str | None
    attendance: Attendance
    price_minor: int
    charged_minor: int
    is_confirmed: bool = False
    absence: Absence | None = None
    drawn: int = 0
    prepaid: int = 0
    left: int = 0
    kind_id: int | None = None


_kind = (
    select(func.max(package_types.c.id))
    .join_from(package_types, packages, packages.c.type_id == package_types.c.id)
    .where(
        packages.c.student_id == students.c.id,
        package_types.c.withdrawn_at.is_(None),
        drawn_from(packages.c.id, lessons.c.id, students.c.id),
    )
    .correlate_except(package_types, packages)
    .scalar_subquery()
)
SEAT_OF = (
    students.c.id,
    students.c.name,
    people.c.zone,
    participations.c.attendance,
    case((makes_up(lessons.c.id, students.c.id), 0), else_=seat_price(students.c.id)),
    charged(lessons.c.id, students.c.id),
    drawn(lessons.c.id, students.c.id),
    seat_prepaid(students.c.id),
    left_for(students.c.id),
    _kind,
    and_(
        participations.c.confirmed_for == lessons.c.starts_at,
        participations.c.attendance == Attendance.EXPECTED,
    ),
    cancellations.c.id,
    cancellations.c.reason,
    cancellations.c.is_late,
    cancellations.c.is_free_late,
    cancellations.c.waiver,
    cancellations.c.percent,
    func.coalesce(cancellations.c.price_minor, seat_price(students.c.id)),
)
_ABSENCE_COLUMNS = 7


def seat_from(*row: Any) -> Seat:  # noqa: ANN401 (the columns of ``SEAT_OF``)
    *facts, price, charged, drawn, prepaid, left, kind, is_confirmed = row[:-_ABSENCE_COLUMNS]
    told = None if row[-_ABSENCE_COLUMNS] is None else Absence(*row[-_ABSENCE_COLUMNS:])
    values: list[Any] = [*facts, int(price), int(charged or 0), bool(is_confirmed), told]
    values += [*(int(units or 0) for units in (drawn, prepaid, left)), kind]
    return Seat(*values)
