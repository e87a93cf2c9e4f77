"""/livez, /readyz, /metrics and the calendars."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

from bot.web.calendar import PATH, CalendarFeeds
from bot.web.metrics import Counted
from storage.engine import Database
from storage.outbox import next_due

PATIENCE_SECONDS = 2
METRICS_TYPE = "text/plain; version=0.0.4"
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Surface:
    """``is_ready`` turns false when the process is asked to stop: nothing should be sent to it any more."""

    database: Database
    is_ready: Callable[[], bool]
    counted: Counted
    calendars: CalendarFeeds

    async def livez(self, _: web.Request) -> web.Response:
        """The event loop answers; that is all an orchestrator may restart a process for."""
        return web.json_response({"alive": True})

    async def readyz(self, _: web.Request) -> web.Response:
        signs = {"started": self.is_ready(), "database": await self._database_answers()}
        return web.json_response(signs, status=200 if all(signs.values()) else 503)

    async def metrics(self, _: web.Request) -> web.Response:
        return web.Response(body=self.counted.scrape(), headers={"Content-Type": METRICS_TYPE})

    async def _database_answers(self) -> bool:
        try:
            async with asyncio.timeout(PATIENCE_SECONDS), self.database.reading() as reads:
                await next_due(reads)
        except Exception as error:  # noqa: BLE001 (lost, locked or not migrated: it does not serve)
            log.warning("database does not answer", extra={"error": type(error).__name__})
            return False
        return True


async def serve(surface: Surface, host: str, port: int) -> web.AppRunner:
    """Starts answering; ``await runner.cleanup()`` ends it."""
    app = web.Application()
    app.add_routes(
        [
            web.get("/livez", surface.livez),
            web.get("/readyz", surface.readyz),
            web.get("/metrics", surface.metrics),
            web.get(PATH, surface.calendars.serve),
        ]
    )
    logging.getLogger().addHandler(surface.counted)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    return runner
