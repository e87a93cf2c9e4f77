"""Who owes a tutor money."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, or_, select

from domain.access import Actor
from storage.queries.parts import PURSE, TUTORS, taught
from storage.reads import Reads
from storage.tables import accounts, courses, enrolments, students, studios
from storage.types import Id

LIST = 8


@dataclass(frozen=True, slots=True)
class Debtor:
    """``balance_minor`` is below zero."""

    id: int
    name: str
    balance_minor: int
    currency: str


_EDGE = bindparam("edge", type_=Id())
_present = students.c.id.in_(
    select(enrolments.c.student_id)
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .where(courses.c.tutor_id.in_(TUTORS), enrolments.c.left_at.is_(None))
)
_LIST = (
    select(students.c.id, students.c.name, accounts.c.balance_minor, studios.c.currency)
    .join_from(students, studios, studios.c.id == students.c.studio_id)
    .join(accounts, PURSE)
    .where(_present, accounts.c.balance_minor < 0)
    .limit(LIST + 1)
)
_other = students.alias("edge")
_edge_name = select(_other.c.name).where(_other.c.id == _EDGE, taught(_EDGE)).scalar_subquery()
_FIRST = _LIST.order_by(students.c.name, students.c.id)
_NEXT = _FIRST.where(
    or_(students.c.name > _edge_name, and_(students.c.name == _edge_name, students.c.id > _EDGE))
)
_BEFORE = _LIST.where(
    or_(students.c.name < _edge_name, and_(students.c.name == _edge_name, students.c.id < _EDGE))
).order_by(students.c.name.desc(), students.c.id.desc())


async def debtors(reads: Reads, actor: Actor, edge: int, *, back: bool) -> tuple[Debtor, ...]:
    """By name beyond ``edge``, one more than LIST when there are more."""
    statement = (_BEFORE if back else _NEXT) if edge else _FIRST
    given = {"tutors": list(actor.tutor_ids)} | ({"edge": edge} if edge else {})
    rows: Sequence[Debtor] = [Debtor(*row) for row in await reads.all(statement, given)]
    return tuple(reversed(rows)) if edge and back else tuple(rows)
