"""A bot's queue of updates, with the lifetimes and offsets of getUpdates."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from simulator.wire import Json

TAP_LIFETIME = timedelta(seconds=150)
INLINE_LIFETIME = timedelta(seconds=30)
MESSAGE_LIFETIME = timedelta(hours=24)
LIFETIMES = {
    "callback_query": TAP_LIFETIME,
    "pre_checkout_query": TAP_LIFETIME,
    "shipping_query": TAP_LIFETIME,
    "inline_query": INLINE_LIFETIME,
}
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
"""Kinds that Telegram sends only to bots that name them in allowed_updates."""


@dataclass(eq=False, kw_only=True)
class Update:
    """One queued update. Order holds inside its `lane`: a chat's, or a person's for taps."""

    id: int
    kind: str
    payload: Json
    lane: str
    queued_at: datetime

    @property
    def expires_at(self) -> datetime:
        return self.queued_at + LIFETIMES.get(self.kind, MESSAGE_LIFETIME)

    def as_json(self) -> Json:
        return {"update_id": self.id, self.kind: self.payload}


class UpdateQueue:
    """Increasing ids; everything below a given offset is confirmed; what is too old is gone."""

    def __init__(self, clock: Callable[[], datetime], first_id: int) -> None:
        self._clock = clock
        self._next_id = first_id
        self._waiting: list[Update] = []
        self._arrived = asyncio.Event()
        self.allowed: frozenset[str] | None = None
        self.poller = 0
        """Number of the newest getUpdates call: an older one still waiting is told 409."""

    def __len__(self) -> int:
        self._forget_old()
        return len(self._waiting)

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed is not None else kind not in ON_REQUEST

    def put(self, kind: str, payload: Json, lane: str) -> Update | None:
        """Queue it, or None when the bot did not ask for this kind."""
        if not self.wants(kind):
            return None
        update = Update(id=self._next_id, kind=kind, payload=payload, lane=lane, queued_at=self._clock())
        self._next_id += 1
        self._waiting.append(update)
        self.wake()
        return update

    def repeat(self, update: Update) -> None:
        """Deliver the same update once more, under the same id, as Telegram at times does."""
        self._waiting.append(update)
        self.wake()

    def swap_last(self) -> None:
        """Let the last two updates overtake each other, keeping ids increasing."""
        if len(self._waiting) >= 2:  # noqa: PLR2004
            one, other = self._waiting[-2:]
            one.id, other.id = other.id, one.id
            self._waiting[-2:] = [other, one]

    def peek(self, offset: int = 0, limit: int = 100) -> list[Update]:
        """Confirm below `offset` (negative: forget all but the last -offset) and return the next ones."""
        self._forget_old()
        if offset < 0:
            self._waiting = self._waiting[offset:]
        elif offset:
            self._waiting = [update for update in self._waiting if update.id >= offset]
        return self._waiting[:limit]

    def take(self) -> list[Update]:
        """Everything that waits, confirmed at once: for tests that feed a dispatcher themselves."""
        self._forget_old()
        taken, self._waiting = self._waiting, []
        return taken

    def confirm(self, update: Update) -> None:
        """One update was delivered (webhook)."""
        if update in self._waiting:
            self._waiting.remove(update)

    def holds(self, update: Update) -> bool:
        """Whether it still waits: not yet confirmed, not expired."""
        return update in self._waiting and update.expires_at > self._clock()

    def clear(self) -> None:
        self._waiting.clear()

    def wake(self) -> None:
        self._arrived.set()

    async def wait(self, seconds: float) -> None:
        """Until something is queued, another poller comes, or the time is over."""
        self._arrived.clear()
        # Not wait_for: on Python 3.11 it loses a cancel that comes together with an update, and the poller goes on.
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._arrived.wait()

    def _forget_old(self) -> None:
        if self._waiting:
            now = self._clock()
            self._waiting = [update for update in self._waiting if update.expires_at > now]
