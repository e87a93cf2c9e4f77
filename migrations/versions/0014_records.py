"""What lessons were about: records, skills, marks."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import count, create, flag, index, is_parent, key, moment, number, parent, studio, words

revision = "0014"
down_revision = "0013"


def _records() -> None:
    create(
        "lesson_records",
        key(),
        studio(),
        number("lesson_id"),
        words("topic", nullable=True),
        words("recap", nullable=True),
        words("chips"),
        words("voice_file_id", nullable=True),
        words("private_note", nullable=True),
        number("written_by", "people.id"),
        moment("written_at"),
        moment("told_at", nullable=True),
        flag("is_changed"),
        parent("lessons", "lesson_id"),
        sa.UniqueConstraint("lesson_id"),
    )


def _skills() -> None:
    create(
        "skills",
        key(),
        studio(),
        number("course_id"),
        words("name"),
        moment("created_at"),
        moment("archived_at", nullable=True),
        is_parent(),
        parent("courses", "course_id"),
    )
    index("ix_skills_course", "skills", "course_id")
    index("uq_skills_live", "skills", "course_id", "name", where="archived_at IS NULL", unique=True)


def _skill_marks() -> None:
    create(
        "skill_marks",
        key(),
        studio(),
        number("lesson_id"),
        number("student_id"),
        number("skill_id"),
        count("mastery"),
        moment("marked_at"),
        parent("lessons", "lesson_id"),
        parent("students", "student_id"),
        parent("skills", "skill_id"),
        sa.CheckConstraint("mastery BETWEEN 1 AND 3", name="mastery"),
        sa.UniqueConstraint("lesson_id", "student_id", "skill_id"),
    )
    index("ix_skill_marks_student", "skill_marks", "student_id", "skill_id", "marked_at")


def upgrade() -> None:
    _records()
    _skills()
    _skill_marks()


def downgrade() -> None:
    op.drop_table("skill_marks")
    op.drop_table("skills")
    op.drop_table("lesson_records")
