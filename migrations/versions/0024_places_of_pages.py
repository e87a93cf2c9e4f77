"""Pages have an order of their own, and some are kept beside their attempt: removed, or come after Submit."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import More, index, narrow, whole, widen

revision = "0024"
down_revision = "0023"

PLACES = More(
    columns=[
        sa.Column("place", whole(), nullable=False, server_default="0"),
        sa.Column("state", sa.String(40), nullable=False, server_default="counted"),
    ]
)


def upgrade() -> None:
    widen("pages", PLACES)
    op.execute("UPDATE pages SET place = message_id")
    index("ix_pages_album", "pages", "album_id", where="album_id IS NOT NULL")


def downgrade() -> None:
    """What is not counted any more would be again: it goes."""
    op.execute("DELETE FROM pages WHERE state <> 'counted'")
    op.drop_index("ix_pages_album", "pages")
    narrow("pages", PLACES)
