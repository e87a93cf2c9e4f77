"""The tutors of a studio, as its owner sees them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from domain.access import Actor
from domain.errors import NotFound
from domain.people import Role
from storage.reads import Reads
from storage.tables import courses, memberships, people
from storage.types import Id

PAGE = 6


@dataclass(frozen=True, slots=True)
class Teacher:
    """``id`` is the place as a tutor; ``courses`` are those that go on."""

    id: int
    studio_id: int
    person_id: int
    name: str
    courses: int
    since: datetime


_COURSES = (
    select(func.count())
    .where(courses.c.tutor_id == memberships.c.id, courses.c.ended_at.is_(None))
    .correlate(memberships)
    .scalar_subquery()
)
_TEACHERS = (
    select(
        memberships.c.id,
        memberships.c.studio_id,
        memberships.c.person_id,
        people.c.name,
        _COURSES,
        memberships.c.created_at,
    )
    .join_from(memberships, people, people.c.id == memberships.c.person_id)
    .where(
        memberships.c.role == Role.TUTOR,
        memberships.c.ended_at.is_(None),
        memberships.c.studio_id.in_(bindparam("owned", expanding=True, type_=Id())),
    )
)
_OF_STUDIO = (
    _TEACHERS.where(
        memberships.c.studio_id == bindparam("studio", type_=Id()),
        memberships.c.id > bindparam("edge", type_=Id()),
    )
    .order_by(memberships.c.id)
    .limit(PAGE + 1)
)
_ONE = _TEACHERS.where(memberships.c.id == bindparam("tutor", type_=Id()))


def owned(actor: Actor) -> list[int]:
    return sorted(place.studio_id for place in actor.places if place.role is Role.OWNER)


async def of_studio(reads: Reads, actor: Actor, studio_id: int, edge: int) -> tuple[Teacher, ...]:
    """Those who came first, first; one more than PAGE when there are more. Raises NotFound for a foreign studio."""
    if studio_id not in owned(actor):
        raise NotFound
    rows = await reads.all(_OF_STUDIO, {"studio": studio_id, "edge": edge, "owned": owned(actor)})
    return tuple(Teacher(*row) for row in rows)


async def one(reads: Reads, actor: Actor, tutor_id: int) -> Teacher:
    """Raises NotFound."""
    row = await reads.first(_ONE, {"tutor": tutor_id, "owned": owned(actor)})
    if row is None:
        raise NotFound
    return Teacher(*row)
