"""Whose lesson a cancellation is of."""

from sqlalchemy import bindparam, select

from domain.access import Actor
from domain.errors import NotFound
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import cancellations, lessons
from storage.types import Id

_OF_CANCELLATION = (
    select(cancellations.c.lesson_id)
    .join_from(cancellations, lessons, lessons.c.id == cancellations.c.lesson_id)
    .where(cancellations.c.id == bindparam("cancellation", type_=Id()), lessons.c.tutor_id.in_(TUTORS))
)


async def lesson_of_cancellation(reads: Reads, actor: Actor, cancellation_id: int) -> int:
    """Raises NotFound for what is not this tutor's."""
    given = {"cancellation": cancellation_id, "tutors": list(actor.tutor_ids)}
    found: int | None = await reads.scalar(_OF_CANCELLATION, given)
    if found is None:
        raise NotFound
    return found
