"""Whose turn it is: one person's updates go one after the other, different people's side by side."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class Queue:
    """Both locks are fair, and who may pass awaits nothing between them: so the order at the door is that of turns."""

    door: asyncio.Lock = field(default_factory=asyncio.Lock)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


class Queues:
    """One a person; it is forgotten when the last has left it."""

    def __init__(self) -> None:
        self._queues: dict[int, Queue] = {}

    @contextmanager
    def of(self, telegram_id: int) -> Iterator[Queue]:
        queue = self._queues.setdefault(telegram_id, Queue())
        queue.waiting += 1
        try:
            yield queue
        finally:
            queue.waiting -= 1
            if not queue.waiting:
                del self._queues[telegram_id]
