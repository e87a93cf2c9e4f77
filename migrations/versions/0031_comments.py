"""Comments that tutors keep, and whose an answer is by its message."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import create, index, key, moment, number, words

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    create(
        "comments",
        key(),
        number("person_id", "people.id"),
        words("text"),
        moment("used_at"),
        sa.UniqueConstraint("person_id", "text"),
    )
    index("ix_comments_used", "comments", "person_id", "used_at", "id")
    index("ix_feedback_author", "feedback", "author_id", "message_id")


def downgrade() -> None:
    op.drop_index("ix_feedback_author", "feedback")
    op.drop_table("comments")
