"""Moves that are proposed, and the slots they hold."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from domain.availability import Span
from domain.people import Receiver
from domain.proposals import Proposal, ProposedSlot


class Proposals(Protocol):
    """A tutor's calendar and the lesson are locked before a proposal, so that two answers come one after the other."""

    async def lesson_of(self, proposal_id: int) -> int:
        """Unlocked: what has to be locked first. Raises NotFound."""
        ...

    async def get(self, proposal_id: int) -> Proposal: ...
    async def add(self, proposal: Proposal) -> int: ...
    async def add_slots(self, slots: Sequence[ProposedSlot]) -> None: ...
    async def open_of(self, lesson_id: int) -> Proposal | None:
        """The one that waits, or has not been noticed to be over."""
        ...

    async def slots(self, proposal_id: int) -> Sequence[ProposedSlot]:
        """By time, whatever became of them."""
        ...

    async def release(self, proposal_ids: Sequence[int]) -> None:
        """Their slots are free again."""
        ...

    async def take_away(self, tutor_id: int, span: Span) -> None:
        """Slots that the tutor has promised in this time are held no more."""
        ...

    async def over(self, now: datetime, count: int, only: int = 0) -> Sequence[Proposal]:
        """Open ones whose time is over or whose lesson has changed: so many, locked; 0 for ``only`` means any."""
        ...

    async def tutors(self, tutor_ids: Iterable[int]) -> Mapping[int, Receiver]:
        """Who they are, unlocked."""
        ...
