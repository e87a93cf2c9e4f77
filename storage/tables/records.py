"""What lessons were about."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Named, Table, UniqueConstraint

from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, UtcDateTime, Words


class LessonRecordColumns(OfStudio):
    lesson_id: Named[int] = Column(Id())
    topic: Named[str | None] = Column(Words())
    recap: Named[str | None] = Column(Words())
    chips: Named[str] = Column(Words())
    voice_file_id: Named[str | None] = Column(Words())
    private_note: Named[str | None] = Column(Words())
    written_by: Named[int] = Column(Id(), ForeignKey("people.id"))
    written_at: Named[datetime] = Column(UtcDateTime())
    told_at: Named[datetime | None] = Column(UtcDateTime())
    is_changed: Named[bool]


class SkillColumns(OfStudio):
    course_id: Named[int] = Column(Id())
    name: Named[str] = Column(Words())
    created_at: Named[datetime] = Column(UtcDateTime())
    archived_at: Named[datetime | None] = Column(UtcDateTime())


class SkillMarkColumns(OfStudio):
    lesson_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    skill_id: Named[int] = Column(Id())
    mastery: Named[int]
    marked_at: Named[datetime] = Column(UtcDateTime())


lesson_records = Table(
    "lesson_records",
    metadata,
    LessonRecordColumns,
    parent("lessons", "lesson_id"),
    UniqueConstraint("lesson_id"),
    sqlite_autoincrement=True,
)

skills = Table(
    "skills",
    metadata,
    SkillColumns,
    is_parent(),
    parent("courses", "course_id"),
    Index("ix_skills_course", "course_id"),
    partial("uq_skills_live", "course_id", "name", where="archived_at IS NULL", unique=True),
    sqlite_autoincrement=True,
)

skill_marks = Table(
    "skill_marks",
    metadata,
    SkillMarkColumns,
    parent("lessons", "lesson_id"),
    parent("students", "student_id"),
    parent("skills", "skill_id"),
    CheckConstraint("mastery BETWEEN 1 AND 3", name="mastery"),
    UniqueConstraint("lesson_id", "student_id", "skill_id"),
    Index("ix_skill_marks_student", "student_id", "skill_id", "marked_at"),
    sqlite_autoincrement=True,
)
