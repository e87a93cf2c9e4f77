"""A real database on which nothing stays: each transaction is judged at its end and rolled back.

So that twenty thousand attempts all start from the same state, and the one that changed a row is known by name.
"""

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from storage.engine import Database, _translating
from storage.reads import Reads
from storage.unit_of_work import SqlUnitOfWork
from storage.work import EveryStudio

_CHANGES = re.compile(r"\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+\"?(\w+)", re.IGNORECASE)
Judge = Callable[[Reads, frozenset[str]], Awaitable[None]]


class Undone(Database):
    """As ``Database`` until ``judge`` is given: it sees the transaction and the tables it wrote to."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.judge: Judge | None = None
        self._touched: set[str] = set()
        event.listen(self._writers.sync_engine, "before_cursor_execute", self._note)

    def _note(self, *told: Any) -> None:  # noqa: ANN401 (connection, cursor, statement, and more)
        if change := _CHANGES.match(told[2]):
            self._touched.add(change[1])

    @asynccontextmanager
    async def writing(self, scope: frozenset[int] | EveryStudio) -> AsyncIterator[SqlUnitOfWork]:
        if self.judge is None:
            async with super().writing(scope) as uow:
                yield uow
            return
        with _translating():
            async with AsyncSession(self._writers, expire_on_commit=False) as session:
                self._touched.clear()
                uow = SqlUnitOfWork(session, await session.connection(), scope)
                yield uow
                await uow.flush()
                await self.judge(uow.reads, frozenset(self._touched))
                await session.rollback()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        async with super().transaction() as connection:
            yield connection
            if self.judge is not None:
                await connection.rollback()

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[AsyncConnection]:
        """What stands before an attempt begins."""
        async with super().transaction() as connection:
            yield connection
