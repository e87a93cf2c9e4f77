"""Disputes that wait for an answer: for the tutor of the lesson, and for the owner of the studio."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, func, or_, select

from domain.access import Actor
from domain.disputes import DisputeState
from storage.queries.parts import OWNED, TUTORS, reader
from storage.reads import Reads
from storage.tables import disputes, lessons, students, transfers
from storage.types import Id

PAGE = 6


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """``transfer_id`` is the charge it is about, ``starts_at`` its lesson's; an amount of ``unit``."""

    id: int
    transfer_id: int
    student_name: str
    amount_minor: int
    unit: str
    starts_at: datetime


_his = lessons.alias("his")
_HIS_LESSON = (
    select(_his.c.id)
    .where(_his.c.id == disputes.c.lesson_id, _his.c.tutor_id.in_(TUTORS))
    .correlate(disputes)
    .exists()
)
ANSWERED_BY = and_(
    disputes.c.state == DisputeState.OPEN,
    disputes.c.studio_id.in_(bindparam("studios", expanding=True, type_=Id())),
    or_(disputes.c.studio_id.in_(OWNED), _HIS_LESSON),
)
"""Found among the open ones of his studios, which are few."""
COUNT = select(func.count(disputes.c.id)).where(ANSWERED_BY).scalar_subquery()
_WAITING = (
    select(
        disputes.c.id,
        disputes.c.transfer_id,
        students.c.name,
        transfers.c.amount_minor,
        transfers.c.unit,
        lessons.c.starts_at,
    )
    .join_from(disputes, transfers, transfers.c.id == disputes.c.transfer_id)
    .join(students, students.c.id == disputes.c.student_id)
    .join(lessons, lessons.c.id == disputes.c.lesson_id)
    .where(ANSWERED_BY)
)
_FIRST = _WAITING.order_by(disputes.c.id).limit(PAGE + 1)
_AFTER = _FIRST.where(disputes.c.id > bindparam("edge", type_=Id()))
_BEFORE = (
    _WAITING.where(disputes.c.id < bindparam("edge", type_=Id()))
    .order_by(disputes.c.id.desc())
    .limit(PAGE + 1)
)


def given(actor: Actor) -> dict[str, list[int]]:
    """The values of ANSWERED_BY."""
    known = reader(actor)
    studios = actor.teaching_studio_ids | actor.owned_studio_ids
    return {"tutors": known["tutors"], "owned": known["owned"], "studios": sorted(studios)}


async def waiting(reads: Reads, actor: Actor, edge: int, *, back: bool) -> tuple[DisputeRow, ...]:
    """One more than a page, oldest first, beyond the dispute ``edge``; 0 is the first page."""
    if not edge:
        return tuple(DisputeRow(*row) for row in await reads.all(_FIRST, given(actor)))
    rows = await reads.all(_BEFORE if back else _AFTER, {"edge": edge, **given(actor)})
    return tuple(DisputeRow(*row) for row in (reversed(rows) if back else rows))
