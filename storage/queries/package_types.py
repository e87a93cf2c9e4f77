"""What a studio sells, and what a sale to a student needs to know."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.packages import Offer
from domain.people import Role
from storage.queries.packages import led
from storage.queries.parts import PURSE, TUTORS, price
from storage.reads import Reads
from storage.tables import accounts, courses, enrolments, package_types, students, studios
from storage.types import Id, UtcDateTime

PAGE = 6


@dataclass(frozen=True, slots=True)
class TypeRow:
    """``is_owner``: the reader owns the studio, so the kind is his to withdraw."""

    id: int
    studio_id: int
    name: str
    lessons: int
    price_minor: int
    valid_days: int | None
    subject: str | None
    is_withdrawn: bool
    currency: str
    is_owner: bool

    @property
    def offer(self) -> Offer:
        return Offer(self.name, self.lessons, self.price_minor, self.valid_days)


@dataclass(frozen=True, slots=True)
class Customer:
    """Whom something is sold to. ``is_owner``: the reader may make kinds for the studio."""

    student_id: int
    studio_id: int
    name: str
    currency: str
    balance_minor: int
    is_owner: bool


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course that a package may be good for; ``price_minor`` is what a lesson of usual length costs now."""

    id: int
    subject: str
    price_minor: int


_t = package_types.c
_EDGE, _STUDIO = bindparam("edge", type_=Id()), bindparam("studio", type_=Id())
_STUDENT, _NOW = bindparam("student", type_=Id()), bindparam("now", type_=UtcDateTime())


def _is_owned(studio_id: Any) -> ColumnElement[bool]:  # noqa: ANN401 (a column)
    found: ColumnElement[bool] = studio_id.in_(bindparam("owned", expanding=True, type_=Id()))
    return found


_HERE = or_(_is_owned(_t.studio_id), _t.studio_id.in_(bindparam("teaching", expanding=True, type_=Id())))
_ROW: Select[*tuple[Any, ...]] = (
    select(
        _t.id,
        _t.studio_id,
        _t.name,
        _t.lessons,
        _t.price_minor,
        _t.valid_days,
        _t.subject,
        _t.withdrawn_at.is_not(None),
        studios.c.currency,
        _is_owned(_t.studio_id),
    )
    .join_from(package_types, studios, studios.c.id == _t.studio_id)
    .where(_HERE)
)
_ONE = _ROW.where(_t.id == bindparam("type", type_=Id()))
_OF_STUDIO = _ROW.where(_t.studio_id == _STUDIO, _t.withdrawn_at.is_(None)).limit(PAGE + 1)


def _his(student_id: Any) -> Any:  # noqa: ANN401 (a column)
    """Courses that the student is in now and the reader may sell for."""
    return (
        select(courses.c.id, courses.c.subject)
        .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
        .where(
            enrolments.c.student_id == student_id,
            enrolments.c.left_at.is_(None),
            courses.c.ended_at.is_(None),
            or_(courses.c.tutor_id.in_(TUTORS), _is_owned(courses.c.studio_id)),
        )
    )


_subjects = _his(_STUDENT).with_only_columns(courses.c.subject)
_FITTING = _ROW.where(
    _t.withdrawn_at.is_(None),
    _t.studio_id == select(students.c.studio_id).where(students.c.id == _STUDENT).scalar_subquery(),
    or_(_t.subject.is_(None), _t.subject.in_(_subjects)),
).limit(PAGE + 1)


def _ways(listed: Select[*tuple[Any, ...]]) -> tuple[Any, Any, Any]:
    first = listed.order_by(_t.id)
    return first, first.where(_t.id > _EDGE), listed.where(_t.id < _EDGE).order_by(_t.id.desc())


_LISTS, _FITS = _ways(_OF_STUDIO), _ways(_FITTING)
_COURSES = (
    _his(_STUDENT)
    .add_columns(price(courses.c.id, _STUDENT, _NOW, courses.c.duration_minutes))
    .order_by(courses.c.id)
)
_CUSTOMER = (
    select(
        students.c.id,
        students.c.studio_id,
        students.c.name,
        studios.c.currency,
        func.coalesce(accounts.c.balance_minor, 0),
        _is_owned(students.c.studio_id),
    )
    .join_from(students, studios, studios.c.id == students.c.studio_id)
    .outerjoin(accounts, PURSE)
    .where(students.c.id == _STUDENT, led(students.c.id, students.c.studio_id))
)


async def of_studio(
    reads: Reads, actor: Actor, studio_id: int, edge: int, *, back: bool
) -> tuple[TypeRow, ...]:
    """Those that are sold, the oldest first, one more than PAGE when there are more. Raises NotFound."""
    if studio_id not in {*actor.teaching_studio_ids, *_owned(actor)}:
        raise NotFound
    return await _page(reads, _LISTS, _whose(actor) | {"studio": studio_id}, edge, back=back)


async def fitting(
    reads: Reads, actor: Actor, student_id: int, edge: int, *, back: bool
) -> tuple[TypeRow, ...]:
    """Those for a subject that the student has with the actor, or for any."""
    return await _page(reads, _FITS, _whose(actor) | {"student": student_id}, edge, back=back)


async def _page(
    reads: Reads, ways: tuple[Any, Any, Any], given: dict[str, object], edge: int, *, back: bool
) -> tuple[TypeRow, ...]:
    first, following, before = ways
    statement = (before if back else following) if edge else first
    rows = [TypeRow(*row) for row in await reads.all(statement, given | ({"edge": edge} if edge else {}))]
    return tuple(reversed(rows)) if edge and back else tuple(rows)


async def one(reads: Reads, actor: Actor, type_id: int) -> TypeRow:
    """Withdrawn or not. Raises NotFound."""
    row = await reads.first(_ONE, _whose(actor) | {"type": type_id})
    if row is None:
        raise NotFound
    return TypeRow(*row)


async def customer(reads: Reads, actor: Actor, student_id: int) -> Customer:
    """Raises NotFound."""
    row = await reads.first(_CUSTOMER, _whose(actor) | {"student": student_id})
    if row is None:
        raise NotFound
    return Customer(*row)


async def courses_of(reads: Reads, actor: Actor, student_id: int, now: datetime) -> tuple[CourseRow, ...]:
    """Those a package may be good for."""
    rows = await reads.all(_COURSES, _whose(actor) | {"student": student_id, "now": now})
    return tuple(CourseRow(*row) for row in rows)


def _owned(actor: Actor) -> list[int]:
    return [place.studio_id for place in actor.places if place.role is Role.OWNER]


def _whose(actor: Actor) -> dict[str, object]:
    return {
        "tutors": list(actor.tutor_ids),
        "owned": _owned(actor),
        "teaching": list(actor.teaching_studio_ids),
    }
