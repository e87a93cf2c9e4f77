"""What a tutor of a studio is paid for a lesson, from which day on. Changed terms never rewrite the past.

Terms are only ever added, from now or a later day on, as prices are: reckoned when somebody asks, from the lessons.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.errors import ShareOutOfRange
from domain.identity import known
from domain.lessons import LessonState
from domain.money import check_amount, share_of

ALL = 100
MINUTES_OF_HOUR = 60
PAID = (LessonState.HELD, LessonState.NO_SHOW, LessonState.LATE_CANCELLED)
"""What a tutor is paid for: that nobody came, or too late said so, has taken his time as well."""


class PayPer(StrEnum):
    """PERCENT: of what the lesson has earned; HEAD: for each student who came."""

    LESSON = "lesson"
    HOUR = "hour"
    PERCENT = "percent"
    HEAD = "head"


@dataclass(frozen=True, slots=True)
class PayTerms:
    """``value`` is in minor units, of PERCENT in per cent. ``least_minor`` is what a held lesson gives at any rate;
    ``absent_percent`` how much of it is paid where nobody came.
    """

    per: PayPer
    value: int
    least_minor: int = 0
    absent_percent: int = ALL

    def check(self) -> None:
        """Raises AmountOutOfRange, ShareOutOfRange."""
        check_amount(self.least_minor, zero_allowed=True)
        if self.per is PayPer.PERCENT:
            check_share(self.value)
        else:
            check_amount(self.value, zero_allowed=True)
        check_share(self.absent_percent)


def check_share(percent: int) -> None:
    """Raises ShareOutOfRange."""
    if not 0 <= percent <= ALL:
        raise ShareOutOfRange


@dataclass(eq=False, kw_only=True)
class Pay:
    """Terms agreed with one tutor; ``tutor_id`` is his place in the studio."""

    id: int | None = None
    studio_id: int
    tutor_id: int
    holds_from: datetime
    per: PayPer
    value: int
    least_minor: int = 0
    absent_percent: int = ALL
    made_by: int | None = None
    made_at: datetime

    @property
    def terms(self) -> PayTerms:
        return PayTerms(self.per, self.value, self.least_minor, self.absent_percent)


@dataclass(eq=False, kw_only=True)
class Payout:
    """Money given to a tutor for the month that ``month_on`` begins; what moved is in the ledger."""

    id: int | None = None
    studio_id: int
    tutor_id: int
    month_on: datetime
    transfer_id: int


@dataclass(frozen=True, slots=True)
class Given:
    """A lesson as far as pay goes. ``heads`` came, ``earned_minor`` is what its students were charged."""

    starts_at: datetime
    minutes: int
    state: LessonState
    heads: int
    earned_minor: int


@dataclass(frozen=True, slots=True)
class Wages:
    """Of a month: ``absent`` are the lessons nobody came to."""

    lessons: int = 0
    minutes: int = 0
    absent: int = 0
    pay_minor: int = 0


def in_force(agreed: Iterable[Pay], at: datetime) -> Pay | None:
    """Of two from the same moment the later one."""
    holding = (one for one in agreed if one.holds_from <= at)
    return max(holding, key=lambda one: (one.holds_from, known(one.id)), default=None)


def replaced_by(agreed: Pay, earlier: Iterable[Pay], now: datetime) -> list[Pay]:
    """Of the earlier ones those that no lesson ahead counts by any more."""
    begun = agreed.holds_from <= now
    return [
        one
        for one in earlier
        if one.holds_from == agreed.holds_from or (begun and one.holds_from < agreed.holds_from)
    ]


def pay_for(terms: PayTerms, lesson: Given) -> int:
    """In minor units; nothing for a lesson that did not take place and cost nobody his time."""
    if lesson.state not in PAID:
        return 0
    if lesson.state is LessonState.HELD:
        return max(_worth(terms, lesson, lesson.heads), terms.least_minor)
    return share_of(_worth(terms, lesson, max(lesson.heads, 1)), terms.absent_percent)


def _worth(terms: PayTerms, lesson: Given, heads: int) -> int:
    if terms.per is PayPer.HOUR:
        return (terms.value * lesson.minutes + MINUTES_OF_HOUR // 2) // MINUTES_OF_HOUR
    if terms.per is PayPer.PERCENT:
        return share_of(max(lesson.earned_minor, 0), terms.value)
    return terms.value * (heads if terms.per is PayPer.HEAD else 1)


def wages(agreed: Iterable[Pay], lessons: Iterable[Given]) -> Wages:
    """Each lesson by the terms of its day; before the first of them it is worth nothing."""
    known_terms = tuple(agreed)
    count = minutes = absent = total = 0
    for lesson in lessons:
        if lesson.state not in PAID:
            continue
        count, minutes = count + 1, minutes + lesson.minutes
        absent += lesson.state is not LessonState.HELD
        agreed_then = in_force(known_terms, lesson.starts_at)
        total += pay_for(agreed_then.terms, lesson) if agreed_then else 0
    return Wages(count, minutes, absent, total)


def payout_key(tutor_id: int, intent: str) -> str:
    """``intent`` is the confirm screen's own id."""
    return f"payout:{tutor_id}:{intent}"
