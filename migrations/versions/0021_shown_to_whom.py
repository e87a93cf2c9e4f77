"""In whose chat a page was shown: message ids are counted chat by chat, and two people may check one attempt."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import More, narrow, number, widen

revision = "0021"
down_revision = "0020"

READER = More(columns=[number("person_id", nullable=True)], people=["person_id"])
UNIQUE = "uq_shown_pages_submission_id_message_id"
INDEX = "ix_shown_pages_person"
TUTORS = """
    UPDATE shown_pages SET person_id = (
        SELECT memberships.person_id FROM submissions
        JOIN homework ON homework.id = submissions.homework_id
        JOIN memberships ON memberships.id = homework.tutor_id
        WHERE submissions.id = shown_pages.submission_id
    )
"""
"""Until now nobody but the tutor of the homework was shown its pages."""


def upgrade() -> None:
    with op.batch_alter_table("shown_pages", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.drop_constraint(op.f(UNIQUE), type_="unique")
    widen("shown_pages", READER)
    op.execute(sa.text(TUTORS))
    op.create_index(INDEX, "shown_pages", ["person_id", "message_id"])


def downgrade() -> None:
    op.drop_index(INDEX, "shown_pages")
    narrow("shown_pages", READER)
    op.execute(
        sa.text(
            "DELETE FROM shown_pages WHERE id NOT IN"
            " (SELECT max(id) FROM shown_pages GROUP BY submission_id, message_id)"
        )
    )
    with op.batch_alter_table("shown_pages", table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.create_unique_constraint(op.f(UNIQUE), ["submission_id", "message_id"])
