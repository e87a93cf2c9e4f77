"""A message that is drawn anew when what it shows has changed: a lesson through its life, free slots going."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CardKind(StrEnum):
    LESSON = "lesson"
    SLOTS = "slots"


@dataclass(eq=False, kw_only=True)
class LiveCard:
    """In a person's chat (``message_id``), or wherever he shared it (``inline_message_id``).

    ``stale_at`` is since when it shows what is no longer true; ``drawn`` names what it shows, so that nothing is
    redrawn for nothing. Retired: Telegram no longer lets it be edited, or it is of no use any more.
    """

    id: int | None = None
    studio_id: int
    person_id: int
    kind: CardKind
    lesson_id: int | None = None
    tutor_id: int | None = None
    message_id: int | None = None
    inline_message_id: str | None = None
    drawn: str | None = None
    stale_at: datetime | None = None
    lease_until: datetime | None = None
    failures: int = 0
    created_at: datetime
    retired_at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class CalendarFeed:
    """A person's secret address of his calendar; of the secret only a digest is kept. One that is live per person."""

    id: int | None = None
    person_id: int
    token_digest: str
    sends_files: bool = False
    created_at: datetime
    revoked_at: datetime | None = None
