"""GET /calendar/<secret>.ics: a person's lessons for his phone or Google. Who has the secret may read, nobody else.

A secret that never was and one that was switched off are answered alike. Nothing of the address is logged.
"""

import asyncio
import hashlib
import re
from dataclasses import dataclass, field

from aiohttp import web

from bot import ics
from bot.l10n import Words
from bot.limits import Limits
from domain.calendars import AHEAD, BEHIND
from domain.clock import Clock
from domain.people import digest_of
from storage.engine import Database
from storage.errors import Transient
from storage.queries import calendar as queries

PATH = "/calendar/{secret}.ics"
MOST, SECONDS = 30, 60.0
"""Requests for one address; calendars ask a few times a day."""
AT_ONCE = 2
"""So that calendars never take all connections of the bot."""
_SECRET = re.compile(r"[A-Za-z0-9_-]{22}")
_HEADERS = {
    "Cache-Control": "private, max-age=300",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
}


@dataclass(frozen=True, slots=True)
class CalendarFeeds:
    """Answers for all people; ``limits`` counts by address."""

    database: Database
    clock: Clock
    limits: Limits = field(default_factory=lambda: Limits(most=MOST, seconds=SECONDS))
    _turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def serve(self, request: web.Request) -> web.Response:
        secret = request.match_info["secret"]
        if not _SECRET.fullmatch(secret):
            return _nobodys()
        digest = digest_of(secret)
        if await self.limits.excess("calendar", int(digest[:12], 16)):
            return web.Response(status=429, headers={"Retry-After": str(int(SECONDS))})
        try:
            async with self._turn:
                return await self._calendar(digest, request.headers.get("If-None-Match", ""))
        except Transient:
            return web.Response(status=503, headers={"Retry-After": "30"})

    async def _calendar(self, digest: str, known: str) -> web.Response:
        """Two statements; what the calendar has already is not written again."""
        now = self.clock()
        async with self.database.reading() as reads:
            reader = await queries.reader(reads, digest)
            if reader is None:
                return _nobodys()
            entries = await queries.entries(reads, reader, now - BEHIND, now + AHEAD)
        seen = repr((reader, entries)).encode()
        tag = f'"{hashlib.sha256(seen).hexdigest()[:32]}"'
        headers = _HEADERS | {"ETag": tag}
        if tag in known:
            return web.Response(status=304, headers=headers)
        words = Words(reader.language, reader.zone)
        body = await asyncio.to_thread(ics.calendar, words, entries)
        headers |= {
            "Content-Type": ics.CONTENT_TYPE,
            "Content-Disposition": f'inline; filename="{ics.FILE_NAME}"',
        }
        return web.Response(body=body, headers=headers)


def _nobodys() -> web.Response:
    return web.Response(status=404, text="There is no such calendar.\n")
