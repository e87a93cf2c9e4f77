"""Fixtures for every test: a fresh, migrated database on each engine, and the moment tests happen at."""

import asyncio
import gc
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from bot import process
from migrations import run
from storage.engine import Database
from tests import postgres
from tests.scenes import NOW, PostgresScenes, Scene, SqliteScenes

ENGINES = (
    pytest.param("sqlite", marks=pytest.mark.sqlite),
    pytest.param("postgres", marks=pytest.mark.postgres),
)


gc.set_threshold(50_000, 20, 50)
"""Half a million objects live as long as the tests do: to look through them again and again took an eighth of the
time.
"""


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """What the bot runs on."""
    return {"loop": process.loop_factory() or asyncio.new_event_loop}


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
def postgres_scenes(postgres_cluster: postgres.Cluster) -> Iterator[PostgresScenes]:
    with closing(PostgresScenes(postgres_cluster)) as scenes:
        yield scenes


@pytest.fixture
def scene() -> Scene | None:
    """With whom a test's database begins: nobody, where it is not said otherwise."""
    return None


@pytest.fixture
def scenes(engine: str, request: pytest.FixtureRequest) -> SqliteScenes | PostgresScenes:
    found: SqliteScenes | PostgresScenes = request.getfixturevalue(f"{engine}_scenes")
    return found


@pytest.fixture(scope="session")
async def databases() -> AsyncIterator[dict[str, Database]]:
    """One object per address, which is the same for test after test: compiling every statement anew for each of them
    was a quarter of the time of a story.
    """
    known: dict[str, Database] = {}
    yield known
    for database in known.values():
        await database.close()


@pytest.fixture
def place(scene: Scene | None, scenes: SqliteScenes | PostgresScenes, request: pytest.FixtureRequest) -> str:
    """The URL of a migrated database in which ``scene`` has been played."""
    if request.node.get_closest_marker("changes_nothing"):
        return scenes.standing(scene)
    return scenes.fresh(scene)


@pytest.fixture
async def url(
    place: str,
    scenes: SqliteScenes | PostgresScenes,
    databases: dict[str, Database],
) -> AsyncIterator[str]:
    """Of ``place``; after the test nobody is left there."""
    yield place
    await _nobody_works_on()
    if scenes.must_be_left():
        if place in databases:
            await databases[place].close()
        scenes.tidy()


async def _nobody_works_on() -> None:
    """What a test has begun and forgotten must not find itself in the next one."""
    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)


@pytest.fixture
async def db(url: str, databases: dict[str, Database]) -> Database:
    if url not in databases:
        databases[url] = Database(url)
    return databases[url]


@pytest.fixture
def now() -> datetime:
    return NOW
