"""A person's own calendar elsewhere: the secret address that his phone or Google reads his lessons from."""

from dataclasses import dataclass
from datetime import datetime, timedelta

BEHIND = timedelta(days=30)
AHEAD = timedelta(days=180)
"""How much of his lessons the calendar shows."""


@dataclass(eq=False, kw_only=True)
class CalendarFeed:
    """Of the secret only a digest is kept. At most one is live per person."""

    id: int | None = None
    person_id: int
    token_digest: str
    created_at: datetime
    revoked_at: datetime | None = None
