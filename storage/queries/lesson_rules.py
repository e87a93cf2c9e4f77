"""By which of its studio's rules a lesson is settled."""

from sqlalchemy import bindparam, select

from domain.access import Actor
from domain.errors import NotFound
from domain.rules import Rules
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import lessons, studios
from storage.types import Id

_RULES = (
    select(studios.c.rules_changed)
    .join_from(lessons, studios, studios.c.id == lessons.c.studio_id)
    .where(lessons.c.id == bindparam("lesson", type_=Id()), lessons.c.tutor_id.in_(TUTORS))
)


async def rules_of(reads: Reads, actor: Actor, lesson_id: int) -> Rules:
    """Raises NotFound for what is not this tutor's."""
    row = await reads.first(_RULES, {"lesson": lesson_id, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    return Rules.of(row[0])
