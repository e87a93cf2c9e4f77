"""What a lesson of a course costs a student, from which moment on. A changed price never rewrites the past.

Prices are only ever added, from now or a later day on: what held at a moment that has passed holds for it for ever.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from domain.clock import day_bounds, zone_named
from domain.courses import Course
from domain.errors import DiscountOutOfRange, PriceDayOutOfRange
from domain.identity import known
from domain.money import check_amount, share_of

ALWAYS = datetime(2000, 1, 1, tzinfo=UTC)
"""A course's first price holds for whatever lesson of it, also one that is logged years later."""

FARTHEST_DAYS = 730
MINUTES_OF_HOUR = 60


class Per(StrEnum):
    LESSON = "lesson"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class Terms:
    """An amount, a discount off the course's price, or neither: as the course's again."""

    per: Per = Per.LESSON
    amount_minor: int | None = None
    percent_off: int | None = None

    def check(self) -> None:
        """Raises AmountOutOfRange, DiscountOutOfRange."""
        if self.amount_minor is not None:
            check_amount(self.amount_minor, zero_allowed=True)
        if self.percent_off is not None and not 1 <= self.percent_off <= 100:  # noqa: PLR2004 (per cent)
            raise DiscountOutOfRange


AS_COURSE = Terms()


@dataclass(eq=False, kw_only=True)
class Price:
    """The course's, or with a ``student_id`` his own in it. ``withdrawn_at``: taken back before it began to hold."""

    id: int | None = None
    studio_id: int
    course_id: int
    student_id: int | None = None
    holds_from: datetime
    per: Per
    amount_minor: int | None = None
    percent_off: int | None = None
    made_by: int | None = None
    made_at: datetime
    withdrawn_at: datetime | None = None

    @property
    def terms(self) -> Terms:
        return Terms(self.per, self.amount_minor, self.percent_off)


def first_price(
    course: Course, amount_minor: int, made_by: int | None = None, per: Per = Per.LESSON
) -> Price:
    """Raises AmountOutOfRange."""
    return Price(
        studio_id=course.studio_id,
        course_id=known(course.id),
        holds_from=ALWAYS,
        per=per,
        amount_minor=check_amount(amount_minor, zero_allowed=True),
        made_by=made_by,
        made_at=course.created_at,
    )


def in_force(prices: Iterable[Price], student_id: int | None, at: datetime) -> Price | None:
    """The course's, or what was agreed with the student; of two from the same moment the later one."""
    holding = (
        one
        for one in prices
        if one.student_id == student_id and one.withdrawn_at is None and one.holds_from <= at
    )
    return max(holding, key=lambda one: (one.holds_from, known(one.id)), default=None)


def price_of(prices: Iterable[Price], student_id: int | None, at: datetime, minutes: int) -> int:
    """What a lesson that begins ``at`` costs him. ``storage.queries.parts.price`` is the same in SQL."""
    known_prices = tuple(prices)
    own = in_force(known_prices, student_id, at) if student_id is not None else None
    if own is not None and own.amount_minor is not None:
        return _worth(own, minutes)
    base = in_force(known_prices, None, at)
    full = 0 if base is None else _worth(base, minutes)
    return full if own is None else share_of(full, 100 - (own.percent_off or 0))


def _worth(price: Price, minutes: int) -> int:
    """A half of the smallest unit is rounded up."""
    amount = price.amount_minor or 0
    if price.per is Per.LESSON:
        return amount
    return (amount * minutes + MINUTES_OF_HOUR // 2) // MINUTES_OF_HOUR


def beginning(day: date | None, zone: str, now: datetime) -> datetime:
    """From when on a new price holds: now, or from the start of a later day. Raises PriceDayOutOfRange."""
    if day is None:
        return now
    today = now.astimezone(zone_named(zone)).date()
    if not today <= day <= today + timedelta(days=FARTHEST_DAYS):
        raise PriceDayOutOfRange(most_days=FARTHEST_DAYS)
    return max(now, day_bounds(day, zone_named(zone))[0])
