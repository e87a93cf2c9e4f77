"""Months as buttons carry them: YYYYMM, and 0 for whatever the present one is."""

from datetime import date, datetime, time, timedelta

from bot.formats import NotUnderstood
from domain.clock import utc_of_wall, zone_named

YEAR = 100
FARTHEST_YEARS = 20


def number_of(first: date) -> int:
    return first.year * YEAR + first.month


def month_before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)


def begins(first: date, zone: str) -> datetime:
    return utc_of_wall(datetime.combine(first, time.min), zone_named(zone))


def present(zone: str, now: datetime) -> date:
    """Its first day."""
    return now.astimezone(zone_named(zone)).date().replace(day=1)


def first_of(number: int, zone: str, now: datetime) -> date:
    """One to come is the present one. Raises NotUnderstood for what is no month, or too far away."""
    this = present(zone, now)
    if not number:
        return this
    try:
        first = date(number // YEAR, number % YEAR, 1)
    except (ValueError, OverflowError) as error:
        raise NotUnderstood from error
    if first.year < this.year - FARTHEST_YEARS:
        raise NotUnderstood
    return min(first, this)
