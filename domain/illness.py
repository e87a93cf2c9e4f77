"""The tutor is ill: which new times each family is offered, so that no two are offered the same (rule 8)."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, time, timedelta

from domain.availability import Diary, Span
from domain.clock import utc_of_wall
from domain.proposals import MOST_SLOTS

DAYS_AFTER = 14
"""How long after the illness new times are looked for."""
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
HOUR = 60

Offers = tuple[datetime, ...]


def personal_slots(lessons: Sequence[Span], diary: Diary, first: date, now: datetime) -> tuple[Offers, ...]:
    """For each lesson up to three starts from the day ``first`` on, beside ``lessons``.

    In rounds, so that what is scarce is shared; each prefers its own time of the day, on different days, the soonest
    first. The tutor's buffer is kept between all of them.
    """
    offered: list[list[Span]] = [[] for _ in lessons]
    given: list[Span] = []
    starts = _by_length(diary, first, now)
    wishes = [_wishes(lesson, starts(lesson), diary) for lesson in lessons]
    for _ in range(MOST_SLOTS):
        for wanted, own in zip(wishes, offered, strict=True):
            slot = _pick(wanted, own, given, diary)
            if slot is not None:
                own.append(slot)
                insort(given, slot)
    return tuple(tuple(sorted(slot.starts_at for slot in own)) for own in offered)


def _by_length(diary: Diary, first: date, now: datetime) -> Callable[[Span], Iterable[datetime]]:
    """The tutor's free slots; where he has set no hours, the lesson's own time of the day."""
    known: dict[timedelta, tuple[datetime, ...]] = {}

    def starts(lesson: Span) -> Iterable[datetime]:
        length = lesson.ends_at - lesson.starts_at
        if not diary.hours:
            return _same_time(lesson, diary, first, now)
        if length not in known:
            known[length] = diary.open(first, DAYS_AFTER, length // MINUTE, now)
        return known[length]

    return starts


def _same_time(lesson: Span, diary: Diary, first: date, now: datetime) -> Iterable[datetime]:
    length, clock = lesson.ends_at - lesson.starts_at, _clock(lesson.starts_at, diary)
    for day in (first + DAY * number for number in range(DAYS_AFTER)):
        start = utc_of_wall(datetime.combine(day, clock), diary.zone)
        slot = Span(start, start + length)
        busy = (*diary.off, *diary.taken)
        if start > now and not any(slot.meets(one) for one in busy):
            yield start


def _wishes(lesson: Span, starts: Iterable[datetime], diary: Diary) -> list[Span]:
    """Within an hour of its time of the day first; of these the soonest day, and there the nearest time."""
    length, clock = lesson.ends_at - lesson.starts_at, _minutes(_clock(lesson.starts_at, diary))

    def rank(start: datetime) -> tuple[int, date, int, datetime]:
        apart = abs(_minutes(_clock(start, diary)) - clock)
        return apart // HOUR, start.astimezone(diary.zone).date(), apart, start

    return [Span(start, start + length) for start in sorted(starts, key=rank)]


def _pick(wanted: Sequence[Span], own: Sequence[Span], given: Sequence[Span], diary: Diary) -> Span | None:
    """On a day of its own, if there is one."""
    days = {_day(slot, diary) for slot in own}
    free = [slot for slot in wanted if not _meets(slot, given, diary.rules.buffer)]
    return next((slot for slot in free if _day(slot, diary) not in days), next(iter(free), None))


def _meets(slot: Span, given: Sequence[Span], gap: timedelta) -> bool:
    """What is given is by time and does not overlap itself: only the neighbours count."""
    place = bisect_left(given, slot)
    return any(slot.meets(one, gap) for one in given[max(place - 1, 0) : place + 1])


def _day(slot: Span, diary: Diary) -> date:
    return slot.starts_at.astimezone(diary.zone).date()


def _clock(moment: datetime, diary: Diary) -> time:
    return moment.astimezone(diary.zone).time()


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
