"""Marks."""

from typing import Protocol

from domain.journal import Mark


class Marks(Protocol):
    """The homework is locked before its mark."""

    async def of_homework(self, homework_id: int) -> Mark | None: ...
    async def add(self, mark: Mark) -> int: ...
    async def drop(self, mark: Mark) -> None: ...
