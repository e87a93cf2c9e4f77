"""Lessons paid ahead (rule 14): drawn earliest expiry first, then oldest; what is left is worth what it cost."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.clock import day_bounds, zone_named
from domain.errors import PackageOutOfRange
from domain.identity import known
from domain.ledger import WHOLE_LESSON
from domain.money import check_amount

MOST_LESSONS = 500
LONGEST_DAYS = 3650
NAME_LIMIT = 60
DAY = timedelta(days=1)
WARNINGS = ((timedelta(days=7, hours=14), 14 * DAY), (timedelta(days=1, hours=14), 2 * DAY))
"""How long before its end payers are told, at ten in the morning (rule 14), of one good for longer than the second."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What is sold: so many lessons for one price in minor units, good for ``valid_days`` from the first of them on.

    Without days it never expires.
    """

    name: str
    lessons: int
    price_minor: int
    valid_days: int | None = None

    @property
    def units(self) -> int:
        """All its lessons, in hundredths."""
        return self.lessons * WHOLE_LESSON

    def check(self) -> None:
        """Raises PackageOutOfRange, AmountOutOfRange."""
        days = 1 if self.valid_days is None else self.valid_days
        if not 1 <= self.lessons <= MOST_LESSONS or not 1 <= days <= LONGEST_DAYS:
            raise PackageOutOfRange(most_lessons=MOST_LESSONS, most_days=LONGEST_DAYS)
        check_amount(self.price_minor, zero_allowed=True)


@dataclass(eq=False, kw_only=True)
class PackageType:
    """What a studio sells again and again; ``subject`` where it is for one alone."""

    id: int | None = None
    studio_id: int
    name: str
    lessons: int
    price_minor: int
    valid_days: int | None = None
    subject: str | None = None
    made_at: datetime
    withdrawn_at: datetime | None = None

    @property
    def offer(self) -> Offer:
        return Offer(self.name, self.lessons, self.price_minor, self.valid_days)


@dataclass(eq=False, kw_only=True)
class Package:
    """Sold to one student, with the terms of that day. ``begun_at`` is the start of the first lesson drawn.

    ``key`` is unique: one press sells once. ``extended_days`` were given by hand; at ``look_at`` the worker looks
    whether somebody is to be told of its end.
    """

    id: int | None = None
    studio_id: int
    student_id: int
    type_id: int | None = None
    key: str
    name: str
    lessons: int
    price_minor: int
    valid_days: int | None = None
    sold_at: datetime
    sold_by: int | None = None
    begun_at: datetime | None = None
    expires_at: datetime | None = None
    extended_days: int = 0
    look_at: datetime | None = None

    @property
    def units(self) -> int:
        """All its lessons, in hundredths."""
        return self.lessons * WHOLE_LESSON

    def worth_of(self, units: int) -> int:
        """What so much of it cost, in minor units; a half of the smallest is rounded up."""
        return (self.price_minor * units * 2 + self.units) // (2 * self.units)

    def begin(self, starts_at: datetime, zone: str, freezes: Iterable["Freeze"], now: datetime) -> None:
        """Its days are counted from here: the last of them is good to its end, in the studio's zone."""
        self.begun_at = starts_at
        self.count_days(zone, freezes, now)

    def count_days(self, zone: str, freezes: Iterable["Freeze"], now: datetime) -> None:
        """Anew, after what they follow from has changed; nothing to count before its first lesson."""
        if self.begun_at is None or self.valid_days is None:
            return
        begun, where = self.begun_at.astimezone(zone_named(zone)).date(), zone_named(zone)
        frozen = [(one.first_day(where), one.last_day(where)) for one in freezes]
        last = last_day(begun, self.valid_days + self.extended_days, frozen)
        self.expires_at = day_bounds(last, where)[1]
        self.look_after(now)
        self.look_at = self.look_at or self.expires_at

    def look_after(self, now: datetime) -> None:
        """The worker has looked, or need not yet: at the next warning, then at the end."""
        if self.begun_at is None or self.expires_at is None:
            return
        length = self.expires_at - self.begun_at
        moments = [self.expires_at - ahead for ahead, least in WARNINGS if length > least]
        self.look_at = min((one for one in (*moments, self.expires_at) if one > now), default=None)

    def begin_anew(self) -> None:
        """Nothing is drawn from it any more."""
        self.begun_at = self.expires_at = self.look_at = None

    def is_over(self, now: datetime) -> bool:
        return self.expires_at is not None and self.expires_at <= now


def last_day(begun: date, days: int, frozen: Iterable[tuple[date, date]]) -> date:
    """``days`` after the first, and one more for each that was ``frozen`` meanwhile: twice frozen counts once.

    A freeze before the first lesson, or after the end, gives nothing.
    """
    last, counted = begun + days * DAY, begun
    for first, final in sorted(frozen):
        since = max(first, counted)
        if since > last or final < since:
            continue
        last += final - since + DAY
        counted = final + DAY
    return last


@dataclass(eq=False, kw_only=True)
class Freeze:
    """Nothing is drawn for lessons that begin in it, and the package is good for so much longer.

    ``batch`` joins those made in one go: a package is frozen once by it.
    """

    id: int | None = None
    studio_id: int
    package_id: int
    starts_at: datetime
    ends_at: datetime
    note: str | None = None
    batch: str | None = None
    made_by: int | None = None
    made_at: datetime
    undone_at: datetime | None = None

    def first_day(self, zone: ZoneInfo) -> date:
        return self.starts_at.astimezone(zone).date()

    def last_day(self, zone: ZoneInfo) -> date:
        """The last that is frozen."""
        return self.ends_at.astimezone(zone).date() - DAY


@dataclass(eq=False, kw_only=True)
class Extension:
    """So many days more, given by hand. ``key`` is unique: one press extends once."""

    id: int | None = None
    studio_id: int
    package_id: int
    key: str
    days: int
    made_by: int | None = None
    made_at: datetime
    undone_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Holding:
    """A package with its two accounts as they stand, locked: ``left`` in hundredths of a lesson, ``worth_minor``."""

    package: Package
    left: int
    worth_minor: int
    left_id: int
    worth_id: int
    freezes: tuple[Freeze, ...] = ()

    @property
    def id(self) -> int:
        return known(self.package.id)

    def covers(self, units: int, at: datetime) -> bool:
        """Whether a lesson that begins then can be drawn from it."""
        expires_at = self.package.expires_at
        return (
            self.left >= units
            and (expires_at is None or at < expires_at)
            and not any(one.starts_at <= at < one.ends_at for one in self.freezes)
        )

    def earned_by(self, units: int) -> int:
        """What drawing so much earns: the rest is always worth its share of the price, the last of it nothing."""
        return max(0, self.worth_minor - self.package.worth_of(self.left - units))


def to_draw_from(holdings: Iterable[Holding], units: int, at: datetime) -> Holding | None:
    """The one that expires first, then the oldest."""
    covering = [one for one in holdings if one.covers(units, at)]
    return min(covering, key=_turn, default=None)


def _turn(holding: Holding) -> tuple[bool, float, int]:
    expires_at = holding.package.expires_at
    return expires_at is None, expires_at.timestamp() if expires_at else 0.0, holding.id
