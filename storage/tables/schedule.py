"""Series that yield lessons."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Column, Date, Index, Named, Table

from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, UtcDateTime, Words


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
