"""Cards with free times in other people's chats."""

from datetime import datetime

from sqlalchemy import Column, Named, String, Table

from domain.people import Language
from storage.tables.shape import OfStudio, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word


class SharedCardColumns(OfStudio):
    tutor_id: Named[int] = Column(Id())
    inline_message_id: Named[str] = Column(String(64), unique=True)
    minutes: Named[int]
    language: Named[Language] = Column(Word(Language))
    shown: Named[str] = Column(String(24))
    shared_at: Named[datetime] = Column(UtcDateTime())
    ends_at: Named[datetime] = Column(UtcDateTime())
    look_at: Named[datetime | None] = Column(UtcDateTime())


shared_cards = Table(
    "shared_cards",
    metadata,
    SharedCardColumns,
    parent("memberships", "tutor_id"),
    partial("ix_shared_cards_look", "look_at", "id", where="look_at IS NOT NULL"),
    sqlite_autoincrement=True,
)
