"""What notices of a proposed move are rendered from."""

from collections.abc import Collection
from itertools import groupby

from sqlalchemy import bindparam, select

from storage.queries.notice_facts import ProposalFacts
from storage.reads import Reads
from storage.tables import proposals, proposed_slots

_PROPOSALS = (
    select(
        proposals.c.id,
        proposals.c.side,
        proposals.c.state,
        proposals.c.revision,
        proposals.c.expires_at,
        proposed_slots.c.starts_at,
        proposed_slots.c.is_held,
    )
    .join(proposed_slots, proposed_slots.c.proposal_id == proposals.c.id)
    .where(proposals.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(proposals.c.id, proposed_slots.c.starts_at)
)


async def proposals_of(reads: Reads, proposal_ids: Collection[int]) -> dict[int, ProposalFacts]:
    rows = await reads.all(_PROPOSALS, {"ids": sorted(proposal_ids)}) if proposal_ids else ()
    found: dict[int, ProposalFacts] = {}
    for _, one in groupby(rows, key=lambda row: row[0]):
        slots = list(one)
        proposal_id, side, state, revision, expires_at, *_ = slots[0]
        choices = tuple((number, row[-2]) for number, row in enumerate(slots) if row[-1])
        found[proposal_id] = ProposalFacts(proposal_id, side, state, revision, expires_at, choices)
    return found
