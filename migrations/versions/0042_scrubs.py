"""When the ledger was reckoned anew, and what was found."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import create, key, moment

revision = "0042"
down_revision = "0041"


def upgrade() -> None:
    create(
        "scrubs",
        key(),
        sa.Column("day", sa.String(10), nullable=False),
        moment("began_at"),
        moment("finished_at", nullable=True),
        sa.Column("transfers", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("accounts", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("findings", sa.Integer(), nullable=False, server_default="0"),
        sa.UniqueConstraint("day"),
    )


def downgrade() -> None:
    op.drop_table("scrubs")
