"""What of a student's money waits for an answer, for whoever pays: disputed charges, and payments he has told of."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, literal, select, union_all

from domain.access import Actor
from domain.disputes import DisputeState
from domain.payment_claims import CLAIM_LIMIT, ClaimState
from storage.queries.parts import PAYING
from storage.reads import Reads
from storage.tables import disputes, lessons, payment_claims
from storage.types import Id

MOST_DISPUTES = 2
"""The newest."""


@dataclass(frozen=True, slots=True)
class Unsettled:
    """``disputes``: the charge, and its lesson's start. ``claims``: id, amount and moment."""

    disputes: tuple[tuple[int, datetime], ...]
    claims: tuple[tuple[int, int, datetime], ...]


_STUDENT = bindparam("student", type_=Id())
_CLAIM, _DISPUTE = 0, 1
_claims = (
    select(
        literal(_CLAIM).label("what"),
        payment_claims.c.id.label("id"),
        payment_claims.c.amount_minor.label("minor"),
        payment_claims.c.claimed_at.label("at"),
    )
    .where(
        payment_claims.c.student_id == _STUDENT,
        payment_claims.c.student_id.in_(PAYING),
        payment_claims.c.state == ClaimState.OPEN,
        payment_claims.c.person_id == bindparam("person", type_=Id()),
    )
    .order_by(payment_claims.c.id.desc())
    .limit(CLAIM_LIMIT)
    .subquery("claims_open")
)
_disputes = (
    select(
        literal(_DISPUTE).label("what"),
        disputes.c.transfer_id.label("id"),
        literal(0).label("minor"),
        lessons.c.starts_at.label("at"),
    )
    .join_from(disputes, lessons, lessons.c.id == disputes.c.lesson_id)
    .where(
        disputes.c.student_id == _STUDENT,
        disputes.c.student_id.in_(PAYING),
        disputes.c.state == DisputeState.OPEN,
    )
    .order_by(disputes.c.id.desc())
    .limit(MOST_DISPUTES)
    .subquery("disputes_open")
)
_both = union_all(select(_claims), select(_disputes)).subquery("unsettled")
_UNSETTLED: Select[*tuple[Any, ...]] = select(_both).order_by(_both.c.at, _both.c.id)


async def of_payer(reads: Reads, actor: Actor, student_id: int) -> Unsettled:
    """Nothing for who does not pay for the student; of claims his own."""
    paying = sorted(actor.payer_student_ids)
    rows = await reads.all(_UNSETTLED, {"student": student_id, "paying": paying, "person": actor.person_id})
    return Unsettled(
        tuple((id_, at) for what, id_, _, at in rows if what == _DISPUTE),
        tuple((id_, minor, at) for what, id_, minor, at in rows if what == _CLAIM),
    )
