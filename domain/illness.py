"""The tutor is ill: which new times each family is offered, so that no two are offered the same (rule 8)."""

from bisect import bisect_left, insort
from collections.abc import Callable, Collection, Iterable, Sequence
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
Wish = tuple[Span, date]
"""A free slot, and the day it is on for the tutor."""


def personal_slots(lessons: Sequence[Span], diary: Diary, first: date, now: datetime) -> tuple[Offers, ...]:
    """For each lesson up to three starts from the day ``first`` on, beside ``lessons``.

    In rounds, so that what is scarce is shared; each prefers its own time of the day, on different days, the soonest
    first. The tutor's buffer is kept between all of them.
    """
    offered: list[list[Wish]] = [[] for _ in lessons]
    given: list[Span] = []
    wishes = _by_kind(diary, first, now)
    wanted = [wishes(lesson) for lesson in lessons]
    for _ in range(MOST_SLOTS):
        for left, own in zip(wanted, offered, strict=True):
            wish = _pick(left, {day for _, day in own}, given, diary.rules.buffer)
            if wish is not None:
                own.append(wish)
                insort(given, wish[0])
    return tuple(tuple(sorted(slot.starts_at for slot, _ in own)) for own in offered)


def _by_kind(diary: Diary, first: date, now: datetime) -> Callable[[Span], list[Wish]]:
    """Lessons of one length and one time of the day have the same wishes: one list for all of them."""
    opened: dict[timedelta, list[Span]] = {}
    known: dict[tuple[timedelta, time], list[Wish]] = {}

    def wishes(lesson: Span) -> list[Wish]:
        length, clock = lesson.ends_at - lesson.starts_at, lesson.starts_at.astimezone(diary.zone).time()
        if (length, clock) in known:
            return known[length, clock]
        if not diary.hours:
            slots = list(_same_time(length, clock, diary, first, now))
        elif length in opened:
            slots = opened[length]
        else:
            starts = diary.open(first, DAYS_AFTER, length // MINUTE, now)
            slots = opened[length] = [Span(start, start + length) for start in starts]
        return known.setdefault((length, clock), _ranked(slots, clock, diary))

    return wishes


def _same_time(length: timedelta, clock: time, diary: Diary, first: date, now: datetime) -> Iterable[Span]:
    """Of a tutor who has set no hours."""
    busy = (*diary.off, *diary.taken)
    for day in (first + DAY * number for number in range(DAYS_AFTER)):
        start = utc_of_wall(datetime.combine(day, clock), diary.zone)
        slot = Span(start, start + length)
        if start > now and not any(slot.meets(one) for one in busy):
            yield slot


def _ranked(slots: Iterable[Span], clock: time, diary: Diary) -> list[Wish]:
    """Within an hour of that time of the day first; of these the soonest day, and there the nearest time."""
    wanted = _minutes(clock)

    def rank(slot: Span) -> tuple[int, date, int, Span]:
        local = slot.starts_at.astimezone(diary.zone)
        apart = abs(_minutes(local.time()) - wanted)
        return apart // HOUR, local.date(), apart, slot

    return [(slot, day) for _, day, _, slot in sorted(map(rank, slots))]


def _pick(left: list[Wish], days: Collection[date], given: Sequence[Span], gap: timedelta) -> Wish | None:
    """On a day of its own, if there is one. What has been given away meanwhile is struck out for good."""
    free: list[Wish] = []
    looked = 0
    for looked, wish in enumerate(left, 1):  # noqa: B007 (used after the loop)
        if not _meets(wish[0], given, gap):
            free.append(wish)
            if wish[1] not in days:
                break
    left[:looked] = free
    return next((wish for wish in free if wish[1] not in days), next(iter(free), None))


def _meets(slot: Span, given: Sequence[Span], gap: timedelta) -> bool:
    """What is given is by time and does not overlap itself: only the neighbours count."""
    place = bisect_left(given, slot)
    return any(slot.meets(one, gap) for one in given[max(place - 1, 0) : place + 1])


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
