"""Databases with somebody in them: each scene is played once per worker and engine, and brought back for its tests."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from storage.engine import Database
from tests import postgres
from tests.stores import Content, Server

NOW = datetime(2026, 5, 14, 9, 30, tzinfo=UTC)
"""A Thursday morning, far from every clock change."""


@dataclass(frozen=True)
class Scene:
    """``play`` returns what the tests must know of it: frozen values, since all of them are given the same."""

    name: str
    play: Callable[[Database], Awaitable[Any]]


class SqliteScenes:
    """Files in ``folder``, copied from a migrated one."""

    def __init__(self, folder: Path, migrated: Path) -> None:
        self._folder = folder
        self._migrated = migrated
        self._played: dict[Scene, tuple[Path, Any]] = {}

    def fresh(self, scene: Scene | None) -> str:
        """The URL of what ``scene`` left, for one test."""
        path = self._folder / "test.db"
        for left in ("-wal", "-shm"):
            path.with_name(path.name + left).unlink(missing_ok=True)
        shutil.copyfile(self._template(scene), path)
        return f"sqlite+aiosqlite:///{path}"

    def must_be_left(self) -> bool:
        """Nobody may hold a file open that is copied over."""
        return True

    def tidy(self) -> None:
        """Nothing is left to do between two tests."""

    def facts(self, scene: Scene) -> Any:  # noqa: ANN401 (whatever the scene tells)
        return self._of(scene)[1]

    def standing(self, scene: Scene | None) -> str:
        """The URL of what ``scene`` left, for all tests of this worker that change nothing."""
        path = self._folder / f"{scene.name if scene else 'nobody'}-standing.db"
        if not path.exists():
            shutil.copyfile(self._template(scene), path)
        return f"sqlite+aiosqlite:///{path}"

    def _template(self, scene: Scene | None) -> Path:
        return self._migrated if scene is None else self._of(scene)[0]

    def _of(self, scene: Scene) -> tuple[Path, Any]:
        if scene not in self._played:
            path = self._folder / f"{scene.name}.db"
            shutil.copyfile(self._migrated, path)
            self._played[scene] = path, asyncio.run(_played(f"sqlite+aiosqlite:///{path}", scene))
        return self._played[scene]


class PostgresScenes:
    """One database for all the tests that change something, emptied and filled for each of them: to make another takes
    ten times as long, and whoever connects to a new one has everything to learn again.
    """

    def __init__(self, cluster: postgres.Cluster) -> None:
        self._cluster = cluster
        self._stage: Server | None = None
        self._standing: dict[Scene | None, tuple[Server, Content, Any]] = {}

    def fresh(self, scene: Scene | None) -> str:
        """The URL of what ``scene`` left, for one test."""
        self._stage = self._stage or Server(self._cluster)
        self._stage.becomes(self._of(scene)[1])
        return self._stage.url

    def must_be_left(self) -> bool:
        """After a test: whether the next one comes to another database."""
        return self._stage is not None and self._stage.is_spent()

    def tidy(self) -> None:
        """After whoever must leave has left."""
        if self._stage is not None:
            self._stage.close()
            self._stage = None

    def facts(self, scene: Scene) -> Any:  # noqa: ANN401 (whatever the scene tells)
        return self._of(scene)[2]

    def standing(self, scene: Scene | None) -> str:
        """The URL of what ``scene`` left, for all tests of this worker that change nothing."""
        return self._of(scene)[0].url

    def close(self) -> None:
        self.tidy()
        for server, _, _ in self._standing.values():
            server.close()

    def _of(self, scene: Scene | None) -> tuple[Server, Content, Any]:
        if scene not in self._standing:
            server = Server(self._cluster)
            facts = None if scene is None else asyncio.run(_played(server.url, scene))
            self._standing[scene] = server, server.content(), facts
        return self._standing[scene]


async def _played(url: str, scene: Scene) -> Any:  # noqa: ANN401 (whatever the scene tells)
    database = Database(url)
    try:
        return await scene.play(database)
    finally:
        await database.close()
