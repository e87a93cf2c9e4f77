"""Databases that can be put aside under a name and brought back, many times a minute."""

import shutil
from pathlib import Path
from typing import Any, Protocol

import asyncpg

from storage import tables
from tests import postgres

_SEQUENCES = "SELECT schemaname || '.' || sequencename AS name, last_value FROM pg_sequences"
_PATIENCE = "SET lock_timeout = '5s'; SET session_replication_role = replica"


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
        self._saved: dict[str, tuple[dict[str, Any], dict[str, int | None]]] = {}

    def save(self, name: str) -> None:
        self._saved[name] = self._cluster.does(self._read)

    def load(self, name: str) -> None:
        self._cluster.does(lambda: self._write(*self._saved[name]))

    def close(self) -> None:
        self._cluster.does(self._connection.close)
        self._cluster.drop(self._name)

    async def _read(self) -> tuple[dict[str, Any], dict[str, int | None]]:
        rows = {
            name: await self._connection.fetch(f"SELECT * FROM {name}")  # noqa: S608 (our own names)
            for name in tables.metadata.tables
        }
        sequences = await self._connection.fetch(_SEQUENCES)
        return rows, {row["name"]: row["last_value"] for row in sequences}

    async def _write(self, rows: dict[str, Any], sequences: dict[str, int | None]) -> None:
        async with self._connection.transaction():
            await self._connection.execute(f"TRUNCATE {', '.join(rows)} RESTART IDENTITY")
            for name, records in rows.items():
                if records:
                    columns = list(records[0].keys())
                    await self._connection.copy_records_to_table(name, records=records, columns=columns)
            for name, last in sequences.items():
                if last is not None:
                    await self._connection.execute("SELECT setval($1::text::regclass, $2)", name, last)
