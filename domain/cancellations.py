"""A student's absence that was told beforehand: what it costs, and what it gives back (rules 6-11)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CancelReason(StrEnum):
    """Rule 8: all but PLANS and OTHER cost nothing once the tutor agrees, and are counted apart."""

    PLANS = "plans"
    ILLNESS = "illness"
    NO_POWER = "no_power"
    NO_INTERNET = "no_internet"
    AIR_ALERT = "air_alert"
    OTHER = "other"


class Waiver(StrEnum):
    NONE = "none"
    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(eq=False, kw_only=True)
class Cancellation:
    """One student's, of one lesson. ``percent`` of the price is charged as things stand.

    ``is_free_late``: it used up the free late cancel of its 90 days. One that stands per (lesson, student).
    """

    id: int | None = None
    studio_id: int
    lesson_id: int
    student_id: int
    cancelled_by: int
    reason: CancelReason
    percent: int
    is_late: bool
    is_free_late: bool = False
    waiver: Waiver = Waiver.NONE
    cancelled_at: datetime
    decided_by: int | None = None
    decided_at: datetime | None = None
    undone_at: datetime | None = None


class MakeupCause(StrEnum):
    CLIENT = "client"
    TUTOR = "tutor"


@dataclass(eq=False, kw_only=True)
class MakeupCredit:
    """The right to one lesson of the course instead of one that was missed; no money (rule 11).

    ``is_paid``: the missed lesson was charged, so the one that makes up for it is not.
    """

    id: int | None = None
    studio_id: int
    course_id: int
    student_id: int
    lesson_id: int
    cause: MakeupCause
    is_paid: bool
    granted_at: datetime
    expires_at: datetime
    used_lesson_id: int | None = None
    voided_at: datetime | None = None
