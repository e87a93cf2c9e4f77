"""A guardian's children: money, the next lesson and what is due, in one statement for all of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, case, func, select

from domain.access import Actor
from domain.errors import NotFound
from domain.homework import HomeworkState
from domain.lessons import LessonState
from storage import tables
from storage.queries import makeups
from storage.queries.family_homework import LIES_AS, SHELVES, Shelf
from storage.queries.missing import MISSING
from storage.queries.packages import prepaid
from storage.queries.parts import PURSE
from storage.reads import Reads


@dataclass(frozen=True, slots=True)
class Child:
    """``balance_minor`` is None where the guardian may see no money (rule 17). ``prepaid`` is what packages still hold,
    in hundredths of a lesson; None where there never was one.
    """

    id: int
    name: str
    currency: str
    balance_minor: int | None
    next_starts_at: datetime | None
    to_do: int
    missing: int
    waiting: int
    accepted: int
    makeups: int
    makeups_till: datetime | None
    prepaid: int | None = None


_students, _homework, _lessons = tables.students.c, tables.homework.c, tables.lessons.c
_of_child = _homework.student_id == _students.id
_next_start = (
    select(func.min(_lessons.starts_at))
    .select_from(tables.participations)
    .join(tables.lessons, _lessons.id == tables.participations.c.lesson_id)
    .where(
        tables.participations.c.student_id == _students.id,
        _lessons.state == LessonState.PLANNED,
        _lessons.ends_at > bindparam("now"),
    )
    .correlate(tables.students)
    .scalar_subquery()
)


def _count(
    states: tuple[HomeworkState, ...],
    *,
    overdue: bool = False,
    column: Any = _homework.state,  # noqa: ANN401 (a column)
) -> Any:  # noqa: ANN401 (a column)
    counted = select(func.count()).where(_of_child, column.in_(states))
    if overdue:
        counted = counted.where(MISSING)
    return counted.correlate(tables.students).scalar_subquery()


_balance = case(
    (
        _students.id.in_(bindparam("payers", expanding=True)),
        func.coalesce(tables.accounts.c.balance_minor, 0),
    ),
)
_children: Select[*tuple[Any, ...]] = (
    select(
        _students.id,
        _students.name,
        tables.studios.c.currency,
        _balance,
        _next_start,
        _count(SHELVES[Shelf.TODO], column=LIES_AS),
        _count(SHELVES[Shelf.TODO], overdue=True),
        _count(SHELVES[Shelf.WAITING]),
        _count(SHELVES[Shelf.ACCEPTED]),
        makeups.count_of(_students.id),
        makeups.next_end_of(_students.id),
        prepaid(bindparam("now")),
    )
    .select_from(tables.students)
    .join(tables.studios, tables.studios.c.id == _students.studio_id)
    .outerjoin(tables.accounts, PURSE)
    .where(_students.id.in_(bindparam("students", expanding=True)))
    .order_by(_students.name, _students.id)
)

_name = select(_students.name).where(_students.id == bindparam("student"))


async def children(reads: Reads, actor: Actor, now: datetime) -> tuple[Child, ...]:
    """By name."""
    return await _found(reads, actor, actor.ward_ids, now)


async def child(reads: Reads, actor: Actor, student_id: int, now: datetime) -> Child:
    """Raises NotFound."""
    if student_id not in actor.ward_ids:
        raise NotFound
    return (await _found(reads, actor, frozenset({student_id}), now))[0]


async def _found(reads: Reads, actor: Actor, students: frozenset[int], now: datetime) -> tuple[Child, ...]:
    params = {"students": sorted(students), "payers": sorted(actor.payer_student_ids), "now": now}
    return tuple(Child(*row) for row in await reads.all(_children, params))


async def name(reads: Reads, actor: Actor, student_id: int) -> str:
    """The child's. Raises NotFound."""
    found = await reads.scalar(_name, {"student": student_id}) if student_id in actor.ward_ids else None
    if found is None:
        raise NotFound
    return found
