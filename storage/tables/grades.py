"""Marks that students were given."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Named, Table, UniqueConstraint

from domain.grades import MarkKind, Scale
from storage.tables.shape import OfStudio, metadata, parent
from storage.types import Id, UtcDateTime, Word, Words


class MarkColumns(OfStudio):
    course_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    homework_id: Named[int | None] = Column(Id())
    kind: Named[MarkKind] = Column(Word(MarkKind))
    scale: Named[Scale] = Column(Word(Scale))
    points: Named[int | None]
    earned_at: Named[datetime] = Column(UtcDateTime())
    given_at: Named[datetime] = Column(UtcDateTime())
    given_by: Named[int] = Column(Id(), ForeignKey("people.id"))


marks = Table(
    "marks",
    metadata,
    MarkColumns,
    parent("courses", "course_id"),
    parent("students", "student_id"),
    parent("homework", "homework_id"),
    UniqueConstraint("homework_id"),
    Index("ix_marks_journal", "student_id", "course_id", "earned_at"),
    sqlite_autoincrement=True,
)


class PeriodMarkColumns(OfStudio):
    course_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    starts_at: Named[datetime] = Column(UtcDateTime())
    ends_at: Named[datetime] = Column(UtcDateTime())
    scale: Named[Scale] = Column(Word(Scale))
    points: Named[int]
    proposed: Named[int | None]
    counted: Named[int]
    reason: Named[str | None] = Column(Words())
    settled_at: Named[datetime] = Column(UtcDateTime())
    settled_by: Named[int] = Column(Id(), ForeignKey("people.id"))
    reopened_at: Named[datetime | None] = Column(UtcDateTime())
    reopened_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    reopened_why: Named[str | None] = Column(Words())


period_marks = Table(
    "period_marks",
    metadata,
    PeriodMarkColumns,
    parent("courses", "course_id"),
    parent("students", "student_id"),
    Index("ix_period_marks_journal", "student_id", "course_id", "ends_at"),
    sqlite_autoincrement=True,
)
