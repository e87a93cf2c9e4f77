"""Marks, and what is settled of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from domain.availability import Span
from domain.courses import Course
from domain.grades import MarkKind
from domain.journal import Mark
from domain.periods import PeriodMark


class Marks(Protocol):
    """A course is locked before any mark of it is changed."""

    async def with_course(self, mark_id: int) -> tuple[Mark, Course]: ...

    async def of_homework(self, homework_id: int) -> Mark | None: ...
    async def is_of_accepted(self, mark: Mark) -> bool:
        """Whether the homework it is for has been accepted. Its course is locked, as by who accepts."""
        ...

    async def add(self, mark: Mark) -> int: ...
    async def drop(self, mark: Mark) -> None: ...


class Periods(Protocol):
    """Of one student in one course, which is locked before."""

    async def with_course(self, period_id: int) -> tuple[PeriodMark, Course]: ...

    async def settled(self, course_id: int, student_id: int) -> Sequence[Span]: ...
    async def is_settled(self, course_id: int, student_id: int, at: datetime) -> bool: ...
    async def totals(
        self, course: Course, student_id: int, span: Span
    ) -> Sequence[tuple[MarkKind, int, int]]:
        """Of each kind how many graded in the course's scale, and the sum of their points."""
        ...

    async def add(self, period: PeriodMark) -> int: ...
