"""When a tutor can teach: working hours, days off, and the free slots that follow from them (rules 4, 5)."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.availability_errors import HoursOutOfRange, HoursOverlap, TimeOffOutOfRange
from domain.clock import day_bounds, utc_of_wall
from domain.rules import Rules

STEP = timedelta(minutes=30)
MIDNIGHT = 24 * 60
SHORTEST_INTERVAL = 15
MOST_INTERVALS = 6
LONGEST_TIME_OFF = timedelta(days=180)
FARTHEST_TIME_OFF = timedelta(days=550)
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
WEEKDAYS = range(7)
NEAREST = timedelta(days=7)
"""How far from the wanted time another one is looked for."""


class TimeOffKind(StrEnum):
    DAY_OFF = "day_off"
    HOLIDAY = "holiday"
    VACATION = "vacation"
    ILLNESS = "illness"


@dataclass(eq=False, kw_only=True)
class WorkingHours:
    """An interval of a weekday (0 is Monday) on the tutor's clock, in minutes of the day; several make a day."""

    id: int | None = None
    studio_id: int
    tutor_id: int
    weekday: int
    from_minute: int
    till_minute: int


@dataclass(eq=False, kw_only=True)
class TimeOff:
    """From the first moment to the last, exclusive; a whole day is one of the tutor's zone."""

    id: int | None = None
    studio_id: int
    tutor_id: int
    kind: TimeOffKind
    starts_at: datetime
    ends_at: datetime
    created_at: datetime
    withdrawn_at: datetime | None = None

    def withdraw(self, now: datetime) -> None:
        """The time is free again; pressed twice, it was so already."""
        self.withdrawn_at = self.withdrawn_at or now


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """An interval of a day in minutes of its wall clock; ``till`` may be midnight, 1440."""

    since: int
    till: int


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From one moment to another, exclusive."""

    starts_at: datetime
    ends_at: datetime

    def meets(self, other: "Span", gap: timedelta = timedelta()) -> bool:
        """Overlaps it, or leaves less than ``gap`` between."""
        return self.starts_at < other.ends_at + gap and other.starts_at < self.ends_at + gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """All that a tutor's free slots of some days follow from.

    ``hours`` stand by weekday on the clock of ``zone``, the tutor's own; ``off`` is his time off, ``taken`` are the
    lessons (and slots held for somebody) that touch these days.
    """

    studio_id: int
    tutor_id: int
    zone: ZoneInfo
    rules: Rules
    hours: tuple[tuple[int, Hours], ...]
    off: tuple[Span, ...] = ()
    taken: tuple[Span, ...] = ()

    def hours_of(self, weekday: int) -> tuple[Hours, ...]:
        return tuple(sorted(hours for day, hours in self.hours if day == weekday))

    def free(self, first: date, days: int, minutes: int, now: datetime) -> tuple[datetime, ...]:
        """Starts of lessons of that length that a client may book, from the day ``first`` on, by time."""
        since, till = now + self.rules.booking_notice, now + self.rules.booking_horizon
        return tuple(
            starts_at for starts_at in self.open(first, days, minutes, now) if since <= starts_at <= till
        )

    def is_free(self, starts_at: datetime, minutes: int, now: datetime) -> bool:
        """Whether a client may book it: exactly what ``free`` offers."""
        return starts_at in self.free(starts_at.astimezone(self.zone).date(), 1, minutes, now)

    def nearest(self, starts_at: datetime, minutes: int, now: datetime, count: int) -> tuple[datetime, ...]:
        """Free slots closest to one that is not, by time; the diary must reach ``NEAREST`` around it."""
        first = starts_at.astimezone(self.zone).date() - NEAREST
        found = self.free(first, 2 * NEAREST.days + 1, minutes, now)
        return tuple(sorted(sorted(found, key=lambda start: abs(start - starts_at))[:count]))

    def open(self, first: date, days: int, minutes: int, now: datetime) -> tuple[datetime, ...]:
        """The same for the tutor, who is exempt from notice and horizon (rule 5): all that lie ahead."""
        length, found = timedelta(minutes=minutes), set[datetime]()
        near = self._nearness()
        for day in (first + DAY * number for number in range(days)):
            whole = Span(*day_bounds(day, self.zone))
            taken = near(whole)
            if not self._is_full(whole, taken):
                found.update(start for start in self._starts(day, whole, length, taken) if start > now)
        return tuple(sorted(found))

    def _nearness(self) -> Callable[[Span], Sequence[Span]]:
        """What of the taken times may touch a span, buffer included, however many there are in all."""
        taken, buffer = sorted(self.taken), self.rules.buffer
        begins = [one.starts_at for one in taken]
        reach = buffer + max((one.ends_at - one.starts_at for one in taken), default=timedelta())

        def near(whole: Span) -> Sequence[Span]:
            first = bisect_left(begins, whole.starts_at - reach)
            return taken[first : bisect_left(begins, whole.ends_at + buffer)]

        return near

    def gaps(self, first: date, days: int) -> tuple[Span, ...]:
        """Working time in which nothing stands yet, however short, whatever the rules."""
        blocked = sorted((*self.off, *self.taken))
        found: list[Span] = []
        for day in (first + DAY * number for number in range(days)):
            for hours in self.hours_of(day.weekday()):
                found += _without(self._span(day, hours), blocked)
        return tuple(found)

    def _is_full(self, whole: Span, near: Sequence[Span]) -> bool:
        """As many lessons as he teaches in a day begin in this one."""
        most = self.rules.lessons_per_day
        begun = sum(whole.starts_at <= taken.starts_at < whole.ends_at for taken in near)
        return 0 < most <= begun

    def _starts(self, day: date, whole: Span, length: timedelta, near: Sequence[Span]) -> Iterator[datetime]:
        """Every half hour of the wall clock from an interval's beginning."""
        buffer = self.rules.buffer
        blocked = [(one.starts_at - buffer, one.ends_at + buffer) for one in near]
        blocked += [(off.starts_at, off.ends_at) for off in self.off if off.meets(whole)]
        for hours in self.hours_of(day.weekday()):
            last = self._span(day, hours).ends_at - length
            for minute in range(hours.since, hours.till, STEP // MINUTE):
                start = self._moment(day, whole, minute)
                if start is None or start > last:
                    continue
                end = start + length
                if not any(since < end and start < till for since, till in blocked):
                    yield start

    def _moment(self, day: date, whole: Span, minute: int) -> datetime | None:
        """None for a time that a clock change skips; on a day without one nothing has to be asked."""
        if whole.ends_at - whole.starts_at == DAY:
            return whole.starts_at + minute * MINUTE
        wall = _wall(day, minute)
        start = utc_of_wall(wall, self.zone)
        return start if start.astimezone(self.zone).replace(tzinfo=None) == wall else None

    def _span(self, day: date, hours: Hours) -> Span:
        return Span(
            utc_of_wall(_wall(day, hours.since), self.zone), utc_of_wall(_wall(day, hours.till), self.zone)
        )


def in_one(starts: Iterable[datetime], length: timedelta) -> tuple[Span, ...]:
    """Starts that follow each other as stretches of time, each to the end of its last lesson."""
    found: list[Span] = []
    for start in sorted(starts):
        if found and start <= found[-1].ends_at - length + STEP:
            found[-1] = Span(found[-1].starts_at, start + length)
        else:
            found.append(Span(start, start + length))
    return tuple(found)


def checked_hours(intervals: Iterable[Hours]) -> tuple[Hours, ...]:
    """In order, those that touch made one. Raises HoursOutOfRange, HoursOverlap."""
    ordered: list[Hours] = []
    for hours in sorted(intervals):
        if hours.since < 0 or hours.till > MIDNIGHT or hours.till - hours.since < SHORTEST_INTERVAL:
            raise HoursOutOfRange(shortest_minutes=SHORTEST_INTERVAL)
        if ordered and hours.since < ordered[-1].till:
            raise HoursOverlap
        if ordered and hours.since == ordered[-1].till:
            hours = Hours(ordered.pop().since, hours.till)  # noqa: PLW2901 (they are one interval)
        ordered.append(hours)
    if len(ordered) > MOST_INTERVALS:
        raise HoursOutOfRange(shortest_minutes=SHORTEST_INTERVAL)
    return tuple(ordered)


def checked_days(first: date, last: date, today: date) -> int:
    """How many days that is. Raises TimeOffOutOfRange: backwards, over, too long or too far."""
    length = last - first + DAY
    if last < first or last < today or length > LONGEST_TIME_OFF or last - today > FARTHEST_TIME_OFF:
        raise TimeOffOutOfRange(most_days=LONGEST_TIME_OFF.days)
    return length.days


def _wall(day: date, minute: int) -> datetime:
    return datetime.combine(day, time.min) + timedelta(minutes=minute)


def _without(whole: Span, blocked: Sequence[Span]) -> Iterator[Span]:
    """What is left of it; ``blocked`` is by time."""
    at = whole.starts_at
    for one in blocked:
        if one.starts_at > at and one.starts_at < whole.ends_at:
            yield Span(at, one.starts_at)
        at = max(at, one.ends_at) if one.starts_at < whole.ends_at else at
    if at < whole.ends_at:
        yield Span(at, whole.ends_at)
