"""Secret addresses of calendars."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Named, String, Table

from storage.tables.shape import Keyed, metadata, partial
from storage.types import Id, UtcDateTime


class CalendarFeedColumns(Keyed):
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    token_digest: Named[str] = Column(String(64), unique=True)
    created_at: Named[datetime] = Column(UtcDateTime())
    revoked_at: Named[datetime | None] = Column(UtcDateTime())


calendar_feeds = Table(
    "calendar_feeds",
    metadata,
    CalendarFeedColumns,
    partial("uq_calendar_feeds_live", "person_id", where="revoked_at IS NULL", unique=True),
    sqlite_autoincrement=True,
)
