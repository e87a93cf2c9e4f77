"""How fast the bot may write by itself: 22 messages a second over all, and nothing while Telegram says so."""

import asyncio
from datetime import datetime, timedelta

PER_SECOND = 22
BURST = 8
"""What may go at once after a silence: with the first second's own share still below Telegram's 30."""
FIRST_REST = 1.0
LONGEST_REST = 30.0


class Pace:
    """Spaces sends evenly after a short burst. A pause concerns every chat: 429s of several chats, or trouble.

    Pauses are on the bot's clock, the spacing on the event loop's.
    """

    def __init__(self, per_second: float = PER_SECOND) -> None:
        self._gap = 1 / per_second
        self._next = 0.0
        self._paused_until: datetime | None = None
        self._slowed: dict[int, datetime] = {}
        self._rest = 0.0

    async def turn(self) -> None:
        """Returns when the next message may go."""
        now = asyncio.get_running_loop().time()
        self._next = max(now - BURST * self._gap, self._next) + self._gap
        if self._next > now:
            await asyncio.sleep(self._next - now)

    def slow_down(self, telegram_id: int, now: datetime, seconds: float) -> datetime:
        """A 429 of one chat pauses that chat, which is the outbox's; of a second one meanwhile, the whole bot."""
        until = now + timedelta(seconds=seconds)
        self._slowed = {chat: till for chat, till in self._slowed.items() if till > now}
        self._slowed[telegram_id] = until
        if len(self._slowed) > 1:
            self._pause(until)
        return until

    def trouble(self, now: datetime) -> None:
        """Nobody knows how a call ended: each further one rests longer."""
        self._rest = min(LONGEST_REST, self._rest * 2 or FIRST_REST)
        self._pause(now + timedelta(seconds=self._rest))

    def recovered(self) -> None:
        self._rest = 0.0

    @property
    def is_troubled(self) -> bool:
        """The last thing known of Telegram is that it did not answer."""
        return self._rest > 0

    def is_paused(self, now: datetime) -> bool:
        return self._paused_until is not None and now < self._paused_until

    def _pause(self, until: datetime) -> None:
        self._paused_until = max(until, self._paused_until or until)
