"""Free times shared as a card in somebody else's chat: for two weeks it goes on showing what is free."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.clock import day_bounds
from domain.people import Language

DAYS = 14
"""How far ahead a card looks, from the day on which it was shared; with the last of them it ends."""
LOOK_EVERY = timedelta(seconds=20)
"""No card is drawn more often."""


@dataclass(eq=False, kw_only=True)
class SharedCard:
    """``shown`` tells what the message shows now; ``look_at`` is None once the card is no longer looked after."""

    id: int | None = None
    studio_id: int
    tutor_id: int
    inline_message_id: str
    minutes: int
    language: Language
    shown: str
    shared_at: datetime
    ends_at: datetime
    look_at: datetime | None


def end_of_card(shared_at: datetime, zone: ZoneInfo) -> datetime:
    """The midnight that ends its last day in the tutor's zone."""
    return day_bounds(shared_at.astimezone(zone).date(), zone, DAYS)[1]
