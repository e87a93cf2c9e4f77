"""Open disputes are found by their studio."""

from alembic import op

from migrations.shape import index

revision = "0046"
down_revision = "0045"


def upgrade() -> None:
    index("ix_disputes_waiting", "disputes", "studio_id", "id", where="state = 'open'")


def downgrade() -> None:
    op.drop_index("ix_disputes_waiting", "disputes")
