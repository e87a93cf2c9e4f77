"""Fixtures for every test: a fresh, migrated database on each engine, and the moment tests happen at."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from migrations import run
from storage.engine import Database
from tests import postgres
from tests.scenes import PostgresScenes, Scene, SqliteScenes

ENGINES = (
    pytest.param("sqlite", marks=pytest.mark.sqlite),
    pytest.param("postgres", marks=pytest.mark.postgres),
)


@pytest.fixture(scope="session")
def quick_folder() -> Iterator[Path]:
    """In memory where there is enough: what the databases of tests promise to the disk is not tested here."""
    with tempfile.TemporaryDirectory(prefix="repitbot-", dir=postgres.quick_place()) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def sqlite_template(quick_folder: Path) -> Path:
    path = quick_folder / "migrated.db"
    asyncio.run(run.upgrade(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[postgres.Cluster]:
    with postgres.cluster() as cluster:
        yield cluster


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """Asked for by itself, or through ``url`` and ``db``: the test runs once per engine."""
    return str(request.param)


@pytest.fixture(scope="session")
def sqlite_scenes(quick_folder: Path, sqlite_template: Path) -> SqliteScenes:
    return SqliteScenes(quick_folder, sqlite_template)


@pytest.fixture(scope="session")
def postgres_scenes(postgres_cluster: postgres.Cluster) -> PostgresScenes:
    return PostgresScenes(postgres_cluster)


@pytest.fixture
def scene() -> Scene | None:
    """With whom a test's database begins: nobody, where it is not said otherwise."""
    return None


@pytest.fixture
def scenes(engine: str, request: pytest.FixtureRequest) -> SqliteScenes | PostgresScenes:
    found: SqliteScenes | PostgresScenes = request.getfixturevalue(f"{engine}_scenes")
    return found


@pytest.fixture
def url(
    scene: Scene | None,
    scenes: SqliteScenes | PostgresScenes,
    request: pytest.FixtureRequest,
    quick_folder: Path,
) -> Iterator[str]:
    """Of a migrated database in which ``scene`` has been played, gone after the test, unless it changes nothing."""
    if request.node.get_closest_marker("changes_nothing"):
        yield scenes.standing(scene)
        return
    if isinstance(scenes, SqliteScenes):
        yield f"sqlite+aiosqlite:///{_copied(scenes.template(scene), quick_folder / 'test.db')}"
        return
    cluster: postgres.Cluster = request.getfixturevalue("postgres_cluster")
    database = cluster.create(scenes.template(scene), postgres.OF_ONE_TEST)
    yield cluster.url(database)
    cluster.drop(database)


def _copied(template: Path, path: Path) -> Path:
    for left in ("-wal", "-shm"):
        path.with_name(path.name + left).unlink(missing_ok=True)
    shutil.copyfile(template, path)
    return path


@pytest.fixture(scope="session")
def databases() -> dict[str, Database]:
    return {}


@pytest.fixture
async def db(url: str, databases: dict[str, Database]) -> AsyncIterator[Database]:
    """One object per address, which is the same for test after test: compiling every statement anew for each of them
    was a quarter of the time of a story.
    """
    if url not in databases:
        databases[url] = Database(url)
    database = databases[url]
    yield database
    await database.close()


@pytest.fixture
def now() -> datetime:
    """A Thursday morning, far from every clock change."""
    return datetime(2026, 5, 14, 9, 30, tzinfo=UTC)
