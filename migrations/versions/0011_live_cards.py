"""Notices whose message goes on showing what they were about."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import More, index, narrow, widen

revision = "0011"
down_revision = "0010"

STALE = More(columns=[sa.Column("stale", sa.Integer(), nullable=False, server_default="0")])


def upgrade() -> None:
    widen("notices", STALE)
    index("ix_notices_stale", "notices", "id", where="stale > 0")


def downgrade() -> None:
    op.drop_index("ix_notices_stale", "notices")
    narrow("notices", STALE)
