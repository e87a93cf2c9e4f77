"""The one place that knows what time it is, and what "aware UTC" means."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from domain.errors import ZoneUnknown

Clock = Callable[[], datetime]
"""Returns the current moment as aware UTC."""


def system_clock() -> datetime:
    return datetime.now(UTC)


def zone_named(name: str) -> ZoneInfo:
    """The IANA zone; raises ZoneUnknown, also for names that try to leave the zone folder."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ZoneUnknown from error


def utc_of_wall(wall: datetime, zone: ZoneInfo) -> datetime:
    """The moment a wall clock in ``zone`` shows ``wall`` (naive).

    A time skipped by a clock change moves forward by the gap; of a time shown twice the first is meant.
    """
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def day_bounds(first: date, zone: ZoneInfo, days: int = 1) -> tuple[datetime, datetime]:
    """Start and end (exclusive), in UTC, of so many days in ``zone``, however long a clock change makes them."""
    midnight = datetime.combine(first, time.min)
    return utc_of_wall(midnight, zone), utc_of_wall(midnight + timedelta(days=days), zone)


def last_day_before(end: datetime, zone: str) -> date:
    """The last whole day in ``zone`` of what ends at ``end``: the day before a midnight."""
    return (end - timedelta(seconds=1)).astimezone(zone_named(zone)).date()
