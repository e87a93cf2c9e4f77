"""How much each kind of marks counts in a course."""

import sqlalchemy as sa

from migrations.shape import More, narrow, widen

revision = "0028"
down_revision = "0027"

WEIGHED = More(columns=[sa.Column("weights_changed", sa.Text(), nullable=False, server_default="{}")])


def upgrade() -> None:
    widen("courses", WEIGHED)


def downgrade() -> None:
    narrow("courses", WEIGHED)
