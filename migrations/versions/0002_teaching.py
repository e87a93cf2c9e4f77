"""Courses and enrolments, lessons and participations."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    amount,
    count,
    create,
    index,
    is_parent,
    key,
    moment,
    number,
    parent,
    studio,
    word,
    words,
)

revision = "0002"
down_revision = "0001"


def _courses() -> None:
    create(
        "courses",
        key(),
        studio(),
        number("tutor_id"),
        words("subject"),
        amount("price_minor"),
        count("duration_minutes"),
        moment("created_at"),
        moment("ended_at", nullable=True),
        is_parent(),
        parent("memberships", "tutor_id"),
        sa.CheckConstraint("price_minor >= 0", name="price"),
    )
    index("ix_courses_tutor", "courses", "tutor_id")


def _enrolments() -> None:
    create(
        "enrolments",
        key(),
        studio(),
        number("course_id"),
        number("student_id"),
        moment("joined_at"),
        moment("left_at", nullable=True),
        parent("courses", "course_id"),
        parent("students", "student_id"),
    )
    index("ix_enrolments_student", "enrolments", "student_id", "course_id")
    index("uq_enrolments_live", "enrolments", "course_id", "student_id", where="left_at IS NULL", unique=True)


def _lessons() -> None:
    create(
        "lessons",
        key(),
        studio(),
        number("course_id"),
        number("tutor_id"),
        moment("starts_at"),
        moment("ends_at"),
        word("state"),
        count("revision"),
        moment("moved_from", nullable=True),
        moment("settled_at", nullable=True),
        moment("created_at"),
        is_parent(),
        parent("courses", "course_id"),
        parent("memberships", "tutor_id"),
        sa.CheckConstraint("ends_at > starts_at", name="times"),
    )
    index("ix_lessons_course", "lessons", "course_id", "starts_at")
    index("ix_lessons_studio", "lessons", "studio_id", "starts_at")
    index("ix_lessons_to_mark", "lessons", "tutor_id", "ends_at", where="state = 'planned'")
    index("ix_lessons_tutor", "lessons", "tutor_id", "starts_at", "ends_at", "state", "course_id", "id")


def _participations() -> None:
    create(
        "participations",
        key(),
        studio(),
        number("lesson_id"),
        number("student_id"),
        word("attendance"),
        parent("lessons", "lesson_id"),
        parent("students", "student_id"),
        sa.UniqueConstraint("lesson_id", "student_id"),
    )
    index("ix_participations_student", "participations", "student_id", "lesson_id", "attendance")


def upgrade() -> None:
    _courses()
    _enrolments()
    _lessons()
    _participations()


def downgrade() -> None:
    op.drop_table("participations")
    op.drop_table("lessons")
    op.drop_table("enrolments")
    op.drop_table("courses")
