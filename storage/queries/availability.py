"""When a tutor can teach, as screens show it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from domain.access import Actor
from domain.availability import Diary, TimeOffKind
from domain.errors import NotFound
from domain.people import Role
from domain.rules import Rules
from storage import diaries
from storage.queries.parts import TUTORS
from storage.reads import Reads
from storage.tables import memberships, studios, time_off
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class TimeOffRow:
    id: int
    tutor_id: int
    kind: TimeOffKind
    starts_at: datetime
    ends_at: datetime
    is_withdrawn: bool


_o = time_off.c
_ROW = (_o.id, _o.tutor_id, _o.kind, _o.starts_at, _o.ends_at, _o.withdrawn_at.is_not(None))
PAGE = 8
_COMING = (
    select(*_ROW)
    .where(
        _o.tutor_id.in_(TUTORS),
        _o.withdrawn_at.is_(None),
        _o.ends_at > bindparam("now", type_=UtcDateTime()),
    )
    .order_by(_o.starts_at, _o.id)
    .limit(PAGE)
)
_ONE = select(*_ROW).where(_o.id == bindparam("id", type_=Id()), _o.tutor_id.in_(TUTORS))
_STUDIOS = (
    select(memberships.c.id, studios.c.name)
    .join_from(memberships, studios, studios.c.id == memberships.c.studio_id)
    .where(memberships.c.id.in_(TUTORS))
    .order_by(memberships.c.id)
)
_RULES = select(studios.c.rules_changed).where(
    studios.c.id == bindparam("studio", type_=Id()),
    studios.c.id.in_(bindparam("owned", expanding=True, type_=Id())),
)


async def diary(reads: Reads, tutor_id: int, since: datetime, till: datetime) -> Diary:
    """Whoever asks has a right to the tutor's free slots. Raises NotFound for a former tutor."""
    hours = await reads.all(diaries.HOURS, {"tutor": tutor_id})
    return diaries.diary_of(
        tutor_id, hours, await reads.all(diaries.TAKEN, diaries.asked(tutor_id, since, till))
    )


async def time_off_coming(reads: Reads, tutor_id: int, now: datetime) -> tuple[TimeOffRow, ...]:
    """What is not over, by time."""
    rows = await reads.all(_COMING, {"tutors": [tutor_id], "now": now})
    return tuple(TimeOffRow(*row) for row in rows)


async def time_off_taken(reads: Reads, actor: Actor, time_off_id: int) -> TimeOffRow:
    """Withdrawn or not. Raises NotFound for what is not this tutor's."""
    row = await reads.first(_ONE, {"id": time_off_id, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    return TimeOffRow(*row)


async def studios_of(reads: Reads, actor: Actor) -> tuple[tuple[int, str], ...]:
    """The actor's places as tutor, with the names of their studios."""
    rows = await reads.all(_STUDIOS, {"tutors": list(actor.tutor_ids)})
    return tuple((tutor_id, name) for tutor_id, name in rows)


async def rules_of(reads: Reads, actor: Actor, studio_id: int) -> tuple[int, Rules]:
    """With the studio they are of: 0 asks for the first of his. Raises NotFound for what the actor does not own."""
    owned = sorted(place.studio_id for place in actor.places if place.role is Role.OWNER)
    wanted = studio_id or next(iter(owned), 0)
    changed = await reads.scalar(_RULES, {"studio": wanted, "owned": owned})
    if changed is None:
        raise NotFound
    return wanted, Rules.of(changed)
