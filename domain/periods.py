"""What a student has earned in a part of the year: proposed by a formula, settled by the tutor (rule 21)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.availability import Span
from domain.clock import day_bounds
from domain.errors import PeriodSettled, TextEmpty, TextTooLong
from domain.grades import Average, Grade, Scale

TICK = timedelta(microseconds=1)
REASON_LIMIT = 300


@dataclass(eq=False, kw_only=True)
class PeriodMark:
    """``starts_at`` is the moment before the period, ``ends_at`` its last: a mark of ``ends_at`` is in it.

    ``proposed`` and ``counted`` are what the formula made of it then. Reopened, it stays as history, and
    another may be settled for the same time.
    """

    id: int | None = None
    studio_id: int
    course_id: int
    student_id: int
    starts_at: datetime
    ends_at: datetime
    scale: Scale
    points: int
    proposed: int | None
    counted: int
    reason: str | None
    settled_at: datetime
    settled_by: int
    reopened_at: datetime | None = None
    reopened_by: int | None = None
    reopened_why: str | None = None

    @property
    def grade(self) -> Grade:
        return Grade(self.scale, self.points)

    @property
    def is_settled(self) -> bool:
        return self.reopened_at is None

    def reopen(self, why: str, by: int, now: datetime) -> None:
        """Raises TextEmpty, TextTooLong."""
        self.reopened_why = checked_reason(why)
        self.reopened_at, self.reopened_by = now, by


def checked_reason(text: str) -> str:
    """Trimmed. Raises TextEmpty, TextTooLong."""
    trimmed = text.strip()
    if not trimmed:
        raise TextEmpty
    if len(trimmed) > REASON_LIMIT:
        raise TextTooLong(limit=REASON_LIMIT)
    return trimmed


def days(first: date, last: date, zone: ZoneInfo, now: datetime) -> Span:
    """These days, as far as they are over: what is earned from now on belongs to the next period."""
    starts_at, ends_at = day_bounds(first, zone, (last - first).days + 1)
    return Span(starts_at - TICK, min(ends_at - TICK, now))


def unsettled(wanted: Span, settled: Sequence[Span]) -> Span:
    """What of it comes after a period that is settled already. Raises PeriodSettled where nothing is left."""
    before = [one.ends_at for one in settled if one.starts_at <= wanted.starts_at < one.ends_at]
    span = Span(max([wanted.starts_at, *before]), wanted.ends_at)
    if span.starts_at >= span.ends_at or any(span.meets(one) for one in settled):
        raise PeriodSettled
    return span


def reason_for(grade: Grade, average: Average | None, reason: str | None) -> str | None:
    """Why it is not what the marks make, or nothing. Raises TextEmpty where it must be said."""
    if average is not None and average.nearest == grade:
        return None
    return checked_reason(reason or "")
