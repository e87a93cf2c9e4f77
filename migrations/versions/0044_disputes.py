"""Disputes about charges, and what both sides said."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import create, flag, index, is_parent, key, moment, number, parent, studio, word, words

revision = "0044"
down_revision = "0043"


def upgrade() -> None:
    create(
        "disputes",
        key(),
        studio(),
        number("transfer_id"),
        number("student_id"),
        number("lesson_id"),
        word("state"),
        flag("has_reversed"),
        moment("opened_at"),
        moment("settled_at", nullable=True),
        is_parent(),
        parent("transfers", "transfer_id"),
        parent("students", "student_id"),
        parent("lessons", "lesson_id"),
        sa.UniqueConstraint("transfer_id"),
    )
    index("ix_disputes_open", "disputes", "lesson_id", where="state = 'open'")
    index("ix_disputes_student", "disputes", "student_id", "id")
    create(
        "dispute_turns",
        key(),
        studio(),
        number("dispute_id"),
        number("person_id", "people.id"),
        word("turn"),
        word("reason", nullable=True),
        words("text", nullable=True),
        moment("said_at"),
        parent("disputes", "dispute_id"),
    )
    index("ix_dispute_turns_dispute", "dispute_turns", "dispute_id", "id")


def downgrade() -> None:
    op.drop_table("dispute_turns")
    op.drop_table("disputes")
