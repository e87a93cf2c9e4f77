"""A lesson and its life (rules 1, 4, 12): moved through states, never deleted."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Self

from domain.errors import ChangedSince, LessonNotOver, LessonSettled, LessonTooFar, NothingToUndo, UndoTooLate
from domain.ledger import Charges
from domain.rules import Rules

CARD_DELAY = timedelta(minutes=3)
UNDO_WINDOW = timedelta(days=7)
FARTHEST_AHEAD = timedelta(days=550)
FARTHEST_BACK = timedelta(days=365)


class LessonState(StrEnum):
    PLANNED = "planned"
    HELD = "held"
    NO_SHOW = "no_show"
    LATE_CANCELLED = "late_cancelled"
    CANCELLED_BY_CLIENT = "cancelled_by_client"
    CANCELLED_BY_TUTOR = "cancelled_by_tutor"


class Attendance(StrEnum):
    EXPECTED = "expected"
    PRESENT = "present"
    LATE = "late"
    ABSENT_NOTIFIED = "absent_notified"
    ABSENT_SILENT = "absent_silent"
    EXCUSED = "excused"


AWAY = frozenset({Attendance.ABSENT_NOTIFIED, Attendance.EXCUSED})
"""Who has said that he will not come."""

BEGUN_STATES = frozenset({LessonState.HELD, LessonState.NO_SHOW})
"""What only a lesson that has begun can become."""

OFF_STATES = frozenset(
    {LessonState.LATE_CANCELLED, LessonState.CANCELLED_BY_CLIENT, LessonState.CANCELLED_BY_TUTOR}
)
"""Its time may be given to another lesson."""


@dataclass(eq=False, kw_only=True)
class Lesson:
    """``revision`` grows with each change: a button made for an older one shows the lesson instead of acting.

    ``moved_from`` is the start before the last move, for the struck-through old time. ``moves`` counts those a
    client asked for, ``planned_for`` is the start before the first of them; ``is_moved_late``: one of them was asked
    for inside the free window, so that cancelling costs (rule 10). ``time_off_id``: the tutor's illness it fell into.
    One of a series is known by the series and the day it was made for, wherever it was moved; ``is_exception``:
    changed by hand, so that changes of the series pass it by (rule 2). ``is_trial``: free, whatever the price.
    ``price_minor`` is what it was held at before prices had days; None since: its start says what it costs.
    """

    id: int | None = None
    studio_id: int
    course_id: int
    tutor_id: int
    starts_at: datetime
    ends_at: datetime
    state: LessonState = LessonState.PLANNED
    revision: int = 1
    moved_from: datetime | None = None
    settled_at: datetime | None = None
    moves: int = 0
    planned_for: datetime | None = None
    is_moved_late: bool = False
    time_off_id: int | None = None
    series_id: int | None = None
    series_day: date | None = None
    is_exception: bool = False
    price_minor: int | None = None
    is_trial: bool = False
    created_at: datetime

    @property
    def is_planned(self) -> bool:
        return self.state is LessonState.PLANNED

    def check_revision(self, revision: int) -> None:
        """Raises ChangedSince when the button was made for another revision."""
        if revision != self.revision:
            raise ChangedSince

    def check_planned(self) -> None:
        """Raises LessonSettled."""
        if not self.is_planned:
            raise LessonSettled

    def move(self, starts_at: datetime, duration: timedelta, now: datetime) -> None:
        """Raises LessonSettled, LessonTooFar."""
        self.check_planned()
        check_reach(starts_at, now)
        self._shift(starts_at, duration)
        self.is_exception = self.series_id is not None

    def count_move(self, asked_at: datetime, free_window: timedelta) -> None:
        """A client is about to move it; what counts is when he asked."""
        self.is_moved_late = self.is_moved_late or self.starts_at - asked_at < free_window
        self.planned_for = self.origin
        self.moves += 1

    @property
    def origin(self) -> datetime:
        """Where it stood before a client moved it."""
        return self.planned_for or self.starts_at

    def revive(self, starts_at: datetime, duration: timedelta, now: datetime) -> None:
        """What fell into the tutor's illness takes place at another time. Raises LessonSettled, LessonTooFar."""
        if self.time_off_id is None or self.state is not LessonState.CANCELLED_BY_TUTOR:
            raise LessonSettled
        check_reach(starts_at, now)
        self.state, self.settled_at = LessonState.PLANNED, None
        self._shift(starts_at, duration)
        self.is_exception = self.series_id is not None

    def follow(self, series_id: int, day: date, starts_at: datetime, duration: timedelta) -> None:
        """Moves with its series, into another one, whose rule it keeps again. Raises LessonSettled."""
        self.check_planned()
        self._shift(starts_at, duration)
        self.series_id, self.series_day, self.is_exception = series_id, day, False

    def _shift(self, starts_at: datetime, duration: timedelta) -> None:
        self.moved_from = self.starts_at
        self.starts_at = starts_at
        self.ends_at = starts_at + duration
        self.revision += 1

    def settle(self, state: LessonState, now: datetime) -> None:
        """Ends the planned life. Raises LessonSettled, and LessonNotOver for what needs a begun lesson."""
        self.check_planned()
        if state in BEGUN_STATES and now < self.starts_at:
            raise LessonNotOver
        self.state = state
        self.settled_at = now
        self.revision += 1

    def reopen(self, now: datetime) -> None:
        """Undoes settling (rule 12: within seven days). Raises NothingToUndo, UndoTooLate."""
        if self.is_planned or self.settled_at is None:
            raise NothingToUndo
        if now - self.settled_at > UNDO_WINDOW:
            raise UndoTooLate
        self.state = LessonState.PLANNED
        self.settled_at = None
        self.revision += 1


@dataclass(eq=False, kw_only=True)
class Participation:
    """A student in a lesson; charges and XP hang on the pair, so a group needs nothing new.

    ``confirmed_for`` is the start that somebody of the family (``confirmed_by``) has promised him for: whoever moves
    the lesson, the promise does not move with it.
    """

    id: int | None = None
    studio_id: int
    lesson_id: int
    student_id: int
    attendance: Attendance = Attendance.EXPECTED
    confirmed_for: datetime | None = None
    confirmed_by: int | None = None

    def confirm(self, starts_at: datetime, person_id: int) -> bool:
        """Whether that is news: confirmed twice, it is the first one's."""
        if self.confirmed_for == starts_at:
            return False
        self.confirmed_for, self.confirmed_by = starts_at, person_id
        return True

    def withdraw_confirmation(self) -> bool:
        """Whether there was one."""
        stood = self.confirmed_for is not None
        self.confirmed_for = self.confirmed_by = None
        return stood


@dataclass(frozen=True, slots=True)
class Roll:
    """A lesson with everything that settling it needs, the lesson itself locked.

    ``income_id`` is the studio's account for it in its ``currency``, None before its first use. ``charges`` stands
    beside ``present``, by student, with what the lesson costs each by the price that holds at its start. ``away`` are
    those who cancelled: what that costs is settled with them. ``made_up`` are those for whom it makes up for one they
    have paid. ``is_announced``: something of it waits to be told, or stands in a chat.
    """

    lesson: Lesson
    currency: str
    income_id: int | None
    present: tuple[Participation, ...]
    charges: tuple[Charges, ...]
    is_announced: bool
    rules: Rules
    away: frozenset[int] = frozenset()
    made_up: frozenset[int] = frozenset()
    is_group: bool = False

    @property
    def charged_minor(self) -> int:
        """What its students owe for it together, as things stand."""
        return sum(charges.standing_minor for charges in self.charges)

    @property
    def student_ids(self) -> list[int]:
        return [participation.student_id for participation in self.present]

    @property
    def expected(self) -> tuple[Participation, ...]:
        """Those who have not cancelled."""
        return tuple(one for one in self.present if one.student_id not in self.away)

    def seat_of(self, student_id: int) -> Participation:
        return next(one for one in self.present if one.student_id == student_id)

    def price_of(self, student_id: int) -> int:
        return next(one.price_minor for one in self.charges if one.student_id == student_id)

    def prepaid_for(self, student_id: int) -> int:
        """What a package of his covers of it, in hundredths of a lesson; nothing of a trial, nor of a make-up."""
        if self.lesson.is_trial or student_id in self.made_up:
            return 0
        return next(one.prepaid for one in self.charges if one.student_id == student_id)

    def at_price(self, student_id: int, price_minor: int) -> Self:
        """As if it cost him so much."""
        charges = (
            replace(one, price_minor=price_minor) if one.student_id == student_id else one
            for one in self.charges
        )
        return replace(self, charges=tuple(charges))

    def charges_of(self, student_ids: Collection[int]) -> list[Charges]:
        return [one for one in self.charges if one.student_id in student_ids]


def check_reach(starts_at: datetime, now: datetime) -> None:
    """Raises LessonTooFar for a start nobody can have meant."""
    if not now - FARTHEST_BACK <= starts_at <= now + FARTHEST_AHEAD:
        raise LessonTooFar
