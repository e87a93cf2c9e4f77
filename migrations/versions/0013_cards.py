"""Messages that are drawn anew, and secret addresses of calendars."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import count, create, flag, index, key, moment, number, parent, studio, word, words

revision = "0013"
down_revision = "0012"


def _live_cards() -> None:
    create(
        "live_cards",
        key(),
        studio(),
        number("person_id", "people.id"),
        word("kind"),
        number("lesson_id", nullable=True),
        number("tutor_id", nullable=True),
        number("message_id", nullable=True),
        words("inline_message_id", nullable=True),
        words("drawn", nullable=True),
        moment("stale_at", nullable=True),
        moment("lease_until", nullable=True),
        count("failures"),
        moment("created_at"),
        moment("retired_at", nullable=True),
        parent("lessons", "lesson_id"),
        parent("memberships", "tutor_id"),
        sa.CheckConstraint("(message_id IS NULL) <> (inline_message_id IS NULL)", name="place"),
        sa.CheckConstraint("(kind = 'lesson') = (lesson_id IS NOT NULL)", name="subject"),
        sa.UniqueConstraint("inline_message_id"),
        sa.UniqueConstraint("person_id", "message_id"),
    )
    live = "retired_at IS NULL"
    index("ix_live_cards_age", "live_cards", "created_at")
    index("ix_live_cards_lesson", "live_cards", "lesson_id", where=live)
    index("ix_live_cards_stale", "live_cards", "stale_at", "id", where=f"stale_at IS NOT NULL AND {live}")
    index("ix_live_cards_tutor", "live_cards", "tutor_id", where=live)


def _calendar_feeds() -> None:
    create(
        "calendar_feeds",
        key(),
        number("person_id", "people.id"),
        word("token_digest", length=64),
        flag("sends_files"),
        moment("created_at"),
        moment("revoked_at", nullable=True),
        sa.UniqueConstraint("token_digest"),
    )
    index("uq_calendar_feeds_live", "calendar_feeds", "person_id", where="revoked_at IS NULL", unique=True)


def upgrade() -> None:
    _live_cards()
    _calendar_feeds()


def downgrade() -> None:
    op.drop_table("calendar_feeds")
    op.drop_table("live_cards")
