import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient, TestServer

from simulator import server
from simulator.person import Person
from simulator.world import World


class Stream:
    """The page's stream, read as a browser reads it."""

    def __init__(self, response: ClientResponse) -> None:
        self._response = response

    async def next(self, kind: str) -> dict[str, Any]:
        """The next news of this kind; others are passed over."""
        async with asyncio.timeout(5):
            while True:
                line = await self._response.content.readline()
                assert line, f"the stream ended before {kind!r}"
                if line.startswith(b"data: "):
                    news: dict[str, Any] = json.loads(line[6:])
                    if news["kind"] == kind:
                        return news

    async def ended(self) -> bool:
        async with asyncio.timeout(5):
            while line := await self._response.content.readline():
                assert line
        return True


class Browser:
    """Asks as the page does."""

    def __init__(self, client: TestClient[Any, Any], world: World) -> None:
        self.client = client
        self.world = world

    async def stream(self) -> tuple[Stream, dict[str, Any]]:
        """The stream, and the whole state it begins with."""
        response = await self.client.get("/sim/events")
        stream = Stream(response)
        return stream, await stream.next("snapshot")

    async def act(self, person: Person, deed: str, **body: object) -> tuple[int, dict[str, Any]]:
        return await self.send("POST", f"/sim/people/{person.id}/{deed}", {"bot": self.world.bot.id, **body})

    async def send(self, method: str, path: str, body: object) -> tuple[int, dict[str, Any]]:
        async with self.client.request(method, path, json=body) as response:
            return response.status, await response.json()


@pytest.fixture
async def browser(world: World) -> AsyncIterator[Browser]:
    async with TestClient(TestServer(server.application(world))) as client:
        yield Browser(client, world)
