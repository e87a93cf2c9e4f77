"""Secret addresses of calendars."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import create, index, key, moment, number, word

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    create(
        "calendar_feeds",
        key(),
        number("person_id", "people.id"),
        word("token_digest", length=64),
        moment("created_at"),
        moment("revoked_at", nullable=True),
        sa.UniqueConstraint("token_digest"),
    )
    index("uq_calendar_feeds_live", "calendar_feeds", "person_id", where="revoked_at IS NULL", unique=True)


def downgrade() -> None:
    op.drop_table("calendar_feeds")
