"""What the process tells those who run it."""

import logging
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, web

from bot.web.calendar import CalendarFeeds
from bot.web.metrics import Counted
from bot.web.surface import Surface, serve
from domain.clock import system_clock
from storage.engine import Database


@pytest.fixture
async def ready() -> list[bool]:
    return [True]


@pytest.fixture
async def address(db: Database, ready: list[bool]) -> AsyncIterator[str]:
    counted = Counted()
    runner = await serve(
        Surface(db, lambda: ready[0], counted, CalendarFeeds(db, system_clock)), "127.0.0.1", 0
    )
    yield f"http://127.0.0.1:{port_of(runner)}"
    await runner.cleanup()
    logging.getLogger().removeHandler(counted)


def port_of(runner: web.AppRunner) -> int:
    port: int = runner.addresses[0][1]
    return port


async def get(address: str) -> tuple[int, str]:
    async with ClientSession() as session, session.get(address) as response:
        return response.status, await response.text()


async def test_a_live_process_says_so(address: str) -> None:
    assert (await get(f"{address}/livez"))[0] == 200


async def test_ready_is_who_has_started_and_reaches_the_database(address: str, ready: list[bool]) -> None:
    assert await get(f"{address}/readyz") == (200, '{"started": true, "database": true}')
    ready[0] = False
    assert await get(f"{address}/readyz") == (503, '{"started": false, "database": true}')


async def test_not_ready_without_a_database(tmp_path: object) -> None:
    database = Database(f"sqlite+aiosqlite:///{tmp_path}/empty.db")
    counted = Counted()
    runner = await serve(
        Surface(database, lambda: True, counted, CalendarFeeds(database, system_clock)), "127.0.0.1", 0
    )
    try:
        status, text = await get(f"http://127.0.0.1:{port_of(runner)}/readyz")
    finally:
        await runner.cleanup()
        await database.close()
        logging.getLogger().removeHandler(counted)
    assert (status, text) == (503, '{"started": true, "database": false}')


async def test_what_is_logged_is_counted(address: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    log = logging.getLogger("bot.some_module")
    log.info("update", extra={"outcome": "done", "ms": 7})
    log.info("notice", extra={"kind": "lesson_soon", "outcome": "sent"})
    log.info("worker beat", extra={"late_seconds": 4.5})
    log.error("update quarantined")
    _, text = await get(f"{address}/metrics")
    for line in (
        'repitbot_updates_total{outcome="done"} 1.0',
        'repitbot_update_seconds_bucket{le="0.01"} 1.0',
        'repitbot_notices_total{kind="lesson_soon",outcome="sent"} 1.0',
        "repitbot_notices_late_seconds 4.5",
        'repitbot_trouble_total{level="error",module="bot.some_module"} 1.0',
    ):
        assert line in text
