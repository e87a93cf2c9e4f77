"""The clockwork, and the only door to APScheduler: a handful of interval jobs in memory, truth in the database."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, timedelta

from aiogram import Bot
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.worker.chores import Chores
from bot.worker.collecting import Collecting
from bot.worker.copying import Copying
from bot.worker.delivery import Delivery
from bot.worker.redrawing import Redrawing
from bot.worker.scrubbing import Scrubbing
from bot.worker.sharing import Sharing
from domain.clock import Clock
from storage.engine import Database
from storage.errors import Transient

DRAIN = timedelta(seconds=10)
DELIVER_EVERY = 1
DELIVER_FOR = 10.0
REDRAW_EVERY = 2
LOOK_EVERY = 5
COPY_EVERY = 20
SCRUB_EVERY = 600
RELEASE_EVERY = 15
EXPIRE_EVERY = 60
END_PROPOSALS_EVERY = 60
REPORT_EVERY = 15
PRUNE_EVERY = 3600
SERIES_EVERY = 300
DIGESTS_EVERY = 30
PACKAGES_EVERY = 60
DEBTS_EVERY = 30
Job = Callable[[], Awaitable[object]]
log = logging.getLogger(__name__)


class Worker:
    """``start`` and ``stop`` once each; ``tick`` and ``show`` do at once what their jobs do by and by.

    One thing at a time: a lease of ours is never released while its message is on the way.
    """

    def __init__(self, database: Database, bot: Bot, clock: Clock) -> None:
        self._delivery = Delivery(database, bot, clock)
        self._redrawing = Redrawing(database, bot, clock, self._delivery.pace)
        self._sharing = Sharing(database, bot, clock, self._delivery.pace)
        self._chores = Chores(database, clock)
        self._collecting = Collecting(database, clock)
        self._copying = Copying(database, bot, clock)
        self._scrubbing = Scrubbing(database, clock)
        self._turn = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    @property
    def bot_id(self) -> int:
        return self._delivery.bot_id

    @bot_id.setter
    def bot_id(self, value: int) -> None:
        self._delivery.bot_id = value

    async def start(self) -> None:
        jobs: dict[Job, int] = {
            self._deliver: DELIVER_EVERY,
            self._redrawing.redraw: REDRAW_EVERY,
            self._sharing.look: LOOK_EVERY,
            self._chores.release: RELEASE_EVERY,
            self._chores.expire: EXPIRE_EVERY,
            self._chores.end_proposals: END_PROPOSALS_EVERY,
            self._chores.report: REPORT_EVERY,
            self._chores.prune: PRUNE_EVERY,
            self._chores.make_series: SERIES_EVERY,
            self._chores.give_digests: DIGESTS_EVERY,
            self._chores.look_at_packages: PACKAGES_EVERY,
            self._collecting.look: DEBTS_EVERY,
        }
        for job, seconds in jobs.items():
            self._every(seconds, self._guarded, job)
        # Takes no lease, and its downloads would keep a lesson's reminder waiting.
        self._every(COPY_EVERY, self._tried, self._copying.copy)
        # Reads for a while, in slices: it needs no turn and takes none.
        self._every(SCRUB_EVERY, self._tried, self._scrubbing.daily)
        self._delivery.is_stopping = False
        self._scheduler.start()

    def _every(self, seconds: int, way: Callable[[Job], Awaitable[None]], job: Job) -> None:
        self._scheduler.add_job(
            way,
            "interval",
            args=[job],
            seconds=seconds,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )

    async def stop(self) -> None:
        """Ends the ticking, then waits for the messages on their way, ten seconds at most.

        The scheduler is shut down last: it cancels what it has begun.
        """
        self._delivery.is_stopping = True
        if self._scheduler.running:
            self._scheduler.pause()
        try:
            async with asyncio.timeout(DRAIN.total_seconds()), self._turn:
                log.info("worker stopped")
        except TimeoutError:
            log.warning("worker stopped with messages on the way")
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def tick(self) -> int:
        """All that is due by now, for tests and a moved clock; returns how many notices and pictures there were."""
        async with self._turn:
            await self._chores.release()
            await self._chores.expire()
            await self._chores.make_series()
            await self._chores.look_at_packages()
            await self._chores.give_digests()
            await self._chores.end_proposals()
            await self._collecting.look()
            return await self._show() + await self._copying.copy()

    async def show(self) -> int:
        """What an update left to be told and redrawn: a ``tick`` without what only time brings."""
        async with self._turn:
            return await self._show()

    async def _show(self) -> int:
        dealt_with = await self._delivery.deliver()
        await self._redrawing.redraw()
        await self._sharing.look()
        return dealt_with

    async def _deliver(self) -> None:
        """A while at a time, so that a long queue of notices keeps no lease from being released."""
        await self._delivery.deliver(DELIVER_FOR)

    async def _guarded(self, job: Job) -> None:
        async with self._turn:
            await self._tried(job)

    async def _tried(self, job: Job) -> None:
        """A tick that fails is a line in the log: the next one finds the same work in the database."""
        if self._delivery.is_stopping:
            return
        try:
            await job()
        except Transient as error:
            log.warning("tick put off", extra={"job": job.__name__, "error": type(error).__name__})
        except Exception:
            log.exception("tick failed", extra={"job": job.__name__})
