"""Cards with free times in other people's chats."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import count, create, index, key, moment, number, parent, studio, word

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    create(
        "shared_cards",
        key(),
        studio(),
        number("tutor_id"),
        word("inline_message_id", length=64),
        count("minutes"),
        word("language"),
        word("shown", length=24),
        moment("shared_at"),
        moment("ends_at"),
        moment("look_at", nullable=True),
        parent("memberships", "tutor_id"),
        sa.UniqueConstraint("inline_message_id"),
    )
    index("ix_shared_cards_look", "shared_cards", "look_at", "id", where="look_at IS NOT NULL")


def downgrade() -> None:
    op.drop_table("shared_cards")
