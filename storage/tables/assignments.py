"""What tutors prepare: a person's own, for students of whatever studio he teaches in."""

from datetime import date, datetime

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, Named, Table, UniqueConstraint

from domain.assignments import AssignmentState
from storage.tables.homework import MaterialColumns
from storage.tables.shape import Keyed, OfStudio, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word, Words


class AssignmentColumns(Keyed):
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    state: Named[AssignmentState] = Column(Word(AssignmentState))
    text: Named[str] = Column(Words())
    part_count: Named[int]
    due_day: Named[date | None] = Column(Date())
    due_minutes: Named[int | None] = Column(Integer())
    created_at: Named[datetime] = Column(UtcDateTime())
    given_at: Named[datetime | None] = Column(UtcDateTime())
    template_id: Named[int | None] = Column(Id(), ForeignKey("assignments.id"))


class AssignmentPartColumns(MaterialColumns, Keyed):
    """A message of the tutor's, and so it is counted once."""

    assignment_id: Named[int] = Column(Id(), ForeignKey("assignments.id"))
    message_id: Named[int] = Column(Id())
    album_id: Named[str | None] = Column(Words())


class AddresseeColumns(OfStudio):
    assignment_id: Named[int] = Column(Id(), ForeignKey("assignments.id"))
    course_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    lesson_id: Named[int | None] = Column(Id())


assignments = Table(
    "assignments",
    metadata,
    AssignmentColumns,
    partial("ix_assignments_drafts", "person_id", "id", where="state = 'draft'"),
    partial("ix_assignments_templates", "person_id", "id", where="state = 'template'"),
    sqlite_autoincrement=True,
)

assignment_parts = Table(
    "assignment_parts",
    metadata,
    AssignmentPartColumns,
    UniqueConstraint("assignment_id", "message_id"),
    partial("ix_assignment_parts_album", "album_id", where="album_id IS NOT NULL"),
    sqlite_autoincrement=True,
)

addressees = Table(
    "addressees",
    metadata,
    AddresseeColumns,
    parent("courses", "course_id"),
    parent("students", "student_id"),
    parent("lessons", "lesson_id"),
    UniqueConstraint("assignment_id", "student_id"),
    Index("ix_addressees_student", "student_id"),
    sqlite_autoincrement=True,
)
