"""Debts of students: when they are due, who is told of them and when (rules 15, 16)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.clock import utc_of_wall

AT_HOUR = time(11)
"""When, in the studio's zone, a step of a debt is taken: everybody has his own quiet hours beside it."""

APART = timedelta(days=2)
"""At least so long between two steps, however late the first of them came."""

GRACE = timedelta(days=1)
"""How long at least there is between a debt that comes to light, or goes on, and the first word on it."""

EVENING = time(19)
"""When a tutor is asked about tomorrow's lesson of somebody who owes too much."""

CLAIM_RESTS = timedelta(hours=3)
"""How soon a step is due again while the tutor has to say whether it is paid."""

LOOK_AGAIN = timedelta(hours=1)
REST = timedelta(hours=6)
"""How soon a debt is looked at again: with a lesson near, and with none."""

NEAR = timedelta(hours=48)


class DebtStep(StrEnum):
    """BEFORE to LATER are told to the payers, LAST to the tutor alone."""

    BEFORE = "before"
    DUE = "due"
    LATE = "late"
    LATER = "later"
    LAST = "last"


SCHEDULE: tuple[tuple[DebtStep, int], ...] = (
    (DebtStep.BEFORE, -3),
    (DebtStep.DUE, 0),
    (DebtStep.LATE, 3),
    (DebtStep.LATER, 7),
    (DebtStep.LAST, 10),
)
"""On which day after the due day."""


class Told(StrEnum):
    """What became of a reminder that a tutor asked for. LATER: its receivers have their quiet hours."""

    NOW = "now"
    LATER = "later"
    TODAY = "today"
    NOBODY = "nobody"
    CLAIMED = "claimed"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class Reminder:
    """``at``: when the first of its receivers gets it."""

    student_id: int
    told: Told
    at: datetime | None = None


@dataclass(eq=False, kw_only=True)
class Debt:
    """A student's purse below zero, from the moment it fell there until it is not; the ledger begins and ends it.

    ``by_lesson``: a lesson's charge began it, a sale, or what was taken off by hand, and its payers were told so at
    once. ``step`` is how much of SCHEDULE is over, ``step_at`` when the next of it is due, ``look_at`` when the worker
    looks at the debt; ``due_at`` is known from its first look on.
    """

    id: int | None = None
    studio_id: int
    student_id: int
    account_id: int
    by_lesson: bool
    began_at: datetime
    ended_at: datetime | None = None
    due_at: datetime | None = None
    step: int = 0
    step_at: datetime | None = None
    look_at: datetime | None = None
    reminded_at: datetime | None = None

    def plan(self, within_days: int, zone: ZoneInfo, now: datetime) -> None:
        """Once, at the first look."""
        if self.due_at is not None:
            return
        self.due_at = due_of(self.began_at, within_days, zone, now)
        told_at_once = self.by_lesson and self._moment(0, zone) < _at_hour(self.began_at, 1, zone)
        self.step = 1 if told_at_once else 0
        self.step_at = self._moment(self.step, zone)

    def is_step_due(self, now: datetime) -> bool:
        return self.step_at is not None and self.step_at <= now

    def wait_for_word(self, now: datetime) -> None:
        """Somebody says that he has paid: the step is taken once the tutor has found nothing."""
        self.step_at = now + CLAIM_RESTS

    def take_step(self, zone: ZoneInfo, now: datetime) -> DebtStep | None:
        """The latest whose time has come: those before it are left out."""
        if not self.is_step_due(now):
            return None
        come = [n for n in range(self.step, len(SCHEDULE)) if self._moment(n, zone) <= now] or [self.step]
        self.step = come[-1] + 1
        ahead = self.step < len(SCHEDULE)
        self.step_at = max(self._moment(self.step, zone), now + APART) if ahead else None
        return SCHEDULE[come[-1]][0]

    def rest(self, now: datetime, *, lesson_near: bool) -> None:
        """Until it is looked at again."""
        again = now + (LOOK_AGAIN if lesson_near else REST)
        self.look_at = min(again, self.step_at) if self.step_at and self.step_at > now else again

    def is_reminded(self, zone: ZoneInfo, now: datetime) -> bool:
        """On this very day, by the schedule or by the tutor."""
        return self.reminded_at is not None and is_same_day(self.reminded_at, now, zone)

    def _moment(self, number: int, zone: ZoneInfo) -> datetime:
        return _at_hour(self.due_at or self.began_at, SCHEDULE[number][1], zone)


def due_of(began_at: datetime, within_days: int, zone: ZoneInfo, now: datetime) -> datetime:
    """So many days after the debt began, in the studio's zone. What comes to light late: tomorrow at the earliest."""
    due_at = _at_hour(began_at, within_days, zone)
    return due_at if now < began_at + GRACE else max(due_at, _at_hour(now, 1, zone))


def is_same_day(one: datetime, other: datetime, zone: ZoneInfo) -> bool:
    return _day(one, zone) == _day(other, zone)


def ask_from(starts_at: datetime, zone: ZoneInfo) -> datetime:
    """From when on the tutor may be asked about the lesson: the evening before."""
    return utc_of_wall(datetime.combine(_day(starts_at, zone) - timedelta(days=1), EVENING), zone)


def is_over_limit(owed_minor: int, price_minor: int, limit_lessons: int) -> bool:
    """Whether he owes more than so many lessons at this price; a limit of 0 is none."""
    return 0 < limit_lessons * price_minor < owed_minor


def _at_hour(moment: datetime, days: int, zone: ZoneInfo) -> datetime:
    return utc_of_wall(datetime.combine(_day(moment, zone) + timedelta(days=days), AT_HOUR), zone)


def _day(moment: datetime, zone: ZoneInfo) -> date:
    return moment.astimezone(zone).date()
