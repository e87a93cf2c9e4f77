"""What notices of claimed payments are rendered from, loaded beside the rest of ``queries.notices``."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, select

from domain.ledger import PaymentMethod
from domain.payment_claims import ClaimState
from domain.sent import MediaKind
from storage.reads import Reads
from storage.tables import payment_claims, payment_proofs, people, studios


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """``proofs``: the message, kind and id of each file, oldest first; ``said`` the payer's words."""

    id: int
    student_id: int
    payer: str
    amount_minor: int
    currency: str
    method: PaymentMethod
    state: ClaimState
    claimed_at: datetime
    said: str | None
    proofs: tuple[tuple[int | None, MediaKind, str], ...] = ()


_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_CLAIMS = (
    select(
        payment_claims.c.id,
        payment_claims.c.student_id,
        people.c.name,
        payment_claims.c.amount_minor,
        studios.c.currency,
        payment_claims.c.method,
        payment_claims.c.state,
        payment_claims.c.claimed_at,
        payment_claims.c.said,
    )
    .join(people, people.c.id == payment_claims.c.person_id)
    .join(studios, studios.c.id == payment_claims.c.studio_id)
    .where(payment_claims.c.id.in_(_IDS))
)
_PROOFS = (
    select(
        payment_proofs.c.claim_id,
        payment_proofs.c.message_id,
        payment_proofs.c.kind,
        payment_proofs.c.file_id,
    )
    .where(payment_proofs.c.claim_id.in_(_IDS))
    .order_by(payment_proofs.c.id)
)


async def claims_of(reads: Reads, ids: Collection[int]) -> dict[int, ClaimFacts]:
    """By claim, with the pictures of each."""
    if not ids:
        return {}
    given = {"ids": sorted(ids)}
    proofs: dict[int, tuple[tuple[int | None, MediaKind, str], ...]] = {}
    for claim_id, message_id, kind, file_id in await reads.all(_PROOFS, given):
        if claim_id is not None:
            proofs[claim_id] = (*proofs.get(claim_id, ()), (message_id, kind, file_id))
    return {row[0]: ClaimFacts(*row, proofs.get(row[0], ())) for row in await reads.all(_CLAIMS, given)}
