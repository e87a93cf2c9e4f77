"""Who owes money. The ledger begins and ends debts; what services change is how far the payers were reminded."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.debts import Debt
from domain.people import Receiver


@dataclass(frozen=True, slots=True)
class LessonOfDebtor:
    """A lesson ahead, with what it costs the debtor and who teaches it."""

    lesson_id: int
    starts_at: datetime
    price_minor: int
    tutor: Receiver


class Debts(Protocol):
    async def get(self, debt_id: int) -> tuple[Debt, int]:
        """The debt, locked, and what the student owes as things stand: 0 when it is over."""
        ...

    async def open_of(self, student_id: int) -> tuple[Debt, int] | None:
        """The same of a student's standing debt; none where he owes nothing."""
        ...

    async def seen_by(
        self, tutor_ids: Collection[int], owned: Collection[int], whom: Collection[int], limit: int
    ) -> Sequence[tuple[Debt, int]]:
        """Of these students the standing debts that concern these tutors or studios: the oldest, locked."""
        ...

    async def payers_of(self, student_ids: Collection[int]) -> Mapping[int, Sequence[Receiver]]:
        """Whoever can be written to, by student."""
        ...

    async def lessons_ahead(
        self, student_id: int, since: datetime, till: datetime
    ) -> Sequence[LessonOfDebtor]: ...
    async def sold_since(self, student_id: int, since: datetime) -> int:
        """What his packages sold since then cost together; a sale taken back is none."""
        ...

    async def leaders_of(self, student_id: int) -> Sequence[Receiver]:
        """Whoever teaches the student now; the studio's owners where nobody does."""
        ...
