"""Copies of the pictures in handed-in work; attempts by when they were checked."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import count, create, index, key, moment, number, parent, studio, words

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    create(
        "image_copies",
        key(),
        studio(),
        number("submission_id"),
        words("file_id"),
        sa.Column("data", sa.LargeBinary(), nullable=True),
        count("size"),
        count("tries"),
        moment("again_at", nullable=True),
        parent("submissions", "submission_id"),
        sa.UniqueConstraint("submission_id", "file_id"),
    )
    index("ix_image_copies_file", "image_copies", "file_id")
    index("ix_image_copies_studio", "image_copies", "studio_id")
    index("ix_submissions_checked", "submissions", "studio_id", "checked_at", where="checked_at IS NOT NULL")


def downgrade() -> None:
    op.drop_index("ix_submissions_checked", table_name="submissions")
    op.drop_table("image_copies")
