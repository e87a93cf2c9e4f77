"""When whoever checks a submission last did something about it."""

from migrations.shape import More, moment, narrow, widen

revision = "0034"
down_revision = "0033"


def upgrade() -> None:
    widen("submissions", More(columns=[moment("touched_at", nullable=True)]))


def downgrade() -> None:
    narrow("submissions", More(columns=[moment("touched_at", nullable=True)]))
