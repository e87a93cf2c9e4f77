"""A student's (or group's) subject with a tutor: who is in it and how long a lesson takes."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from domain.errors import CapacityOutOfRange, DurationOutOfRange
from domain.grades import MarkKind, Scale, check_weight, weights_of
from domain.people import Language

SHORTEST_MINUTES = 15
LONGEST_MINUTES = 480
SMALLEST_GROUP = 2
LARGEST_GROUP = 100
OFFER_LIFE = timedelta(hours=24)
USUAL_SCALES = {
    Language.RUSSIAN: Scale.FIVE,
    Language.UKRAINIAN: Scale.TWELVE,
    Language.ENGLISH: Scale.LETTERS,
}
"""What a tutor's schools grade in, by the language he reads; each course may have another."""


@dataclass(eq=False, kw_only=True)
class Course:
    """What it costs is in ``prices``; ``tutor_id`` is a tutor's membership.

    A group has a ``capacity``; a course without one is a single student's. ``weights_changed`` are the kinds of marks
    that do not weigh one.
    """

    id: int | None = None
    studio_id: int
    tutor_id: int
    subject: str
    duration_minutes: int
    created_at: datetime
    ended_at: datetime | None = None
    capacity: int | None = None
    scale: Scale = Scale.FIVE
    weights_changed: dict[str, int] = field(default_factory=dict)

    @property
    def is_group(self) -> bool:
        return self.capacity is not None

    @property
    def weights(self) -> dict[MarkKind, int]:
        return weights_of(self.weights_changed)

    def weigh(self, kind: MarkKind, weight: int) -> None:
        """Raises WeightOutOfRange."""
        self.weights_changed = self.weights_changed | {kind.value: check_weight(weight)}


@dataclass(eq=False, kw_only=True)
class Enrolment:
    """A student's place in a course, with its history."""

    id: int | None = None
    studio_id: int
    course_id: int
    student_id: int
    joined_at: datetime
    left_at: datetime | None = None


class WaitOutcome(StrEnum):
    JOINED = "joined"
    DECLINED = "declined"
    REMOVED = "removed"


@dataclass(eq=False, kw_only=True)
class WaitingPlace:
    """A student who waits for a place in a group: first come, first told. Open till it has an ``outcome``.

    A freed place is offered to everybody who waits, till ``offer_until``; whoever taps first has it.
    """

    id: int | None = None
    studio_id: int
    course_id: int
    student_id: int
    asked_by: int
    since: datetime
    offer_until: datetime | None = None
    settled_at: datetime | None = None
    outcome: WaitOutcome | None = None

    def is_offered(self, now: datetime) -> bool:
        return self.settled_at is None and self.offer_until is not None and now < self.offer_until

    def settle(self, outcome: WaitOutcome, now: datetime) -> None:
        self.outcome, self.settled_at, self.offer_until = outcome, now, None


def check_duration(minutes: int) -> int:
    """``minutes`` itself, or DurationOutOfRange."""
    if not SHORTEST_MINUTES <= minutes <= LONGEST_MINUTES:
        raise DurationOutOfRange(shortest_minutes=SHORTEST_MINUTES, longest_minutes=LONGEST_MINUTES)
    return minutes


def check_capacity(places: int, taken: int = 0) -> int:
    """``places`` itself, or CapacityOutOfRange: nobody loses his place because a group got smaller."""
    least = max(SMALLEST_GROUP, taken)
    if not least <= places <= LARGEST_GROUP:
        raise CapacityOutOfRange(least=least, most=LARGEST_GROUP)
    return places


@dataclass(frozen=True, slots=True)
class Teaching:
    """Whether somebody has a student in a course, ``now`` or ``ever``."""

    ever: bool
    now: bool
