"""A move that one side proposes and the other confirms: up to three slots, held for a while (rule 10)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.availability import Diary, Span
from domain.clock import utc_of_wall, zone_named
from domain.errors import ProposalOver, SlotsOutOfRange
from domain.quiet_hours import after_quiet
from domain.rules import Rules

MOST_SLOTS = 3
TUTORS_REACH = timedelta(days=28)
FIRST_START, LAST_START, STEP = time(7), time(22, 30), timedelta(minutes=30)
DAY = timedelta(days=1)


class Side(StrEnum):
    TUTOR = "tutor"
    CLIENT = "client"


class ProposalState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(eq=False, kw_only=True)
class Proposal:
    """``side`` is who proposed; the other one answers. One open per lesson, as it was at ``revision``.

    ``time_off_id``: it came with the tutor's illness, and its answer belongs into that report.
    """

    id: int | None = None
    studio_id: int
    lesson_id: int
    revision: int
    tutor_id: int
    student_id: int
    side: Side
    state: ProposalState = ProposalState.OPEN
    proposed_by: int
    time_off_id: int | None = None
    created_at: datetime
    expires_at: datetime
    settled_at: datetime | None = None
    settled_by: int | None = None

    def check_open(self, now: datetime) -> None:
        """Raises ProposalOver: answered, taken back, or its time is over."""
        if self.state is not ProposalState.OPEN or now >= self.expires_at:
            raise ProposalOver

    def settle(self, state: ProposalState, now: datetime, person_id: int | None = None) -> None:
        """``person_id`` is who has answered or taken it back; nobody when its time is over."""
        self.state, self.settled_at, self.settled_by = state, now, person_id


@dataclass(eq=False, kw_only=True)
class ProposedSlot:
    """Held: nobody else is offered it, and no client can book it."""

    id: int | None = None
    studio_id: int
    proposal_id: int
    tutor_id: int
    starts_at: datetime
    ends_at: datetime
    is_held: bool = True


Choice = tuple[int, datetime]
"""A slot that may still be chosen: its number among those of its proposal, by time, and its start."""


def told_at(zones: Iterable[str], now: datetime) -> datetime:
    """When the last of those in these zones can have read of it: the hold does not run out in their quiet hours."""
    return max((after_quiet(now, zone_named(zone)) for zone in zones), default=now)


def held_till(starts: Sequence[datetime], hold: timedelta, told: datetime) -> datetime:
    """A slot that has begun is none any more: with the last of them the proposal is over."""
    return min(told + hold, max(starts))


def checked_starts(starts: Sequence[datetime]) -> tuple[datetime, ...]:
    """Each once, by time. Raises SlotsOutOfRange."""
    found = tuple(sorted(set(starts)))
    if not 0 < len(found) <= MOST_SLOTS:
        raise SlotsOutOfRange(most=MOST_SLOTS)
    return found


def reach(side: Side, origin: datetime, rules: Rules, now: datetime) -> tuple[datetime, datetime]:
    """Between which moments a slot may be offered for choice: a client's limits are rules 5 and 10."""
    if side is Side.TUTOR:
        return now, now + TUTORS_REACH
    within = timedelta(days=rules.move_within_days)
    since = max(now + rules.booking_notice, origin - within)
    return since, min(origin + within, now + rules.booking_horizon)


def possible(
    diary: Diary, side: Side, origin: datetime, own: Span, zone: ZoneInfo, now: datetime
) -> tuple[datetime, ...]:
    """Starts that may be chosen for a lesson that stands at ``own``, by time.

    They are the tutor's free slots; where he has set no hours, the half hours of the day on the clock of ``zone``, at
    which he has nothing else.
    """
    since, till = reach(side, origin, diary.rules, now)
    if till < since:
        return ()
    others = _others(diary, own)
    length = own.ends_at - own.starts_at
    if diary.hours:
        first, last = since.astimezone(diary.zone).date(), till.astimezone(diary.zone).date()
        minutes = length // timedelta(minutes=1)
        starts: Iterable[datetime] = others.open(first, (last - first).days + 1, minutes, now)
    else:
        starts = (
            one for one in _half_hours(since, till, zone) if not _meets(others, Span(one, one + length))
        )
    return tuple(start for start in starts if since <= start <= till and start != own.starts_at)


def is_possible(
    diary: Diary, side: Side, origin: datetime, own: Span, start: datetime, now: datetime
) -> bool:
    """The tutor is exempt from his own hours, not from his lessons and what he has promised."""
    slot, others = Span(start, start + (own.ends_at - own.starts_at)), _others(diary, own)
    if side is Side.TUTOR:
        return not any(slot.meets(one) for one in others.taken)
    if diary.hours:
        return start in possible(diary, side, origin, own, diary.zone, now)
    return not _meets(others, slot)


def _others(diary: Diary, own: Span) -> Diary:
    """A lesson does not stand in its own way."""
    return replace(diary, taken=tuple(one for one in diary.taken if one != own))


def _meets(diary: Diary, slot: Span) -> bool:
    return any(slot.meets(one) for one in (*diary.off, *diary.taken))


def _half_hours(since: datetime, till: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """By day; times that a clock change skips are left out."""
    day: date = since.astimezone(zone).date()
    while day <= till.astimezone(zone).date():
        wall = datetime.combine(day, FIRST_START)
        while wall.date() == day and wall.time() <= LAST_START:
            start = utc_of_wall(wall, zone)
            if since < start <= till and start.astimezone(zone).replace(tzinfo=None) == wall:
                yield start
            wall += STEP
        day += DAY
