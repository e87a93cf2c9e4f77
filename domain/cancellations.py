"""A student's absence that was told beforehand: what it costs, and what it gives back (rules 6-11)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.ledger import covered
from domain.lessons import Lesson
from domain.money import share_of
from domain.rules import Rules

FREE_LATE_DAYS = 90
FREE_LATE_PERIOD = timedelta(days=FREE_LATE_DAYS)
MAKEUP_PERIOD = timedelta(days=90)
CLIENT_UNDO = timedelta(minutes=15)
MAKEUP_WARNING = timedelta(days=7)


class CancelReason(StrEnum):
    """Rule 8: the EXCUSING ones cost nothing once the tutor agrees, and are counted apart."""

    PLANS = "plans"
    ILLNESS = "illness"
    NO_POWER = "no_power"
    NO_INTERNET = "no_internet"
    AIR_ALERT = "air_alert"
    OTHER = "other"


EXCUSING = frozenset(
    {CancelReason.ILLNESS, CancelReason.NO_POWER, CancelReason.NO_INTERNET, CancelReason.AIR_ALERT}
)


class Waiver(StrEnum):
    """``NONE``: nobody asked. The rest is the tutor's answer to the asking, or that it waits for one."""

    NONE = "none"
    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"


@dataclass(eq=False, kw_only=True)
class Cancellation:
    """One student's, of one lesson; one that stands per pair. ``percent`` of the price is charged as things stand.

    ``price_minor`` is the price it was told for, None in what is older than this field: then the course's.
    ``is_free_late``: it used up the free late cancel of its 90 days.
    """

    id: int | None = None
    studio_id: int
    lesson_id: int
    student_id: int
    cancelled_by: int
    reason: CancelReason
    percent: int
    price_minor: int | None = None
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

    ``is_paid``: the missed lesson was charged, so the one that makes up for it is not. ``is_counted``: one of the
    two in three months that a client may cause.
    """

    id: int | None = None
    studio_id: int
    course_id: int
    student_id: int
    lesson_id: int
    cause: MakeupCause
    is_paid: bool
    is_counted: bool
    granted_at: datetime
    expires_at: datetime
    used_lesson_id: int | None = None
    voided_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Terms:
    """What cancelling costs at a moment. ``free_until`` None: it was never free, moved too late for that (rule 10).

    ``is_free_late``: it would cost, but the free one of the 90 days is used for it (rule 8). ``units``: hundredths of a
    lesson that a package covers instead of the amount.
    """

    percent: int
    amount_minor: int
    is_late: bool
    is_free_late: bool
    free_until: datetime | None
    units: int = 0

    @property
    def told(self) -> int:
        """What a button carries, so that whoever presses it has agreed to this very cost."""
        return self.amount_minor or self.units


def terms_of(
    rules: Rules,
    starts_at: datetime,
    price_minor: int,
    now: datetime,
    *,
    is_moved_late: bool,
    free_late_used: int,
    prepaid: int = 0,
) -> Terms:
    """``prepaid`` is what a package can cover, in hundredths of a lesson; ``free_late_used`` in the 90 days before
    ``now``. Free up to and including the deadline itself.
    """
    deadline = None if is_moved_late else starts_at - rules.free_window
    if deadline is not None and now <= deadline:
        return Terms(0, 0, is_late=False, is_free_late=False, free_until=deadline)
    amount_minor = share_of(price_minor, rules.late_cancel_percent)
    units = covered(rules.late_cancel_percent, prepaid)
    if (amount_minor or units) and not is_moved_late and free_late_used < rules.free_late_cancels:
        return Terms(0, 0, is_late=True, is_free_late=True, free_until=deadline)
    percent = rules.late_cancel_percent
    return Terms(percent, amount_minor, is_late=True, is_free_late=False, free_until=deadline, units=units)


def may_take_back(cancellation: Cancellation, lesson: Lesson, now: datetime) -> bool:
    """The client, within minutes and before the lesson begins."""
    return now - cancellation.cancelled_at <= CLIENT_UNDO and now < lesson.starts_at
