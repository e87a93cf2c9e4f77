"""Series, and what they have to fit between."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from domain.lessons import Lesson
from domain.series import Series, Span


class SeriesBook(Protocol):
    """A tutor's calendar is locked before his series, so that no two changes of one calendar meet."""

    async def get(self, series_id: int) -> Series: ...
    async def add(self, series: Series) -> int: ...
    async def add_lessons(self, lessons: Sequence[Lesson], student_ids: Sequence[int]) -> None:
        """At once, each student in each of them; the lessons get their ids."""
        ...

    async def lessons_of(self, series_id: int, since: datetime) -> Sequence[Lesson]:
        """Those that start later, whatever became of them, by time."""
        ...

    async def busy(self, tutor_id: int, since: datetime, till: datetime) -> Sequence[Lesson]:
        """Planned or held lessons of the tutor that touch this time."""
        ...

    async def time_off(self, tutor_id: int, since: datetime, till: datetime) -> Sequence[Span]:
        """When the tutor does not teach, as far as it touches this time."""
        ...

    async def course_of(self, series_id: int) -> int:
        """Not locked: whose calendar to lock first. Raises NotFound."""
        ...
