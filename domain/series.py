"""A weekly slot that yields lessons (rule 2)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

WEEKS_AHEAD = timedelta(weeks=10)


@dataclass(eq=False, kw_only=True)
class Series:
    """A rule in the tutor's zone at wall-clock time, materialised ``WEEKS_AHEAD``.

    ``weekdays`` is a set of bits, Monday the lowest; ``clock_minutes`` are of the day. It ends after ``ends_on`` or
    after ``count`` lessons, whichever is given; ``made`` counts those it has yielded. ``made_till`` is the last day
    it was asked about. ``ended_at`` is set when it was cancelled or succeeded by a changed one.
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
    count: int | None = None
    skips_days_off: bool = True
    made: int = 0
    made_till: date | None = None
    revision: int = 1
    created_at: datetime
    ended_at: datetime | None = None
