"""Bringing a database to the head, from code or from alembic's own command."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from storage.engine import normal

PYPROJECT: Final = Path(__file__).resolve().parent.parent / "pyproject.toml"
ONE_AT_A_TIME: Final = 7_204_118_003
"""The advisory lock of PostgreSQL that replicas starting together queue on."""


class BrokenReferences(Exception):
    """The migration left rows that point at nothing; it was rolled back."""


async def upgrade(url: str, revision: str = "head") -> None:
    """In one transaction: a failure leaves the database as it was."""
    await _run(url, command.upgrade, revision)


async def downgrade(url: str, revision: str) -> None:
    await _run(url, command.downgrade, revision)


def head() -> str | None:
    """The newest revision this code knows."""
    return ScriptDirectory.from_config(Config(toml_file=PYPROJECT)).get_current_head()


async def revision_of(url: str) -> str | None:
    """Where the database stands; None when it was never migrated."""
    engine = migration_engine(url)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(
                lambda sync: MigrationContext.configure(sync).get_current_revision()
            )
    finally:
        await engine.dispose()


async def _run(url: str, act: Any, revision: str) -> None:  # noqa: ANN401 (alembic's commands)
    await in_one_transaction(url, lambda connection: _act(connection, act, revision))


def _act(connection: Connection, act: Any, revision: str) -> None:  # noqa: ANN401 (alembic's commands)
    config = Config(toml_file=PYPROJECT)
    config.attributes["connection"] = connection
    act(config, revision)


def migration_engine(url: str) -> AsyncEngine:
    """One connection, unlike the bot's: foreign keys off on SQLite, patient but not endless on PostgreSQL."""
    parsed = normal(url)
    if parsed.get_backend_name() == "sqlite":
        Path(str(parsed.database)).parent.mkdir(parents=True, exist_ok=True)
        engine = create_async_engine(parsed, poolclass=NullPool)
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_immediate)
        return engine
    settings = {"lock_timeout": "10s", "statement_timeout": "10min"}
    return create_async_engine(
        parsed, poolclass=NullPool, connect_args={"timeout": 10, "server_settings": settings}
    )


async def in_one_transaction(url: str, act: Callable[[Connection], None]) -> None:
    """Alone, and only if no row is left pointing at nothing. Raises BrokenReferences."""
    engine = migration_engine(url)
    try:
        async with engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                await connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})")
            await connection.run_sync(act)
            if connection.dialect.name == "sqlite":
                broken = (await connection.exec_driver_sql("PRAGMA foreign_key_check")).all()
                if broken:
                    raise BrokenReferences(f"{len(broken)} rows, the first in {broken[0][0]}")
    finally:
        await engine.dispose()


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("busy_timeout=10000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=OFF"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
