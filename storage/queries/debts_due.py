"""Which debts the worker has to look at, and which of them can wait unseen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, exists, or_, select

from domain.debts import NEAR
from domain.lessons import LessonState
from storage.reads import Reads
from storage.tables import debts, lessons, participations
from storage.types import UtcDateTime


@dataclass(frozen=True, slots=True)
class DebtsDue:
    """``resting`` have neither a step of the schedule to take nor a lesson near."""

    busy: Sequence[int]
    resting: Sequence[int]


_NOW = bindparam("now", type_=UtcDateTime())
_near = exists().where(
    participations.c.student_id == debts.c.student_id,
    lessons.c.id == participations.c.lesson_id,
    lessons.c.state == LessonState.PLANNED,
    lessons.c.starts_at > _NOW,
    lessons.c.starts_at <= bindparam("near", type_=UtcDateTime()),
)
_busy = or_(debts.c.due_at.is_(None), debts.c.step_at <= _NOW, _near)
_DUE = (
    select(debts.c.id, _busy)
    .where(debts.c.look_at <= _NOW)
    .order_by(debts.c.look_at)
    .limit(bindparam("limit"))
)


async def due(reads: Reads, now: datetime, limit: int) -> DebtsDue:
    """Whichever has waited longest first."""
    rows = await reads.all(_DUE, {"now": now, "near": now + NEAR, "limit": limit})
    return DebtsDue([id_ for id_, busy in rows if busy], [id_ for id_, busy in rows if not busy])
