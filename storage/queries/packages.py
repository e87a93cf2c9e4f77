"""A student's packages as the tutor, whoever pays and the student see them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Select, and_, bindparam, case, cast, func, or_, select

from domain.access import Actor
from domain.clock import last_day_before
from domain.errors import NotFound
from domain.ledger import AccountKind, TransferKind
from domain.people import Role
from storage.queries.parts import taught
from storage.reads import Reads
from storage.tables import (
    accounts,
    packages,
    students,
    studios,
    transfers,
)
from storage.types import Id

PAGE = 6


@dataclass(frozen=True, slots=True)
class Head:
    """A student, how many packages of his have something left, and how many there are; ``leads``: the reader teaches
    him, or owns the studio.
    """

    student_id: int
    studio_id: int
    student_name: str
    open: int
    all: int
    leads: bool


@dataclass(frozen=True, slots=True)
class PackageLine:
    """``left`` in hundredths of a lesson. ``name`` is "" where the number of lessons says it all."""

    id: int
    student_id: int
    student_name: str
    name: str
    lessons: int
    price_minor: int
    valid_days: int | None
    sold_at: datetime
    begun_at: datetime | None
    expires_at: datetime | None
    currency: str
    left: int
    is_undone: bool
    sees_money: bool
    leads: bool
    zone: str

    @property
    def last_day(self) -> date | None:
        """Of the studio, wherever its reader is; None before its first lesson, and where it is good for ever."""
        return None if self.expires_at is None else last_day_before(self.expires_at, self.zone)

    def is_over(self, now: datetime) -> bool:
        """Something is left, but its days are over."""
        return self.left > 0 and self.expires_at is not None and self.expires_at <= now


_STUDENT, _EDGE = bindparam("student", type_=Id()), bindparam("edge", type_=Id())


def _among(column: Any, name: str) -> ColumnElement[bool]:  # noqa: ANN401 (a column)
    found: ColumnElement[bool] = column.in_(bindparam(name, expanding=True, type_=Id()))
    return found


def led(student_id: Any, studio_id: Any) -> ColumnElement[bool]:  # noqa: ANN401 (columns)
    """By whoever teaches the student, or owns the studio."""
    return or_(taught(student_id), _among(studio_id, "owned"))


def visible(student_id: Any, studio_id: Any) -> ColumnElement[bool]:  # noqa: ANN401 (columns)
    """To them and to the student's family; money is for those who pay alone."""
    return or_(_among(student_id, "paying"), _among(student_id, "followed"), led(student_id, studio_id))


LED = led(packages.c.student_id, packages.c.studio_id)
VISIBLE = visible(packages.c.student_id, packages.c.studio_id)
LEFT = accounts.alias("left_account")
_undo, _posted = transfers.alias("undo"), transfers.alias("posted")


def is_undone(package_id: Any) -> Any:  # noqa: ANN401 (a column)
    """Whether its sale was taken back."""
    return (
        select(_posted.c.id)
        .join_from(_posted, _undo, _undo.c.reverses_id == _posted.c.id)
        .where(_posted.c.package_id == package_id, _posted.c.kind == TransferKind.ISSUE)
        .correlate(packages)
        .exists()
    )


LINE: tuple[ColumnElement[Any], ...] = (
    packages.c.id,
    packages.c.student_id,
    students.c.name,
    packages.c.name,
    packages.c.lessons,
    packages.c.price_minor,
    packages.c.valid_days,
    packages.c.sold_at,
    packages.c.begun_at,
    packages.c.expires_at,
    studios.c.currency,
    LEFT.c.balance_minor,
    is_undone(packages.c.id),
    or_(_among(packages.c.student_id, "paying"), LED),
    LED,
    studios.c.zone,
)
SOLD = (
    packages.join(students, students.c.id == packages.c.student_id)
    .join(studios, studios.c.id == packages.c.studio_id)
    .join(LEFT, and_(LEFT.c.package_id == packages.c.id, LEFT.c.kind == AccountKind.PACKAGE))
)


def _listed(*, is_open: bool) -> Select[*tuple[Any, ...]]:
    is_on_shelf = LEFT.c.balance_minor > 0 if is_open else LEFT.c.balance_minor <= 0
    return (
        select(*LINE)
        .select_from(SOLD)
        .where(packages.c.student_id == _STUDENT, VISIBLE, is_on_shelf)
        .limit(PAGE + 1)
    )


def _ways(*, is_open: bool) -> tuple[Any, Any, Any]:
    listed = _listed(is_open=is_open)
    first = listed.order_by(packages.c.id.desc())
    before = listed.where(packages.c.id > _EDGE).order_by(packages.c.id)
    return first, first.where(packages.c.id < _EDGE), before


_LISTS = {is_open: _ways(is_open=is_open) for is_open in (True, False)}

_of_student = packages.join(
    LEFT, and_(LEFT.c.package_id == packages.c.id, LEFT.c.kind == AccountKind.PACKAGE)
)


def _count(counted: Any) -> Any:  # noqa: ANN401 (a function, a subquery)
    return (
        select(counted)
        .select_from(_of_student)
        .where(packages.c.student_id == students.c.id)
        .correlate(students)
        .scalar_subquery()
    )


_HEAD = select(
    students.c.id,
    students.c.studio_id,
    students.c.name,
    _count(func.count(case((LEFT.c.balance_minor > 0, 1)))),
    _count(func.count()),
    led(students.c.id, students.c.studio_id),
).where(students.c.id == _STUDENT, visible(students.c.id, students.c.studio_id))


def prepaid(now: Any) -> Any:  # noqa: ANN401 (a parameter)
    """How many hundredths of lessons are left of a student's packages whose days are not over; None where he never had
    one.
    """
    is_good = or_(packages.c.expires_at.is_(None), packages.c.expires_at > now)
    return (
        select(cast(func.sum(case((is_good, LEFT.c.balance_minor), else_=0)), BigInteger()))
        .select_from(_of_student)
        .where(packages.c.student_id == students.c.id)
        .correlate(students)
        .scalar_subquery()
    )


async def listed(
    reads: Reads, actor: Actor, student_id: int, edge: int, *, is_open: bool, back: bool
) -> tuple[PackageLine, ...]:
    """The newest first, beyond ``edge`` (0: from the newest), one more than PAGE when there are more."""
    first, following, before = _LISTS[is_open]
    given = whose(actor) | {"student": student_id} | ({"edge": edge} if edge else {})
    statement = (before if back else following) if edge else first
    rows = [PackageLine(*row) for row in await reads.all(statement, given)]
    return tuple(reversed(rows)) if edge and back else tuple(rows)


async def head(reads: Reads, actor: Actor, student_id: int) -> Head:
    """Raises NotFound."""
    row = await reads.first(_HEAD, whose(actor) | {"student": student_id})
    if row is None:
        raise NotFound
    return Head(*row)


def whose(actor: Actor) -> dict[str, object]:
    """The parameters that say who asks."""
    return {
        "tutors": list(actor.tutor_ids),
        "owned": [place.studio_id for place in actor.places if place.role is Role.OWNER],
        "paying": list(actor.payer_student_ids),
        "followed": list(actor.own_student_ids | actor.ward_ids),
    }
