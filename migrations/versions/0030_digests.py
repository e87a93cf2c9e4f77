"""When a tutor is given his next digest, and which of the two he wants."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from migrations.shape import More, index, moment, narrow, widen

revision = "0030"
down_revision = "0029"

WANTED = More(
    columns=[
        sa.Column("morning_digest", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("evening_digest", sa.Boolean(), nullable=False, server_default=sa.true()),
        moment("digest_at", nullable=True),
    ]
)
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
"""Long past, so that nothing is told of it and the next one is planned by the tutor's own clock."""


def upgrade() -> None:
    widen("people", WANTED)
    index("ix_people_digest", "people", "digest_at", where="digest_at IS NOT NULL")
    people = sa.table("people", sa.column("id"), sa.column("digest_at", sa.DateTime(timezone=True)))
    places = sa.table("memberships", sa.column("person_id"), sa.column("role"), sa.column("ended_at"))
    tutors = sa.select(places.c.person_id).where(places.c.role == "tutor", places.c.ended_at.is_(None))
    op.execute(sa.update(people).where(people.c.id.in_(tutors)).values(digest_at=LONG_AGO))


def downgrade() -> None:
    op.drop_index("ix_people_digest", "people")
    narrow("people", WANTED)
