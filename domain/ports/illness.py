"""A tutor's illness and the lessons that fell into it, many at once."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from domain.cancellations import MakeupCredit
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

    async def given_up_and_paid(
        self, lesson_ids: Collection[int]
    ) -> tuple[Collection[int], frozenset[tuple[int, int]]]:
        """Those in which some student has cancelled his place; and lessons with the students for whom they make up
        for one that was paid.
        """
        ...

    async def credits(self, lesson_ids: Collection[int]) -> Sequence[MakeupCredit]:
        """Those that stand for missing them, locked."""
        ...

    async def grant(self, granted: Sequence[MakeupCredit]) -> None:
        """They get their ids."""
        ...
