"""How often one person may press or command: counted here and, where there is Redis, by all replicas together.

Redis is a comfort. It may hang, lose everything or be away: the count of this process goes on, and nobody waits
more than a second for it, once.
"""

import asyncio
import contextlib
import logging
import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from bot.logs import hashed

MOST = 20
SECONDS = 5.0
WITHOUT_END = math.inf
ATTEMPTS = 2
ATTEMPT_SECONDS = 0.5
REST_SECONDS = 30.0
CONNECTIONS = 8
COUNTING = """
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return count
"""
log = logging.getLogger(__name__)

Stopwatch = Callable[[], float]
"""Seconds since some moment, never running back."""


@dataclass(slots=True)
class _Window:
    ends: float
    count: int = 0


class Limits:
    """``most`` of one kind in ``seconds``, counted from the first. ``bot_id`` is set at start."""

    def __init__(
        self,
        redis_url: str | None = None,
        *,
        most: float = MOST,
        seconds: float = SECONDS,
        clock: Stopwatch = time.monotonic,
    ) -> None:
        self._most = most
        self._seconds = seconds
        self._clock = clock
        self._windows: OrderedDict[tuple[str, int], _Window] = OrderedDict()
        self._shared = _Shared(redis_url, clock) if redis_url else None
        self.bot_id = 0

    async def excess(self, kind: str, telegram_id: int) -> int:
        """Counts one more; how many too many that is, 0 when it is none. Never raises but on cancellation."""
        count = self._count(kind, telegram_id)
        if self._shared and count <= self._most:
            key = f"repitbot:{self.bot_id}:{kind}:{hashed(telegram_id)}"
            count = max(count, await self._shared.count(key, self._seconds))
        return 0 if count <= self._most else count - int(self._most)

    async def close(self) -> None:
        if self._shared:
            await self._shared.close()

    def _count(self, kind: str, telegram_id: int) -> int:
        now = self._clock()
        # All windows last equally long, so those that are over stand in front.
        while self._windows and next(iter(self._windows.values())).ends <= now:
            self._windows.popitem(last=False)
        window = self._windows.setdefault((kind, telegram_id), _Window(now + self._seconds))
        window.count += 1
        return window.count


class _Shared:
    """The count in Redis. After a failure it is left alone for a while; then one asks, the others wait for his news."""

    def __init__(self, url: str, clock: Stopwatch) -> None:
        from redis.asyncio import BlockingConnectionPool, Redis  # noqa: PLC0415 (a seventh of a second to load)
        from redis.asyncio.retry import Retry  # noqa: PLC0415
        from redis.backoff import NoBackoff  # noqa: PLC0415

        pool = BlockingConnectionPool.from_url(
            url,
            max_connections=CONNECTIONS,
            timeout=ATTEMPT_SECONDS,
            socket_timeout=ATTEMPT_SECONDS,
            socket_connect_timeout=ATTEMPT_SECONDS,
            retry=Retry(NoBackoff(), 0),
        )
        self._redis: Redis = Redis.from_pool(pool)
        self._clock = clock
        self._rests_until: float | None = None

    async def count(self, key: str, seconds: float) -> int:
        """0 while Redis is away."""
        if self._rests_until is not None:
            if self._clock() < self._rests_until:
                return 0
            self._rests_until = self._clock() + REST_SECONDS
        failure: Exception | None = None
        for _ in range(ATTEMPTS):
            try:
                async with asyncio.timeout(ATTEMPT_SECONDS):
                    count = await self._ask(key, seconds)
            except Exception as error:  # noqa: BLE001 (whatever ails Redis, people are served)
                failure = error
            else:
                self._rests_until = None
                return count
        self._rests_until = self._clock() + REST_SECONDS
        log.warning("redis is away", extra={"error": type(failure).__name__})
        return 0

    async def _ask(self, key: str, seconds: float) -> int:
        return int(await self._redis.eval(COUNTING, 1, key, int(seconds * 1000)))

    async def close(self) -> None:
        with contextlib.suppress(Exception):
            async with asyncio.timeout(ATTEMPT_SECONDS):
                await self._redis.aclose()
