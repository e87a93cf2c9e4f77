"""The days of a package: frozen, so that it is good for longer, and extended by hand (rule 14)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum

from domain.clock import day_bounds, zone_named
from domain.errors import ExtensionOutOfRange, FreezeOutOfRange, PackageEndless, PackageOver, PackageSpent
from domain.packages import DAY, Freeze, Holding, Package

LONGEST_FREEZE = timedelta(days=180)
FARTHEST_FREEZE = timedelta(days=366)
EARLIEST_FREEZE = timedelta(days=60)
LONGEST_EXTENSION = timedelta(days=366)
NOTE_LIMIT = 100


class PackageEnd(IntEnum):
    """What becomes of the rest of a package when its days are over: the values of the rule ``package_end``."""

    ASK = 0
    BURN = 1
    GIVE_BACK = 2


@dataclass(frozen=True, slots=True)
class Days:
    """Whole days of the studio's zone, both included."""

    first: date
    last: date

    @property
    def count(self) -> int:
        return (self.last - self.first).days + 1

    def check(self, today: date) -> None:
        """Raises FreezeOutOfRange. What was forgotten may be frozen afterwards."""
        is_too_long = not DAY <= self.last - self.first + DAY <= LONGEST_FREEZE
        if is_too_long or not today - EARLIEST_FREEZE <= self.first <= today + FARTHEST_FREEZE:
            raise FreezeOutOfRange(most_days=LONGEST_FREEZE.days, back_days=EARLIEST_FREEZE.days)


def frozen(package: Package, days: Days, zone: str, now: datetime) -> Freeze:
    """Not yet of the package."""
    where = zone_named(zone)
    return Freeze(
        studio_id=package.studio_id,
        package_id=package.id or 0,
        starts_at=day_bounds(days.first, where)[0],
        ends_at=day_bounds(days.last, where)[1],
        made_at=now,
    )


def check_freezable(holding: Holding, freeze: Freeze) -> None:
    """Raises PackageEndless, PackageSpent, PackageOver."""
    package = holding.package
    if package.valid_days is None:
        raise PackageEndless
    if not holding.left:
        raise PackageSpent
    if package.expires_at is not None and package.expires_at <= freeze.starts_at:
        raise PackageOver


def days_to(expires_at: datetime | None, last: date, zone: str, now: datetime) -> int:
    """How many more days make ``last`` its last. Raises PackageEndless, ExtensionOutOfRange."""
    if expires_at is None:
        raise PackageEndless
    where = zone_named(zone)
    days = (last - (expires_at.astimezone(where).date() - DAY)).days
    today = now.astimezone(where).date()
    if days <= 0 or last < today or last > today + LONGEST_EXTENSION:
        raise ExtensionOutOfRange(most_days=LONGEST_EXTENSION.days)
    return days
