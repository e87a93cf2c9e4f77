"""When a tutor is given the digest of all that waits for him (rule 25)."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.clock import utc_of_wall

DIGEST_LIFE = timedelta(hours=3)
"""Of yesterday evening nobody wants to read at noon: after an outage the next one comes."""


class Slot(StrEnum):
    MORNING = "morning"
    EVENING = "evening"


HOURS = {Slot.MORNING: time(8), Slot.EVENING: time(20)}


def next_moment(slots: Iterable[Slot], after: datetime, zone: ZoneInfo) -> datetime | None:
    """The first of these hours, later than ``after``, on the wall of ``zone``; None without any."""
    today = after.astimezone(zone).date()
    moments = [
        utc_of_wall(datetime.combine(today + timedelta(days=day), HOURS[slot]), zone)
        for slot in slots
        for day in (0, 1)
    ]
    return min((moment for moment in moments if moment > after), default=None)


def slot_at(moment: datetime, zone: ZoneInfo) -> tuple[Slot, date]:
    """Which digest is due at that moment, and of which day: each is given once (morning before noon)."""
    wall = moment.astimezone(zone)
    return (Slot.MORNING if wall.hour < 12 else Slot.EVENING), wall.date()  # noqa: PLR2004 (noon)


def day_told(slot: Slot, day: date) -> date:
    """Whose lessons it names: in the morning today's, in the evening tomorrow's."""
    return day if slot is Slot.MORNING else day + timedelta(days=1)
