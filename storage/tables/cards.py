"""Messages that are drawn anew, and secret addresses of calendars."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Named, String, Table, UniqueConstraint

from domain.cards import CardKind
from storage.tables.shape import Keyed, OfStudio, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word, Words


class LiveCardColumns(OfStudio):
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    kind: Named[CardKind] = Column(Word(CardKind))
    lesson_id: Named[int | None] = Column(Id())
    tutor_id: Named[int | None] = Column(Id())
    message_id: Named[int | None] = Column(Id())
    inline_message_id: Named[str | None] = Column(Words(), unique=True)
    drawn: Named[str | None] = Column(Words())
    stale_at: Named[datetime | None] = Column(UtcDateTime())
    lease_until: Named[datetime | None] = Column(UtcDateTime())
    failures: Named[int]
    created_at: Named[datetime] = Column(UtcDateTime())
    retired_at: Named[datetime | None] = Column(UtcDateTime())


class CalendarFeedColumns(Keyed):
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    token_digest: Named[str] = Column(String(64), unique=True)
    sends_files: Named[bool]
    created_at: Named[datetime] = Column(UtcDateTime())
    revoked_at: Named[datetime | None] = Column(UtcDateTime())


live_cards = Table(
    "live_cards",
    metadata,
    LiveCardColumns,
    parent("lessons", "lesson_id"),
    parent("memberships", "tutor_id"),
    CheckConstraint("(message_id IS NULL) <> (inline_message_id IS NULL)", name="place"),
    CheckConstraint("(kind = 'lesson') = (lesson_id IS NOT NULL)", name="subject"),
    UniqueConstraint("person_id", "message_id"),
    partial("ix_live_cards_stale", "stale_at", "id", where="stale_at IS NOT NULL AND retired_at IS NULL"),
    partial("ix_live_cards_lesson", "lesson_id", where="retired_at IS NULL"),
    partial("ix_live_cards_tutor", "tutor_id", where="retired_at IS NULL"),
    Index("ix_live_cards_age", "created_at"),
    sqlite_autoincrement=True,
)

calendar_feeds = Table(
    "calendar_feeds",
    metadata,
    CalendarFeedColumns,
    partial("uq_calendar_feeds_live", "person_id", where="revoked_at IS NULL", unique=True),
    sqlite_autoincrement=True,
)
