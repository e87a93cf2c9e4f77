"""Courses and lessons."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from domain.availability import Span
from domain.courses import Course, Enrolment
from domain.lessons import Lesson, Participation, Roll


class Courses(Protocol):
    async def get(self, course_id: int) -> Course: ...
    async def with_calendar(self, course_id: int) -> Course:
        """With its tutor's calendar locked: checking for a clash and planning are one act, others planning wait."""
        ...

    async def add(self, course: Course) -> int: ...
    async def add_enrolment(self, enrolment: Enrolment) -> int: ...
    async def count_live(self, tutor_id: int) -> int:
        """What this tutor teaches, not ended."""
        ...

    async def student_ids(self, course_id: int) -> Sequence[int]: ...
    async def place_of(self, course_id: int, student_id: int) -> Enrolment | None:
        """The student's live enrolment in the course."""
        ...


class Lessons(Protocol):
    async def get(self, lesson_id: int) -> Lesson: ...
    async def add(self, lesson: Lesson) -> int: ...
    async def with_calendar(self, lesson_id: int) -> Lesson:
        """As ``Courses.with_calendar``."""
        ...

    async def roll(self, lesson_id: int) -> Roll: ...
    async def add_participations(self, participations: Sequence[Participation]) -> None: ...
    async def upcoming_of_course(self, course_id: int, now: datetime) -> Sequence[Lesson]:
        """Planned lessons that start after ``now``, locked, by time."""
        ...

    async def reseat(self, lesson_ids: Sequence[int]) -> None:
        """These lessons of groups are for those who have a place now; who has left and is noted for nothing is out."""
        ...

    async def remove_participations(self, student_id: int, lesson_ids: Sequence[int]) -> None:
        """Out of these lessons, where nothing has been noted of the student yet."""
        ...

    async def seat(self, participation_id: int) -> Participation:
        """Not locked: whoever changes it holds its lesson."""
        ...

    async def participations(self, lesson_id: int) -> Sequence[Participation]: ...
    async def upcoming_of_student(self, student_id: int, now: datetime) -> Sequence[Lesson]:
        """Planned lessons that start after ``now``: somebody connected late is reminded too."""
        ...

    async def clash(
        self, tutor_id: int, starts_at: datetime, ends_at: datetime, but: int | None
    ) -> Span | None:
        """The earliest that overlaps of the tutor's planned and held lessons, and of the times he has promised in
        proposals of a move; the lesson ``but`` and what is proposed for it left out.
        """
        ...
