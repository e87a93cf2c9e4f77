"""A weekly slot that yields lessons (rule 2): a wall-clock rule in the tutor's zone, and what becomes of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice

from domain.clock import utc_of_wall, zone_named
from domain.errors import SeriesOutOfRange

WEEKS_AHEAD = timedelta(weeks=10)
"""What always exists of a series (rule 2)."""
A_WEEK_MORE = timedelta(weeks=1)
"""Made together with it, so that a series is asked about once a week."""
LONGEST_SERIES = timedelta(days=550)
EVERY_WEEKS = (1, 2, 3, 4)
MOST_LESSONS = 200
DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
FARTHEST_EAST = timedelta(hours=14)
Span = tuple[datetime, datetime]
"""From the first moment to the last, exclusive."""


class Scope(StrEnum):
    """How much of a series a change is meant for."""

    FOLLOWING = "following"
    ALL = "all"


@dataclass(eq=False, kw_only=True)
class Series:
    """A rule in the tutor's zone at wall-clock time, materialised ``WEEKS_AHEAD``.

    ``weekdays`` is a set of bits, Monday the lowest; ``clock_minutes`` are of the day. ``ends_on`` is the last day it
    may yield; ``made_till`` the last day it was asked about, None when all of it is made. ``ended_at``: cancelled, or
    succeeded by a changed one.
    """

    id: int | None = None
    studio_id: int
    course_id: int
    tutor_id: int
    zone: str
    weekdays: int
    clock_minutes: int
    duration_minutes: int
    every_weeks: int = 1
    starts_on: date
    ends_on: date | None = None
    made_till: date | None = None
    revision: int = 1
    created_at: datetime
    ended_at: datetime | None = None

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.duration_minutes)

    def check(self) -> None:
        """Raises SeriesOutOfRange: no day, an end before the beginning or too far, more than anybody can have meant."""
        self.check_rule()
        if self.ends_on is None:
            return
        far = self.ends_on - self.starts_on > LONGEST_SERIES
        if far or not 0 < len(tuple(self.days(self.starts_on, self.ends_on))) <= MOST_LESSONS:
            raise SeriesOutOfRange(most=MOST_LESSONS)

    def check_rule(self) -> None:
        """Raises SeriesOutOfRange for days or weeks that no rule has."""
        if not 0 < self.weekdays < 1 << 7 or self.every_weeks not in EVERY_WEEKS:
            raise SeriesOutOfRange(most=MOST_LESSONS)

    def days(self, since: date, till: date) -> Iterator[date]:
        """The days of the rule from ``since`` to ``till``, both included."""
        last = till if self.ends_on is None else min(till, self.ends_on)
        first_monday = _monday(self.starts_on)
        day = max(since, self.starts_on)
        while day <= last:
            weeks = (_monday(day) - first_monday) // WEEK
            if weeks % self.every_weeks == 0 and self.weekdays >> day.weekday() & 1:
                yield day
            day += DAY

    def starts(self, day: date) -> datetime:
        """The moment its lesson of that day starts: skipped wall times move forward, of two the first is meant."""
        wall = datetime.combine(day, time.min) + timedelta(minutes=self.clock_minutes)
        return utc_of_wall(wall, zone_named(self.zone))

    def is_off(self, day: date, off: Sequence[Span]) -> bool:
        """Its lesson of that day would fall into one of these times."""
        start = self.starts(day)
        return any(start < till and since < start + self.length for since, till in off)

    def asked_till(self, now: datetime) -> date:
        """Up to which day it is made when it is asked for lessons."""
        today = now.astimezone(zone_named(self.zone)).date()
        return max(today, self.starts_on) + WEEKS_AHEAD + A_WEEK_MORE - DAY

    def has_made(self, till: date) -> None:
        """It was asked for its lessons up to this day."""
        is_whole = self.ends_on is not None and self.ends_on <= till
        self.made_till = None if is_whole else till

    def prolong(self, day: date | None, now: datetime) -> None:
        """To a later end, or to none. Raises SeriesOutOfRange."""
        today = now.astimezone(zone_named(self.zone)).date()
        if self.ends_on is None or (day is not None and not self.ends_on < day <= today + LONGEST_SERIES):
            raise SeriesOutOfRange(most=MOST_LESSONS)
        self.made_till, since = self.made_till or self.ends_on, max(self.ends_on + DAY, today)
        self.ends_on = day
        if day is not None and not 0 < len(tuple(self.days(since, day))) <= MOST_LESSONS:
            raise SeriesOutOfRange(most=MOST_LESSONS)

    def last_day_of(self, count: int, off: Sequence[Span] = ()) -> date:
        """The day of its ``count``-th lesson, ``off`` passed over. Raises SeriesOutOfRange."""
        self.check_rule()
        days = self.days(self.starts_on, self.starts_on + LONGEST_SERIES)
        held = list(islice((day for day in days if not self.is_off(day, off)), min(count, MOST_LESSONS)))
        if not 0 < count == len(held):
            raise SeriesOutOfRange(most=MOST_LESSONS)
        return held[-1]

    def without(self, weekday: int) -> int:
        """Its weekdays but this one."""
        return self.weekdays & ~(1 << weekday)

    def successor(self, shift: "Shift", first: date, now: datetime) -> "Series":
        """The series that goes on from ``first`` (a day of this one) with the lessons of its weekday, shifted.

        What is left of a weekday that went its own way before goes nowhere from there.
        """
        starts_on = first + shift.days
        goes_on = bool(self.weekdays >> first.weekday() & 1)
        return replace(
            self,
            id=None,
            weekdays=1 << starts_on.weekday(),
            clock_minutes=shift.clock_minutes,
            duration_minutes=shift.duration_minutes,
            starts_on=starts_on,
            ends_on=None if self.ends_on is None else self.ends_on + shift.days,
            made_till=None if self.made_till is None else self.made_till + shift.days,
            revision=1,
            created_at=now,
            ended_at=self.ended_at if goes_on else now,
        )


@dataclass(frozen=True, slots=True)
class Shift:
    """By how many days every lesson moves, and to which wall time."""

    days: timedelta
    clock_minutes: int
    duration_minutes: int


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What a change will do, in numbers, before it is done.

    ``kept`` were moved by hand; ``conflicts`` find their time taken, ``past`` would have begun already.
    """

    changes: int
    kept: int
    conflicts: int = 0
    past: int = 0


def has_to_reach(now: datetime) -> date:
    """The day up to which every series exists, wherever on earth its clock hangs."""
    return (now + FARTHEST_EAST).date() + WEEKS_AHEAD


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
