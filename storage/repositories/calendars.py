"""Secret addresses of calendars."""

from sqlalchemy import bindparam, select

from domain.calendars import CalendarFeed
from storage import tables
from storage.types import Id
from storage.work import Work

_f = tables.calendar_feeds.c
_live = (
    select(CalendarFeed)
    .where(_f.person_id == bindparam("person_id", type_=Id()), _f.revoked_at.is_(None))
    .with_for_update()
    .execution_options(populate_existing=True)
)


class SqlCalendars:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def live_of(self, person_id: int) -> CalendarFeed | None:
        return next(iter(await self._work.entities(_live, {"person_id": person_id})), None)

    async def add(self, feed: CalendarFeed) -> int:
        return await self._work.add(feed)
