"""Dialog state, handled and failed updates."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import count, index, moment, number, whole, word, words

revision = "0007"
down_revision = "0006"


def _dialogs() -> None:
    op.create_table(
        "dialogs",
        sa.Column("bot_id", whole(), primary_key=True, autoincrement=False),
        sa.Column("telegram_id", whole(), primary_key=True, autoincrement=False),
        words("state", nullable=True),
        words("data"),
        count("version"),
        number("live_message_id", nullable=True),
        number("last_message_id", nullable=True),
        word("menu", length=64, nullable=True),
        moment("updated_at"),
    )


def _handled_updates() -> None:
    op.create_table(
        "handled_updates",
        sa.Column("bot_id", whole(), primary_key=True, autoincrement=False),
        sa.Column("update_id", whole(), primary_key=True, autoincrement=False),
        words("answer", nullable=True),
        moment("handled_at"),
    )
    index("ix_handled_updates_age", "handled_updates", "handled_at")


def _failed_updates() -> None:
    op.create_table(
        "failed_updates",
        sa.Column("bot_id", whole(), primary_key=True, autoincrement=False),
        sa.Column("update_id", whole(), primary_key=True, autoincrement=False),
        words("body"),
        word("error", length=200),
        count("failures"),
        moment("failed_at"),
        moment("quarantined_at", nullable=True),
    )
    index("ix_failed_updates_age", "failed_updates", "failed_at")
    index(
        "ix_failed_updates_quarantined",
        "failed_updates",
        "quarantined_at",
        where="quarantined_at IS NOT NULL",
    )


def upgrade() -> None:
    _dialogs()
    _handled_updates()
    _failed_updates()


def downgrade() -> None:
    op.drop_table("failed_updates")
    op.drop_table("handled_updates")
    op.drop_table("dialogs")
