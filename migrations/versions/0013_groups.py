"""A course of several students: how many places it has."""

import sqlalchemy as sa

from migrations.shape import More, narrow, widen

revision = "0013"
down_revision = "0012"

GROUP = More(
    columns=[sa.Column("capacity", sa.Integer(), nullable=True)],
    checks={"capacity": "capacity > 0"},
)


def upgrade() -> None:
    widen("courses", GROUP)


def downgrade() -> None:
    narrow("courses", GROUP)
