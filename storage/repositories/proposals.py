"""Proposed moves and the slots they hold."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, or_, select, update

from domain.availability import Span
from domain.people import Receiver
from domain.proposals import Proposal, ProposalState, ProposedSlot
from storage import tables
from storage.types import LARGEST_ID, Id, UtcDateTime
from storage.work import Lookup, Work

_p, _s, _l = tables.proposals.c, tables.proposed_slots.c, tables.lessons.c
_m, _who = tables.memberships.c, tables.people.c

PROPOSAL = Lookup(Proposal, tables.proposals)
_LESSON_OF = Lookup(Proposal, tables.proposals, statement=select(_p.lesson_id))
_open_of = (
    select(Proposal)
    .where(_p.lesson_id == bindparam("lesson_id"), _p.state == ProposalState.OPEN)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_slots = select(ProposedSlot).where(_s.proposal_id == bindparam("proposal_id")).order_by(_s.starts_at)
_release = (
    update(tables.proposed_slots)
    .where(_s.proposal_id.in_(bindparam("of_proposals", expanding=True)), _s.is_held)
    .values(is_held=False)
)
_take_away = (
    update(tables.proposed_slots)
    .where(
        _s.tutor_id == bindparam("of_tutor", type_=Id()),
        _s.is_held,
        _s.starts_at < bindparam("till", type_=UtcDateTime()),
        _s.ends_at > bindparam("since", type_=UtcDateTime()),
    )
    .values(is_held=False)
)
# Whoever answers at this moment has the row: it is passed by, and over the next time if it still is.
_over = (
    select(Proposal)
    .join(tables.lessons, _l.id == _p.lesson_id)
    .where(
        _p.state == ProposalState.OPEN,
        or_(_p.expires_at <= bindparam("now"), _l.revision != _p.revision),
        _p.id >= bindparam("since"),
        _p.id <= bindparam("till"),
    )
    .order_by(_p.expires_at, _p.id)
    .limit(bindparam("count"))
    .with_for_update(of=tables.proposals, skip_locked=True, key_share=True)
)
_tutors = (
    select(_m.id, _who.id, _who.zone)
    .join(tables.people, _who.id == _m.person_id)
    .where(_m.id.in_(bindparam("tutor_ids", expanding=True)))
)


class SqlProposals:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def lesson_of(self, proposal_id: int) -> int:
        rows = await self._work.load_rows(_LESSON_OF, proposal_id)
        lesson_id: int = rows[0][0]
        return lesson_id

    async def get(self, proposal_id: int) -> Proposal:
        return await self._work.load(PROPOSAL, proposal_id)

    async def add(self, proposal: Proposal) -> int:
        self._work.check_studio(proposal.studio_id)
        return await self._work.add(proposal)

    async def add_slots(self, slots: Sequence[ProposedSlot]) -> None:
        for slot in slots:
            self._work.check_studio(slot.studio_id)
        await self._work.add_all(slots)

    async def open_of(self, lesson_id: int) -> Proposal | None:
        return next(iter(await self._work.entities(_open_of, {"lesson_id": lesson_id})), None)

    async def slots(self, proposal_id: int) -> Sequence[ProposedSlot]:
        return await self._work.entities(_slots, {"proposal_id": proposal_id})

    async def release(self, proposal_ids: Sequence[int]) -> None:
        if proposal_ids:
            await self._work.execute(_release, {"of_proposals": sorted(proposal_ids)})

    async def take_away(self, tutor_id: int, span: Span) -> None:
        given = {"of_tutor": tutor_id, "since": span.starts_at, "till": span.ends_at}
        await self._work.execute(_take_away, given)

    async def over(self, now: datetime, count: int, only: int = 0) -> Sequence[Proposal]:
        ids = {"since": only, "till": only or LARGEST_ID}
        return await self._work.entities(_over, {"now": now, "count": count, **ids})

    async def tutors(self, tutor_ids: Iterable[int]) -> Mapping[int, Receiver]:
        rows = await self._work.rows(_tutors, {"tutor_ids": sorted(set(tutor_ids))})
        return {tutor_id: Receiver(person_id, zone) for tutor_id, person_id, zone in rows}
