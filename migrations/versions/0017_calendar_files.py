"""Whether a person's news of lessons come with a file for his calendar."""

import sqlalchemy as sa

from migrations.shape import More, narrow, widen

revision = "0017"
down_revision = "0016"

FILES = More(columns=[sa.Column("calendar_files", sa.Boolean(), nullable=False, server_default=sa.false())])


def upgrade() -> None:
    widen("people", FILES)


def downgrade() -> None:
    narrow("people", FILES)
