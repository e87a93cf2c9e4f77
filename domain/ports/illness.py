"""A tutor's illness and the lessons that fell into it, many at once."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from domain.lessons import Lesson
from domain.notices import NoticeKind
from domain.people import Families
from domain.proposals import Proposal, ProposedSlot


class Illnesses(Protocol):
    """Each in one statement, however many lessons; the tutor's calendar is locked before."""

    async def planned(self, tutor_id: int, since: datetime, till: datetime) -> Sequence[Lesson]:
        """Planned lessons of the tutor that start then, locked, by time."""
        ...

    async def fallen(self, time_off_id: int) -> Sequence[Lesson]:
        """What fell into it and is still cancelled, locked, by time."""
        ...

    async def families(self, lesson_ids: Collection[int]) -> Mapping[int, Families]: ...
    async def open_proposals(self, lesson_ids: Collection[int]) -> Sequence[Proposal]: ...
    async def propose(self, proposals: Sequence[Proposal]) -> None:
        """They get their ids."""
        ...

    async def hold(self, slots: Sequence[ProposedSlot]) -> None: ...
    async def send_again(self, lesson_ids: Collection[int], kind: NoticeKind, now: datetime) -> int:
        """How many notices that did not arrive are due once more."""
        ...
