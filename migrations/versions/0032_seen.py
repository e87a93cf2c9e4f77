"""When a student first opened his homework; of what was opened before, nobody knows."""

from migrations.shape import More, moment, narrow, widen

revision = "0032"
down_revision = "0031"

SEEN = More(columns=[moment("seen_at", nullable=True)])


def upgrade() -> None:
    widen("homework", SEEN)


def downgrade() -> None:
    narrow("homework", SEEN)
