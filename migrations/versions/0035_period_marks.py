"""Marks of a period, settled by the tutor."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import count, create, index, key, moment, number, parent, studio, word, words

revision = "0035"
down_revision = "0034"


def upgrade() -> None:
    create(
        "period_marks",
        key(),
        studio(),
        number("course_id"),
        number("student_id"),
        moment("starts_at"),
        moment("ends_at"),
        word("scale"),
        count("points"),
        sa.Column("proposed", sa.Integer(), nullable=True),
        count("counted"),
        words("reason", nullable=True),
        moment("settled_at"),
        number("settled_by", "people.id"),
        moment("reopened_at", nullable=True),
        number("reopened_by", "people.id", nullable=True),
        words("reopened_why", nullable=True),
        parent("courses", "course_id"),
        parent("students", "student_id"),
    )
    index("ix_period_marks_journal", "period_marks", "student_id", "course_id", "ends_at")


def downgrade() -> None:
    op.drop_table("period_marks")
