"""Long polling that confirms only what has been committed: the offset moves past an update after its Ack.

A batch is handled side by side; the offset goes to the first update that must be tried again, and what lies behind
it is remembered in this process, so that it is not handled twice when it comes again.
"""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramConflictError, TelegramRetryAfter

from bot.ingest import Ingest, Verdict
from bot.updates import fetch

ALLOWED_UPDATES = [
    "message", "edited_message", "callback_query", "inline_query", "chosen_inline_result", "pre_checkout_query",
    "my_chat_member",
]  # fmt: skip
POLL_SECONDS = 25
LONGEST_PAUSE = 15.0
LONGEST_BLINDNESS = 1.0
"""Seconds in which new updates may go unseen while an old one waits for its turn."""
CONFLICT_ALARM_SECONDS = 30
log = logging.getLogger(__name__)


class Polling:
    """``run`` returns when asked to stop, after the updates in hand are committed and confirmed."""

    def __init__(self, bot: Bot, ingest: Ingest) -> None:
        self._bot = bot
        self._ingest = ingest
        self.offset: int | None = None
        self._acked: set[int] = set()
        self._put_off: dict[int, float] = {}
        self.healthy = False

    async def run(self, stop: asyncio.Event) -> None:
        pause = 0.0
        conflict_since: float | None = None
        loop = asyncio.get_running_loop()
        while not stop.is_set():
            try:
                batch = await self._fetch(stop, POLL_SECONDS)
            except Exception as error:  # noqa: BLE001 (whatever keeps Telegram away, polling goes on)
                conflict_since = self._tell(error, conflict_since, loop.time())
                pause = (
                    error.retry_after
                    if isinstance(error, TelegramRetryAfter)
                    else min(LONGEST_PAUSE, pause * 2 + 0.5)
                )
                await _sleep(stop, pause)
                continue
            self.healthy, pause, conflict_since = True, 0.0, None
            if batch:
                await _sleep(stop, await self.handle(batch))
        await self._confirm()

    async def handle(self, batch: Sequence[dict[str, Any]]) -> float:
        """Handles what may be handled now and moves the offset; returns the seconds to wait before asking again.

        An update that must wait, because its chat is told to slow down, keeps nobody else's waiting.
        """
        now = asyncio.get_running_loop().time()
        ready = [raw for raw in batch if self._may_be_tried(raw["update_id"], now)]
        outcomes = await asyncio.gather(*(self._ingest.take(raw) for raw in ready))
        for raw, outcome in zip(ready, outcomes, strict=True):
            if outcome.verdict is Verdict.ACK:
                self._acked.add(raw["update_id"])
            else:
                self._put_off[raw["update_id"]] = now + outcome.after_seconds
        waiting = [raw["update_id"] for raw in batch if raw["update_id"] not in self._acked]
        self.offset = min(waiting) if waiting else max(raw["update_id"] for raw in batch) + 1
        self._acked = {update_id for update_id in self._acked if update_id >= self.offset}
        self._put_off = {update_id: self._put_off[update_id] for update_id in waiting}
        soonest = min(self._put_off.values(), default=now) - now
        return min(LONGEST_BLINDNESS, max(soonest, 0.0))

    def _may_be_tried(self, update_id: int, now: float) -> bool:
        return update_id not in self._acked and self._put_off.get(update_id, now) <= now

    async def _fetch(self, stop: asyncio.Event, seconds: int) -> list[dict[str, Any]]:
        """The next batch, or nothing when asked to stop meanwhile: an unconfirmed batch comes again."""
        asking = fetch(self._bot, offset=self.offset, seconds=seconds, allowed=ALLOWED_UPDATES)
        # Two tasks, so that being asked to stop ends a silent long poll.
        call = asyncio.ensure_future(asking)  # noqa: TID251
        stopped = asyncio.ensure_future(stop.wait())  # noqa: TID251
        await asyncio.wait({call, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not call.done():
            call.cancel()
            return []
        return call.result()

    async def _confirm(self) -> None:
        """Tells Telegram how far we are: the next start begins behind it."""
        if self.offset is None:
            return
        try:
            await fetch(self._bot, offset=self.offset, seconds=0, allowed=ALLOWED_UPDATES, limit=1)
        except Exception as error:  # noqa: BLE001 (unconfirmed updates come again and are recognised)
            log.warning("offset not confirmed", extra={"error": type(error).__name__})

    def _tell(self, error: Exception, conflict_since: float | None, now: float) -> float | None:
        """409 means a second poller: an alarm once it has lasted."""
        self.healthy = False
        if not isinstance(error, TelegramConflictError):
            log.warning("no updates", extra={"error": type(error).__name__})
            return None
        since = conflict_since if conflict_since is not None else now
        level = logging.ERROR if now - since >= CONFLICT_ALARM_SECONDS else logging.WARNING
        log.log(level, "another process polls with this token", extra={"seconds": round(now - since)})
        return since


async def _sleep(stop: asyncio.Event, seconds: float) -> None:
    if seconds > 0:
        try:
            await asyncio.wait_for(stop.wait(), seconds)
        except TimeoutError:
            return
