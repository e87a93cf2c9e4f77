"""When a tutor can teach: working hours, days off, and the free slots that follow from them (rules 4, 5)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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
