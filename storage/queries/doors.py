"""Whether somebody without a role has knocked: his invitation is open and the tutor has not answered yet."""

from datetime import datetime

from sqlalchemy import bindparam, exists, select

from domain.access import Actor
from storage.reads import Reads
from storage.tables import invitations
from storage.types import Id, UtcDateTime

_i = invitations.c
_WAITS = select(
    exists().where(
        _i.opened_by == bindparam("person_id", type_=Id()),
        _i.settled_at.is_(None),
        _i.student_id.is_not(None),
        _i.expires_at > bindparam("now", type_=UtcDateTime()),
    )
)


async def waits_for_an_answer(reads: Reads, actor: Actor, now: datetime) -> bool:
    return bool(await reads.scalar(_WAITS, {"person_id": actor.person_id, "now": now}))
