"""Which lessons fell into an illness of their tutor, and what was proposed for them."""

from alembic import op

from migrations.shape import More, index, narrow, number, widen

revision = "0019"
down_revision = "0018"

FELL_ILL = More(columns=[number("time_off_id", nullable=True)], parents={"time_off_id": "time_off"})


def upgrade() -> None:
    widen("lessons", FELL_ILL)
    widen("proposals", FELL_ILL)
    where = "time_off_id IS NOT NULL"
    index("ix_lessons_time_off", "lessons", "time_off_id", "starts_at", where=where)
    index("ix_proposals_time_off", "proposals", "time_off_id", where=where)


def downgrade() -> None:
    op.drop_index("ix_lessons_time_off", "lessons")
    op.drop_index("ix_proposals_time_off", "proposals")
    narrow("proposals", FELL_ILL)
    narrow("lessons", FELL_ILL)
