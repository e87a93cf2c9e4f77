"""The comments that a tutor keeps for himself."""

from dataclasses import dataclass

from sqlalchemy import bindparam, select

from domain.access import Actor
from domain.checking import COMMENTS_OF_ONE
from domain.errors import NotFound
from storage.reads import Reads
from storage.tables import comments
from storage.types import Id


@dataclass(frozen=True, slots=True)
class OwnComment:
    id: int
    text: str


_OWN = select(comments.c.id, comments.c.text).where(comments.c.person_id == bindparam("person", type_=Id()))
_ALL = _OWN.order_by(comments.c.used_at.desc(), comments.c.id.desc()).limit(COMMENTS_OF_ONE)
_ONE = _OWN.where(comments.c.id == bindparam("comment", type_=Id()))


async def kept(reads: Reads, actor: Actor) -> tuple[OwnComment, ...]:
    """All there are, which are few: those used last first."""
    return tuple(OwnComment(*row) for row in await reads.all(_ALL, {"person": actor.person_id}))


async def one(reads: Reads, actor: Actor, comment_id: int) -> OwnComment:
    """Raises NotFound."""
    row = await reads.first(_ONE, {"person": actor.person_id, "comment": comment_id})
    if row is None:
        raise NotFound
    return OwnComment(*row)
