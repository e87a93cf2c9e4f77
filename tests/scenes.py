"""Databases with somebody in them: each scene is played once per worker and engine, and copied for its tests."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage.engine import Database
from tests import postgres


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

    def template(self, scene: Scene | None) -> Path:
        return self._migrated if scene is None else self._of(scene)[0]

    def facts(self, scene: Scene) -> Any:  # noqa: ANN401 (whatever the scene tells)
        return self._of(scene)[1]

    def standing(self, scene: Scene | None) -> str:
        """The URL of what ``scene`` left, for all tests of this worker that change nothing."""
        path = self._folder / f"{scene.name if scene else 'nobody'}-standing.db"
        if not path.exists():
            shutil.copyfile(self.template(scene), path)
        return f"sqlite+aiosqlite:///{path}"

    def _of(self, scene: Scene) -> tuple[Path, Any]:
        if scene not in self._played:
            path = self._folder / f"{scene.name}.db"
            shutil.copyfile(self._migrated, path)
            self._played[scene] = path, asyncio.run(_played(f"sqlite+aiosqlite:///{path}", scene))
        return self._played[scene]


class PostgresScenes:
    """Databases of one server, copied from its migrated template."""

    def __init__(self, cluster: postgres.Cluster) -> None:
        self._cluster = cluster
        self._played: dict[Scene, tuple[str, Any]] = {}
        self._standing: dict[Scene | None, str] = {}

    def template(self, scene: Scene | None) -> str:
        return postgres.MIGRATED if scene is None else self._of(scene)[0]

    def facts(self, scene: Scene) -> Any:  # noqa: ANN401 (whatever the scene tells)
        return self._of(scene)[1]

    def standing(self, scene: Scene | None) -> str:
        """The URL of what ``scene`` left, for all tests of this worker that change nothing."""
        if scene not in self._standing:
            self._standing[scene] = self._cluster.create(self.template(scene))
        return self._cluster.url(self._standing[scene])

    def _of(self, scene: Scene) -> tuple[str, Any]:
        if scene not in self._played:
            name = self._cluster.create()
            self._played[scene] = name, asyncio.run(_played(self._cluster.url(name), scene))
        return self._played[scene]


async def _played(url: str, scene: Scene) -> Any:  # noqa: ANN401 (whatever the scene tells)
    database = Database(url)
    try:
        return await scene.play(database)
    finally:
        await database.close()
