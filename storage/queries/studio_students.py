"""The students of an owner's studios, whoever teaches them: a list with balances, a search, and the card of one."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.people import Role
from storage.queries.packages import prepaid
from storage.queries.parts import OWNED, PURSE
from storage.reads import Reads
from storage.tables import accounts, courses, enrolments, memberships, people, students, studios
from storage.types import Id, UtcDateTime

PAGE = 8


@dataclass(frozen=True, slots=True)
class StudioStudent:
    id: int
    name: str
    balance_minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class StudioCard:
    """``prepaid`` is in hundredths of a lesson, None where he never had a package; ``teachers`` teach him now."""

    student: StudioStudent
    prepaid: int | None
    teachers: tuple[str, ...]


_EDGE = bindparam("edge", type_=Id())
_columns = (students.c.id, students.c.name, func.coalesce(accounts.c.balance_minor, 0), studios.c.currency)
_with_purse = students.join(studios, studios.c.id == students.c.studio_id).outerjoin(accounts, PURSE)
_IN_STUDIO = and_(students.c.studio_id.in_(OWNED), students.c.archived_at.is_(None))
_LIST = select(*_columns).select_from(_with_purse).where(_IN_STUDIO).limit(PAGE + 1)
_other = students.alias("edge")
_edge_name = (
    select(_other.c.name).where(_other.c.id == _EDGE, _other.c.studio_id.in_(OWNED)).scalar_subquery()
)
_FIRST = _LIST.order_by(students.c.name, students.c.id)
_NEXT = _FIRST.where(
    or_(students.c.name > _edge_name, and_(students.c.name == _edge_name, students.c.id > _EDGE))
)
_BEFORE = _LIST.order_by(students.c.name.desc(), students.c.id.desc()).where(
    or_(students.c.name < _edge_name, and_(students.c.name == _edge_name, students.c.id < _EDGE))
)
_NAMES = select(students.c.id, students.c.name).where(_IN_STUDIO).order_by(students.c.name, students.c.id)
_teachers = (
    select(func.aggregate_strings(people.c.name, "\n"))
    .join_from(enrolments, courses, courses.c.id == enrolments.c.course_id)
    .join(memberships, memberships.c.id == courses.c.tutor_id)
    .join(people, people.c.id == memberships.c.person_id)
    .where(
        enrolments.c.student_id == students.c.id, enrolments.c.left_at.is_(None), courses.c.ended_at.is_(None)
    )
    .correlate(students)
    .scalar_subquery()
)
_CARD = (
    select(*_columns, prepaid(bindparam("now", type_=UtcDateTime())), _teachers)
    .select_from(_with_purse)
    .where(students.c.id == bindparam("student", type_=Id()), students.c.studio_id.in_(OWNED))
)
COLLEAGUE = (
    select(memberships.c.id)
    .where(
        memberships.c.studio_id.in_(OWNED),
        memberships.c.role == Role.TUTOR,
        memberships.c.person_id != bindparam("me", type_=Id()),
    )
    .limit(1)
)
"""Somebody else who teaches, or has taught, in a studio of the reader's own."""


async def has_colleagues(reads: Reads, actor: Actor) -> bool:
    """Else his own list is all of his studio."""
    if not actor.owned_studio_ids:
        return False
    found = await reads.scalar(COLLEAGUE, {**_owned(actor), "me": actor.person_id})
    return found is not None


async def page(
    reads: Reads, actor: Actor, edge: int, *, back: bool, studio_id: int | None = None
) -> tuple[StudioStudent, ...]:
    """Of all studios or of one: by name beyond ``edge`` (0: the first ones), one more than PAGE when there are more.
    Read backwards they still come in the order of names.
    """
    statement = (_BEFORE if back else _NEXT) if edge else _FIRST
    rows = await reads.all(statement, _owned(actor, studio_id) | ({"edge": edge} if edge else {}))
    found = [StudioStudent(*row) for row in rows]
    return tuple(reversed(found)) if edge and back else tuple(found)


async def named_like(
    reads: Reads, actor: Actor, part: str, *, studio_id: int | None = None
) -> tuple[tuple[int, str], ...]:
    """Ids and names with ``part`` in any case, one more than a page when there are more."""
    if not actor.owned_studio_ids:
        return ()
    wanted = part.casefold()
    rows = await reads.all(_NAMES, _owned(actor, studio_id))
    return tuple((row[0], row[1]) for row in rows if wanted in row[1].casefold())[: PAGE + 1]


async def card(reads: Reads, actor: Actor, student_id: int, now: datetime) -> StudioCard:
    """Raises NotFound for a student of no studio of the actor's own."""
    row = await reads.first(_CARD, {**_owned(actor), "student": student_id, "now": now})
    if row is None:
        raise NotFound
    *student, ahead, teachers = row
    return StudioCard(StudioStudent(*student), ahead, tuple(sorted({*(teachers or "").split("\n")})))


def _owned(actor: Actor, studio_id: int | None = None) -> dict[str, object]:
    """Of one studio nothing, unless it is his own."""
    only = actor.owned_studio_ids if studio_id is None else actor.owned_studio_ids & {studio_id}
    return {"owned": sorted(only)}
