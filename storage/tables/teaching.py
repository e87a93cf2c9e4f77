"""Courses and who is in them, lessons and who takes part."""

from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Named,
    Table,
    UniqueConstraint,
    false,
)

from domain.courses import WaitOutcome
from domain.grades import Scale
from domain.lessons import Attendance, LessonState
from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, Json, JsonText, UtcDateTime, Word, Words


class CourseColumns(OfStudio):
    tutor_id: Named[int] = Column(Id())
    subject: Named[str] = Column(Words())
    duration_minutes: Named[int]
    created_at: Named[datetime] = Column(UtcDateTime())
    ended_at: Named[datetime | None] = Column(UtcDateTime())
    capacity: Named[int | None]
    scale: Named[Scale] = Column(Word(Scale), server_default=Scale.FIVE.value)
    weights_changed: Named[Json] = Column(JsonText(), server_default="{}")


class EnrolmentColumns(OfStudio):
    course_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    joined_at: Named[datetime] = Column(UtcDateTime())
    left_at: Named[datetime | None] = Column(UtcDateTime())


class WaitingPlaceColumns(OfStudio):
    course_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    asked_by: Named[int] = Column(Id(), ForeignKey("people.id"))
    since: Named[datetime] = Column(UtcDateTime())
    offer_until: Named[datetime | None] = Column(UtcDateTime())
    settled_at: Named[datetime | None] = Column(UtcDateTime())
    outcome: Named[WaitOutcome | None] = Column(Word(WaitOutcome))


class LessonColumns(OfStudio):
    course_id: Named[int] = Column(Id())
    tutor_id: Named[int] = Column(Id())
    starts_at: Named[datetime] = Column(UtcDateTime())
    ends_at: Named[datetime] = Column(UtcDateTime())
    state: Named[LessonState] = Column(Word(LessonState))
    revision: Named[int]
    moved_from: Named[datetime | None] = Column(UtcDateTime())
    settled_at: Named[datetime | None] = Column(UtcDateTime())
    moves: Named[int] = Column(Integer(), server_default="0")
    planned_for: Named[datetime | None] = Column(UtcDateTime())
    is_moved_late: Named[bool] = Column(Boolean(), server_default=false())
    time_off_id: Named[int | None] = Column(Id())
    series_id: Named[int | None] = Column(Id())
    series_day: Named[date | None] = Column(Date())
    is_exception: Named[bool] = Column(Boolean(), server_default=false())
    price_minor: Named[int | None] = Column(BigInteger())
    is_trial: Named[bool] = Column(Boolean(), server_default=false())
    created_at: Named[datetime] = Column(UtcDateTime())


class ParticipationColumns(OfStudio):
    lesson_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    attendance: Named[Attendance] = Column(Word(Attendance))
    confirmed_for: Named[datetime | None] = Column(UtcDateTime())
    confirmed_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))


courses = Table(
    "courses",
    metadata,
    CourseColumns,
    is_parent(),
    parent("memberships", "tutor_id"),
    Index("ix_courses_tutor", "tutor_id"),
    CheckConstraint("capacity > 0", name="capacity"),
    sqlite_autoincrement=True,
)

enrolments = Table(
    "enrolments",
    metadata,
    EnrolmentColumns,
    parent("courses", "course_id"),
    parent("students", "student_id"),
    partial("uq_enrolments_live", "course_id", "student_id", where="left_at IS NULL", unique=True),
    Index("ix_enrolments_student", "student_id", "course_id"),
    Index("ix_enrolments_course", "course_id", "student_id"),
    sqlite_autoincrement=True,
)

waiting_places = Table(
    "waiting_places",
    metadata,
    WaitingPlaceColumns,
    parent("courses", "course_id"),
    parent("students", "student_id"),
    CheckConstraint("(settled_at IS NULL) = (outcome IS NULL)", name="outcome"),
    partial("uq_waiting_places_live", "course_id", "student_id", where="settled_at IS NULL", unique=True),
    partial("ix_waiting_places_queue", "course_id", "since", "id", where="settled_at IS NULL"),
    Index("ix_waiting_places_student", "student_id"),
    sqlite_autoincrement=True,
)

# A week or a day is answered from the first two indexes alone, at any number of lessons (DESIGN 5).
lessons = Table(
    "lessons",
    metadata,
    LessonColumns,
    is_parent(),
    parent("courses", "course_id"),
    parent("memberships", "tutor_id"),
    parent("series", "series_id"),
    parent("time_off", "time_off_id"),
    CheckConstraint("ends_at > starts_at", name="times"),
    CheckConstraint("(series_id IS NULL) = (series_day IS NULL)", name="series"),
    partial("uq_lessons_occurrence", "series_id", "series_day", where="series_id IS NOT NULL", unique=True),
    Index("ix_lessons_tutor", "tutor_id", "starts_at", "ends_at", "state", "course_id", "id"),
    Index("ix_lessons_studio", "studio_id", "starts_at"),
    Index("ix_lessons_course", "course_id", "starts_at"),
    partial("ix_lessons_time_off", "time_off_id", "starts_at", where="time_off_id IS NOT NULL"),
    partial("ix_lessons_to_mark", "tutor_id", "ends_at", where="state = 'planned'"),
    sqlite_autoincrement=True,
)

participations = Table(
    "participations",
    metadata,
    ParticipationColumns,
    parent("lessons", "lesson_id"),
    parent("students", "student_id"),
    UniqueConstraint("lesson_id", "student_id"),
    Index("ix_participations_student", "student_id", "lesson_id", "attendance"),
    sqlite_autoincrement=True,
)
