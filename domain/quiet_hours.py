"""When nobody is disturbed (rule 24)."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.clock import utc_of_wall

QUIET_FROM = time(21, 30)
QUIET_TILL = time(8, 30)


def is_quiet(moment: datetime, zone: ZoneInfo) -> bool:
    wall = moment.astimezone(zone).time()
    return wall >= QUIET_FROM or wall < QUIET_TILL


def after_quiet(moment: datetime, zone: ZoneInfo) -> datetime:
    """News later: the moment itself, or the end of the quiet hours it falls into (rule 24)."""
    if not is_quiet(moment, zone):
        return moment
    local = moment.astimezone(zone)
    day = local.date() if local.time() < QUIET_TILL else local.date() + timedelta(days=1)
    return utc_of_wall(datetime.combine(day, QUIET_TILL), zone)


def before_quiet(moment: datetime, zone: ZoneInfo) -> datetime:
    """Reminders earlier: the moment itself, or the start of the quiet hours it falls into (rule 24)."""
    if not is_quiet(moment, zone):
        return moment
    local = moment.astimezone(zone)
    day = local.date() if local.time() >= QUIET_FROM else local.date() - timedelta(days=1)
    return utc_of_wall(datetime.combine(day, QUIET_FROM), zone)
