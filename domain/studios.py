"""The tenant: a tutor of his own is a studio of one and never sees the word."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(eq=False, kw_only=True)
class Studio:
    """Currency is one for the whole studio; the zone is where its wall-clock slots live."""

    id: int | None = None
    name: str
    currency: str
    zone: str
    created_at: datetime
