"""Disputes as both sides see them, and the charges of a lesson that may be disputed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, or_, select

from domain.access import Actor
from domain.disputes import DisputeReason, DisputeState, Turn
from domain.errors import NotFound
from domain.ledger import TransferKind
from storage.queries.dispute_facts import DisputeFacts
from storage.queries.parts import OWNED, PAYING, reader, taught
from storage.reads import Reads
from storage.tables import dispute_turns, disputes, lessons, people, transfers
from storage.types import Id

MOST_TURNS = 20
MOST_OPEN = 2
"""Of a student's, the newest that wait for an answer."""


@dataclass(frozen=True, slots=True)
class Said:
    """A turn of the trail: by whom, what, and why."""

    who: str
    turn: Turn
    reason: DisputeReason | None
    text: str | None
    said_at: datetime


@dataclass(frozen=True, slots=True)
class DisputeSeen:
    """``said`` is oldest first."""

    id: int
    state: DisputeState
    has_reversed: bool
    settled_at: datetime | None
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Disputable:
    """What a lesson has charged a student for whom the reader pays; ``state`` of its dispute, if there is one."""

    transfer_id: int
    student_id: int
    posted_at: datetime
    state: DisputeState | None


_TRAIL: Select[*tuple[Any, ...]] = (
    select(
        disputes.c.id,
        disputes.c.state,
        disputes.c.has_reversed,
        disputes.c.settled_at,
        people.c.name,
        dispute_turns.c.turn,
        dispute_turns.c.reason,
        dispute_turns.c.text,
        dispute_turns.c.said_at,
    )
    .join_from(disputes, dispute_turns, dispute_turns.c.dispute_id == disputes.c.id)
    .join(people, people.c.id == dispute_turns.c.person_id)
    .where(disputes.c.transfer_id == bindparam("transfer", type_=Id()))
    .order_by(dispute_turns.c.id.desc())
    .limit(MOST_TURNS)
)
_OF_DISPUTE = 4
_LED = or_(taught(disputes.c.student_id), disputes.c.studio_id.in_(OWNED))
_TRANSFER_OF = select(disputes.c.transfer_id).where(disputes.c.id == bindparam("dispute", type_=Id()), _LED)
_undo = transfers.alias("undo")
_OF_LESSON: Select[*tuple[Any, ...]] = (
    select(transfers.c.id, transfers.c.student_id, transfers.c.posted_at, disputes.c.state)
    .outerjoin_from(transfers, disputes, disputes.c.transfer_id == transfers.c.id)
    .where(
        transfers.c.lesson_id == bindparam("lesson", type_=Id()),
        transfers.c.student_id.in_(bindparam("paying", expanding=True, type_=Id())),
        transfers.c.kind == TransferKind.CHARGE,
        or_(
            disputes.c.id.is_not(None),
            ~select(_undo.c.id).where(_undo.c.reverses_id == transfers.c.id).exists(),
        ),
    )
    .order_by(transfers.c.student_id, transfers.c.id.desc())
)
_OPEN = (
    select(disputes.c.transfer_id, lessons.c.starts_at)
    .join_from(disputes, lessons, lessons.c.id == disputes.c.lesson_id)
    .where(
        disputes.c.student_id == bindparam("student", type_=Id()),
        disputes.c.state == DisputeState.OPEN,
        or_(disputes.c.student_id.in_(PAYING), _LED),
    )
    .order_by(disputes.c.id.desc())
    .limit(MOST_OPEN)
)
_TOLD: Select[*tuple[Any, ...]] = (
    select(
        disputes.c.id,
        disputes.c.transfer_id,
        disputes.c.state,
        transfers.c.amount_minor,
        transfers.c.unit,
        dispute_turns.c.turn,
        dispute_turns.c.reason,
        dispute_turns.c.text,
    )
    .join_from(disputes, transfers, transfers.c.id == disputes.c.transfer_id)
    .join(dispute_turns, dispute_turns.c.dispute_id == disputes.c.id)
    .where(disputes.c.id.in_(bindparam("ids", expanding=True, type_=Id())))
    .order_by(disputes.c.id, dispute_turns.c.id)
)


async def of_transfer(reads: Reads, transfer_id: int) -> DisputeSeen | None:
    """For whoever may see the transfer."""
    rows = await reads.all(_TRAIL, {"transfer": transfer_id})
    if not rows:
        return None
    said = tuple(Said(*row[_OF_DISPUTE:]) for row in reversed(rows))
    id_, state, has_reversed, settled_at, *_ = rows[0]
    return DisputeSeen(id_, state, bool(has_reversed), settled_at, said)


async def transfer_of(reads: Reads, actor: Actor, dispute_id: int) -> int:
    """What it is about now. Raises NotFound for what is not of a student whom the actor leads."""
    known = reader(actor)
    given = {"dispute": dispute_id, "tutors": known["tutors"], "owned": known["owned"]}
    found: int | None = await reads.scalar(_TRANSFER_OF, given)
    if found is None:
        raise NotFound
    return found


async def of_lesson(reads: Reads, actor: Actor, lesson_id: int) -> tuple[Disputable, ...]:
    """The newest of each student for whom the actor pays."""
    if not actor.payer_student_ids:
        return ()
    given = {"lesson": lesson_id, "paying": list(actor.payer_student_ids)}
    newest: dict[int, Disputable] = {}
    for row in await reads.all(_OF_LESSON, given):
        newest.setdefault(row[1], Disputable(*row))
    return tuple(newest.values())


async def open_ones(reads: Reads, actor: Actor, student_id: int) -> tuple[tuple[int, datetime], ...]:
    """The charge and its lesson's start, of whom the actor leads or pays for."""
    given = {"student": student_id, **reader(actor)}
    return tuple((transfer_id, starts_at) for transfer_id, starts_at in await reads.all(_OPEN, given))


async def told(reads: Reads, ids: Collection[int]) -> dict[int, DisputeFacts]:
    """For notices: the claim, and the latest answer."""
    if not ids:
        return {}
    found: dict[int, DisputeFacts] = {}
    for id_, transfer, state, minor, unit, turn, reason, text in await reads.all(_TOLD, {"ids": sorted(ids)}):
        had = found.get(id_)
        if turn is Turn.OPENED or had is None:
            found[id_] = DisputeFacts(id_, transfer, state, minor, unit, reason, text, None)
        else:
            claim = (had.reason, had.claim)
            found[id_] = DisputeFacts(id_, transfer, state, minor, unit, *claim, text)
    return found
