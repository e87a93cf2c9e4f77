"""The scale a course grades in, and the marks of its students."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import More, create, index, key, moment, narrow, number, parent, studio, widen, word

revision = "0020"
down_revision = "0019"

GRADED = More(columns=[sa.Column("scale", sa.String(40), nullable=False, server_default="five")])


def upgrade() -> None:
    widen("courses", GRADED)
    create(
        "marks",
        key(),
        studio(),
        number("course_id"),
        number("student_id"),
        number("homework_id", nullable=True),
        word("kind"),
        word("scale"),
        sa.Column("points", sa.Integer(), nullable=True),
        moment("earned_at"),
        moment("given_at"),
        number("given_by", "people.id"),
        parent("courses", "course_id"),
        parent("students", "student_id"),
        parent("homework", "homework_id"),
        sa.UniqueConstraint("homework_id"),
    )
    index("ix_marks_journal", "marks", "student_id", "course_id", "earned_at")


def downgrade() -> None:
    op.drop_table("marks")
    narrow("courses", GRADED)
