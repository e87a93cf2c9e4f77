"""Cancelled places in lessons, and the credits that make up for them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from domain.cancellations import Cancellation, MakeupCredit


class Absences(Protocol):
    """Changed only by who holds the lesson they are of; nothing here is locked."""

    async def add(self, cancellation: Cancellation) -> int: ...
    async def get(self, cancellation_id: int) -> Cancellation: ...
    async def standing(self, lesson_id: int) -> Sequence[Cancellation]:
        """Those of the lesson that nobody has undone, by student, as they are now."""
        ...

    async def free_late_used(self, student_id: int, since: datetime) -> int:
        """How many free late cancels stand since then."""
        ...


class Makeups(Protocol):
    async def add(self, granted: Sequence[MakeupCredit]) -> None: ...
    async def get(self, credit_id: int) -> MakeupCredit:
        """Locked."""
        ...

    async def counted(self, student_ids: Collection[int], since: datetime) -> dict[int, int]:
        """How many a client has caused since then, by student."""
        ...

    async def of_lesson(self, lesson_id: int) -> Sequence[MakeupCredit]:
        """Those that stand for the lesson that was missed, locked."""
        ...

    async def used_by(self, lesson_id: int) -> Sequence[MakeupCredit]:
        """Those that the lesson makes up for, locked."""
        ...

    async def open_of(self, course_id: int, student_id: int, now: datetime) -> MakeupCredit | None:
        """The one that would be used next, the earliest to expire, locked; None where there is none."""
        ...
