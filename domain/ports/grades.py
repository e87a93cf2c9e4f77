"""Marks."""

from typing import Protocol

from domain.courses import Course
from domain.journal import Mark


class Marks(Protocol):
    """A course is locked before any mark of it is changed."""

    async def with_course(self, mark_id: int) -> tuple[Mark, Course]: ...

    async def of_homework(self, homework_id: int) -> Mark | None: ...
    async def add(self, mark: Mark) -> int: ...
    async def drop(self, mark: Mark) -> None: ...
