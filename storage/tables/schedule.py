"""Series that yield lessons, when a tutor can teach, and moves that are proposed."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Named, Table, UniqueConstraint

from domain.availability import TimeOffKind
from domain.proposals import ProposalState, Side
from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word, Words


class SeriesColumns(OfStudio):
    course_id: Named[int] = Column(Id())
    tutor_id: Named[int] = Column(Id())
    zone: Named[str] = Column(Words())
    weekdays: Named[int]
    clock_minutes: Named[int]
    duration_minutes: Named[int]
    every_weeks: Named[int]
    starts_on: Named[date] = Column(Date())
    ends_on: Named[date | None] = Column(Date())
    made_till: Named[date | None] = Column(Date())
    revision: Named[int]
    created_at: Named[datetime] = Column(UtcDateTime())
    ended_at: Named[datetime | None] = Column(UtcDateTime())


class WorkingHoursColumns(OfStudio):
    tutor_id: Named[int] = Column(Id())
    weekday: Named[int]
    from_minute: Named[int]
    till_minute: Named[int]


class TimeOffColumns(OfStudio):
    tutor_id: Named[int] = Column(Id())
    kind: Named[TimeOffKind] = Column(Word(TimeOffKind))
    starts_at: Named[datetime] = Column(UtcDateTime())
    ends_at: Named[datetime] = Column(UtcDateTime())
    created_at: Named[datetime] = Column(UtcDateTime())
    withdrawn_at: Named[datetime | None] = Column(UtcDateTime())


class ProposalColumns(OfStudio):
    lesson_id: Named[int] = Column(Id())
    revision: Named[int]
    tutor_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    side: Named[Side] = Column(Word(Side))
    state: Named[ProposalState] = Column(Word(ProposalState))
    proposed_by: Named[int] = Column(Id(), ForeignKey("people.id"))
    time_off_id: Named[int | None] = Column(Id())
    created_at: Named[datetime] = Column(UtcDateTime())
    expires_at: Named[datetime] = Column(UtcDateTime())
    settled_at: Named[datetime | None] = Column(UtcDateTime())
    settled_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))


class ProposedSlotColumns(OfStudio):
    proposal_id: Named[int] = Column(Id())
    tutor_id: Named[int] = Column(Id())
    starts_at: Named[datetime] = Column(UtcDateTime())
    ends_at: Named[datetime] = Column(UtcDateTime())
    is_held: Named[bool]


series = Table(
    "series",
    metadata,
    SeriesColumns,
    is_parent(),
    parent("courses", "course_id"),
    parent("memberships", "tutor_id"),
    CheckConstraint("weekdays BETWEEN 1 AND 127 AND every_weeks > 0", name="rule"),
    # What the worker asks once a day: which live series do not reach far enough ahead.
    partial("ix_series_to_make", "made_till", "id", where="ended_at IS NULL"),
    Index("ix_series_course", "course_id"),
    Index("ix_series_tutor", "tutor_id"),
    sqlite_autoincrement=True,
)

working_hours = Table(
    "working_hours",
    metadata,
    WorkingHoursColumns,
    parent("memberships", "tutor_id"),
    CheckConstraint(
        "weekday BETWEEN 0 AND 6 AND from_minute >= 0 AND till_minute <= 1440 AND from_minute < till_minute",
        name="interval",
    ),
    UniqueConstraint("tutor_id", "weekday", "from_minute"),
    sqlite_autoincrement=True,
)

time_off = Table(
    "time_off",
    metadata,
    TimeOffColumns,
    is_parent(),
    parent("memberships", "tutor_id"),
    CheckConstraint("ends_at > starts_at", name="times"),
    partial("ix_time_off_tutor", "tutor_id", "ends_at", where="withdrawn_at IS NULL"),
    sqlite_autoincrement=True,
)

proposals = Table(
    "proposals",
    metadata,
    ProposalColumns,
    is_parent(),
    parent("lessons", "lesson_id"),
    parent("memberships", "tutor_id"),
    parent("students", "student_id"),
    parent("time_off", "time_off_id"),
    partial("ix_proposals_time_off", "time_off_id", where="time_off_id IS NOT NULL"),
    partial("uq_proposals_open", "lesson_id", where="state = 'open'", unique=True),
    partial("ix_proposals_expiring", "expires_at", "id", where="state = 'open'"),
    sqlite_autoincrement=True,
)

proposed_slots = Table(
    "proposed_slots",
    metadata,
    ProposedSlotColumns,
    parent("proposals", "proposal_id"),
    parent("memberships", "tutor_id"),
    CheckConstraint("ends_at > starts_at", name="times"),
    UniqueConstraint("proposal_id", "starts_at"),
    partial("ix_proposed_slots_held", "tutor_id", "starts_at", where="is_held"),
    sqlite_autoincrement=True,
)
