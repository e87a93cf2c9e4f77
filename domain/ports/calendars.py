"""Secret addresses of calendars."""

from typing import Protocol

from domain.calendars import CalendarFeed


class Calendars(Protocol):
    async def live_of(self, person_id: int) -> CalendarFeed | None:
        """Locked, when there is one."""
        ...

    async def add(self, feed: CalendarFeed) -> int: ...
