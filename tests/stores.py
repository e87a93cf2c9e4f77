"""Databases that are brought back to what they held, many times a minute."""

import shutil
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Protocol

import asyncpg

from storage import tables
from tests import postgres

_TABLES = tuple(tables.metadata.tables)
_SEQUENCES = "SELECT schemaname || '.' || sequencename AS name, last_value FROM pg_sequences"
_PATIENCE = "SET lock_timeout = '5s'; SET session_replication_role = replica"
# One after another: to truncate them makes new files for each table, which takes thirty times as long.
_NOTHING = "; ".join(f"DELETE FROM {name}" for name in _TABLES)  # noqa: S608 (our own names)
_AT_WORK = """SELECT EXISTS (SELECT FROM pg_stat_activity
                             WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle')"""
_SHAPE = """SELECT (SELECT count(*) FROM pg_trigger WHERE tgenabled = 'O'),
                   (SELECT count(*) FROM pg_constraint),
                   (SELECT count(*) FROM pg_attribute),
                   (SELECT count(*) FROM pg_statistic)"""
_SIZE = "SELECT sum(pg_relation_size(oid)) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
_ROOM = 16 * 1024**2


class Place(Protocol):
    """``must_be_left``: nobody may hold it open while it is saved or loaded."""

    url: str
    must_be_left: bool

    def save(self, name: str) -> None: ...

    def load(self, name: str) -> None: ...


class File:
    """SQLite: a copy of the file."""

    must_be_left = True

    def __init__(self, folder: Path, template: Path) -> None:
        self._folder = folder
        self._path = folder / "tale.db"
        self.url = f"sqlite+aiosqlite:///{self._path}"
        shutil.copyfile(template, self._path)

    def save(self, name: str) -> None:
        shutil.copyfile(self._path, self._folder / f"{name}.saved")

    def load(self, name: str) -> None:
        for leftover in self._folder.glob("tale.db-*"):
            leftover.unlink()
        shutil.copyfile(self._folder / f"{name}.saved", self._path)


@dataclass(frozen=True)
class Content:
    """All that a database holds: the rows of each table that has any, as the server writes them, and its sequences."""

    rows: dict[str, bytes]
    sequences: dict[str, int | None]


class Server:
    """PostgreSQL: its rows and its sequences, in memory. A connection of its own brings them back."""

    must_be_left = False

    def __init__(self, cluster: postgres.Cluster) -> None:
        self._cluster = cluster
        self._name = cluster.create()
        self.url = cluster.url(self._name)
        plain = self.url.replace("+asyncpg", "")
        self._connection: asyncpg.Connection[Any] = cluster.does(lambda: asyncpg.connect(plain))
        cluster.does(lambda: self._connection.execute(_PATIENCE))
        self._shape = cluster.does(lambda: self._connection.fetchrow(_SHAPE))
        self._saved: dict[str, Content] = {}

    def save(self, name: str) -> None:
        self._saved[name] = self.content()

    def load(self, name: str) -> None:
        self.becomes(self._saved[name])

    def content(self) -> Content:
        return self._cluster.does(self._read)

    def becomes(self, content: Content) -> None:
        self._cluster.does(lambda: self._write(content))

    def is_spent(self) -> bool:
        """Whether it cannot be brought back by its rows alone: somebody is still at work in it, or it has been
        changed, analysed, or filled so that what is left of dead rows would be in the way.
        """
        try:
            return self._cluster.does(self._has_changed)
        except (asyncpg.PostgresConnectionError, asyncpg.InterfaceError, OSError):
            return True  # a test cut all connections to it, this one too

    def close(self) -> None:
        self._cluster.does(self._connection.close)
        self._cluster.drop(self._name)

    async def _read(self) -> Content:
        rows = {}
        for name in _TABLES:
            if await self._connection.fetchval(f"SELECT EXISTS (SELECT FROM {name})"):  # noqa: S608
                written = BytesIO()
                await self._connection.copy_from_table(name, output=written, format="binary")
                rows[name] = written.getvalue()
        return Content(
            rows, {row["name"]: row["last_value"] for row in await self._connection.fetch(_SEQUENCES)}
        )

    async def _write(self, content: Content) -> None:
        async with self._connection.transaction():
            await self._connection.execute(_NOTHING)
            for name, written in content.rows.items():
                await self._connection.copy_to_table(name, source=BytesIO(written), format="binary")
            places = ", ".join(
                f"setval('{name}', {last or 1}, {last is not None})"
                for name, last in content.sequences.items()
            )
            await self._connection.execute(f"SELECT {places}")

    async def _has_changed(self) -> bool:
        return bool(
            await self._connection.fetchval(_AT_WORK)
            or await self._connection.fetchrow(_SHAPE) != self._shape
            or await self._connection.fetchval(_SIZE) > _ROOM
        )
