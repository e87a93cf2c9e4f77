"""What a phrase asks of the calendar, on the tutor's clock."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.quick.phrase import Clock, Day, Phrase, Role

DAY_MINUTES = 24 * 60
WEEK = 7
TWO = 2


@dataclass(frozen=True, slots=True)
class Wish:
    """A lesson to plan: once, or on ``weekdays`` (bits, not 0) every ``every`` weeks from ``day`` on, ``until`` one."""

    day: date | None
    clock: int | None
    minutes: int | None
    weekdays: int = 0
    every: int = 1
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A lesson that is there, by its day and time as far as they were said, and where it goes.

    ``said_at`` is the tutor's clock when the new day is a mere weekday: which week is for the lesson to say.
    """

    day: date | None
    clock: int | None
    new_day: date | None = None
    new_clock: int | None = None
    said_at: datetime | None = None

    def day_for(self, stands: datetime) -> date:
        """Where a lesson goes that stands there: a weekday is that of its own week, if it lies ahead, else the next."""
        if self.new_day is None:
            return stands.date()
        if self.said_at is None:
            return self.new_day
        clock = stands.hour * 60 + stands.minute if self.new_clock is None else self.new_clock
        day = stands.date() + timedelta(days=self.new_day.weekday() - stands.weekday())
        while day < self.said_at.date() or (day == self.said_at.date() and _is_over(clock, self.said_at)):
            day += timedelta(days=WEEK)
        return day

    def is_there(self, stands: datetime) -> bool:
        """Whether a lesson that stands there need not go anywhere."""
        clock = stands.hour * 60 + stands.minute
        return self.day_for(stands) == stands.date() and self.new_clock in (None, clock)


def wish(phrase: Phrase, local: datetime) -> Wish:
    """Of several weekdays without "weekly" each is meant every week; a time without a day is the next such."""
    clock, minutes = _span(phrase)
    days = [day for day in phrase.days if day.role is not Role.UNTIL]
    ends = [day for day in phrase.days if day.role is Role.UNTIL]
    is_weekly = bool(phrase.every or phrase.weekdays or _several(days))
    if not is_weekly:
        days, ends = days or ends, []
    weekdays = phrase.weekdays | sum({1 << day.weekday for day in days if day.weekday is not None})
    first = _first(days, weekdays if is_weekly else 0, clock, local)
    if is_weekly and not weekdays and first is not None:
        weekdays = 1 << first.weekday()
    until = resolved(ends[-1], None, local) if ends else None
    return Wish(first, clock, minutes, weekdays if is_weekly else 0, max(phrase.every, 1), until)


def _several(days: list[Day]) -> bool:
    return len({day.weekday for day in days if day.weekday is not None}) > 1


def _span(phrase: Phrase) -> tuple[int | None, int | None]:
    """The start, and the length if it was told: in minutes, or by the end."""
    ends = [clock for clock in phrase.clocks if clock.role in (Role.UNTIL, Role.END)]
    starts = [clock for clock in phrase.clocks if clock not in ends] or ends
    if not starts:
        return None, phrase.minutes
    start = starts[0].minutes
    if phrase.minutes is None and ends and ends[0] is not starts[0]:
        return start, (ends[0].minutes - start) % DAY_MINUTES
    return start, phrase.minutes


def _first(days: list[Day], weekdays: int, clock: int | None, local: datetime) -> date | None:
    dated = [day for day in days if day.day is not None or (day.weekday is not None and not weekdays)]
    if dated:
        return resolved(dated[0], clock, local)
    if weekdays:
        numbers = [number for number in range(WEEK) if weekdays & 1 << number]
        later = any(day.later for day in days)
        return min(resolved(Day(weekday=number, later=later), clock, local) for number in numbers)
    if clock is None:
        return None
    return local.date() + timedelta(days=int(_is_over(clock, local)))


def resolved(day: Day, clock: int | None, local: datetime) -> date:
    """The date of a day; a weekday is the next one whose time has not passed."""
    if day.day is not None:
        return day.day
    today, weekday = local.date(), day.weekday or 0
    if day.later:
        return today + timedelta(days=WEEK - today.weekday() + weekday)
    ahead = (weekday - today.weekday()) % WEEK
    if ahead == 0 and clock is not None and _is_over(clock, local):
        ahead = WEEK
    return today + timedelta(days=ahead)


def _is_over(clock: int, local: datetime) -> bool:
    return clock <= local.hour * 60 + local.minute


def cancelled(phrase: Phrase, local: datetime) -> Change:
    day = resolved(phrase.days[0], None, local) if phrase.days else None
    return Change(day, phrase.clocks[0].minutes if phrase.clocks else None)


def moved(phrase: Phrase, local: datetime) -> Change:
    """From where, where to: by their prepositions; of two without any the first is where it is now."""
    old_day, new_day = _ends(phrase.days)
    old_clock, new_clock = _clock_ends([clock for clock in phrase.clocks if clock.role is not Role.END])
    is_weekday = new_day is not None and new_day.day is None and not new_day.later
    return Change(
        resolved(old_day, None, local) if old_day else None,
        old_clock.minutes if old_clock else None,
        resolved(new_day, new_clock.minutes if new_clock else None, local) if new_day else None,
        new_clock.minutes if new_clock else None,
        local if is_weekday else None,
    )


def _ends(days: list[Day]) -> tuple[Day | None, Day | None]:
    old = [day for day in days if day.role is Role.FROM]
    new = [day for day in days if day.role is not Role.FROM]
    if not old and len(new) >= TWO:
        old = new[:1]
    return (old[0] if old else None, new[-1] if new else None)


def _clock_ends(clocks: list[Clock]) -> tuple[Clock | None, Clock | None]:
    old = [clock for clock in clocks if clock.role is Role.FROM]
    new = [clock for clock in clocks if clock.role is not Role.FROM]
    if not old and len(new) >= TWO:
        old = new[:1]
    return (old[0] if old else None, new[-1] if new else None)
