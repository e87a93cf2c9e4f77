"""Quick marks on the pages of an attempt."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import create, key, number, parent, studio, word

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    create(
        "page_marks",
        key(),
        studio(),
        number("submission_id"),
        number("page_id"),
        word("mark"),
        parent("submissions", "submission_id"),
        parent("pages", "page_id"),
        sa.UniqueConstraint("page_id"),
    )


def downgrade() -> None:
    op.drop_table("page_marks")
