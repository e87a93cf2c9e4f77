"""From a URL to a database: how each engine is set up, and the two doors, ``reading`` and ``writing``."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine

from storage.errors import is_from_database, translated
from storage.reads import Reads
from storage.unit_of_work import SqlUnitOfWork
from storage.work import EVERY_STUDIO, EveryStudio

__all__ = ["DEFAULT_URL", "EVERY_STUDIO", "Database"]

DEFAULT_URL: Final = "sqlite+aiosqlite:///data/repitbot.db"
SQLITE_READERS: Final = 3
POSTGRES_READERS: Final = 3
POSTGRES_WRITERS: Final = 4
SECONDS_FOR_A_CONNECTION: Final = 8
_DRIVERS: Final = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}


class Database:
    """Two small pools: writers in transactions, readers that cannot write. Close it at the end."""

    def __init__(self, url: str = DEFAULT_URL) -> None:
        self.url = normal(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        make = _sqlite_engines if self.is_sqlite else _postgres_engines
        self._writers, self._readers = make(self.url)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Reads]:
        """Each statement sees what was committed when it began. Raises Transient."""
        with _translating():
            async with self._readers.connect() as connection:
                yield Reads(connection)

    @asynccontextmanager
    async def writing(self, scope: frozenset[int] | EveryStudio) -> AsyncIterator[SqlUnitOfWork]:
        """One transaction over these studios: commits when left cleanly, rolls back on any exception.

        Raises Transient, LostRace and domain refusals, the last two also when leaving: catch them outside.
        """
        with _translating():
            async with AsyncSession(self._writers, expire_on_commit=False) as session:
                uow = SqlUnitOfWork(session, await session.connection(), scope)
                yield uow
                await uow.flush()
                await session.commit()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """For storage's own bookkeeping, which has no entities."""
        with _translating():
            async with self._writers.begin() as connection:
                yield connection

    async def close(self) -> None:
        await self._readers.dispose()
        await self._writers.dispose()


class _translating:  # noqa: N801 (reads as a verb; a class costs half of what a generator does, on each update)
    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is not None and is_from_database(error):
            known = translated(error)
            if known is not error:
                raise known from error


def normal(url: str) -> URL:
    """With the asynchronous driver named. Raises ValueError for what is neither of the two, or in memory."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise ValueError("this is not the URL of a database") from error
    driver = _DRIVERS.get(parsed.get_backend_name())
    if driver is None:
        raise ValueError("the database must be sqlite or postgresql")
    if driver.startswith("sqlite") and parsed.database in (None, "", ":memory:"):
        raise ValueError("SQLite needs a file: several connections read it at once")
    if "sslmode" in parsed.query:
        parsed = parsed.update_query_dict({"ssl": parsed.query["sslmode"]}).difference_update_query(
            ["sslmode"]
        )
    return parsed.set(drivername=driver)


def _sqlite_engines(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    Path(str(url.database)).parent.mkdir(parents=True, exist_ok=True)
    common: dict[str, Any] = {"max_overflow": 0, "pool_timeout": SECONDS_FOR_A_CONNECTION}
    # One writer: the others queue for it here, in order, instead of racing for the file's lock.
    writers = create_async_engine(url, pool_size=1, **common)
    readers = create_async_engine(
        url, pool_size=SQLITE_READERS, isolation_level="AUTOCOMMIT", skip_autocommit_rollback=True, **common
    )
    event.listen(writers.sync_engine, "connect", _prepare_sqlite_writer)
    event.listen(writers.sync_engine, "begin", _begin_immediate)
    event.listen(readers.sync_engine, "connect", _prepare_sqlite_reader)
    return writers, readers


def _prepare_sqlite_writer(connection: sqlite3.Connection, _: object) -> None:
    # The driver must not begin transactions by itself: a deferred one fails when it comes to write.
    connection.isolation_level = None
    _pragmas(connection, "busy_timeout=10000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")


def _prepare_sqlite_reader(connection: sqlite3.Connection, _: object) -> None:
    _pragmas(connection, "busy_timeout=10000", "journal_mode=WAL", "query_only=ON")


def _pragmas(connection: sqlite3.Connection, *pragmas: str) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _postgres_engines(url: URL) -> tuple[AsyncEngine, AsyncEngine]:
    settings = {
        "application_name": "repitbot",
        "jit": "off",
        "random_page_cost": "1.1",  # the tables fit in memory: an index is nearly always the cheaper way
        "lock_timeout": "5s",
        "statement_timeout": "10s",
        "idle_in_transaction_session_timeout": "30s",
    }
    common: dict[str, Any] = {
        "max_overflow": 0,
        "pool_timeout": SECONDS_FOR_A_CONNECTION,
        "pool_use_lifo": True,
    }
    arguments: dict[str, Any] = {"timeout": 5, "prepared_statement_cache_size": 500}
    writers = create_async_engine(
        url, pool_size=POSTGRES_WRITERS, connect_args=arguments | {"server_settings": settings}, **common
    )
    read_only = settings | {"default_transaction_read_only": "on"}
    readers = create_async_engine(
        url,
        pool_size=POSTGRES_READERS,
        isolation_level="AUTOCOMMIT",
        skip_autocommit_rollback=True,
        connect_args=arguments | {"server_settings": read_only},
        **common,
    )
    return writers, readers
