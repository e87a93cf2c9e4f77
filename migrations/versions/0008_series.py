"""Series, and which of them a lesson was made for."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    More,
    count,
    create,
    day,
    index,
    is_parent,
    key,
    moment,
    narrow,
    number,
    parent,
    studio,
    widen,
    words,
)

revision = "0008"
down_revision = "0007"

SERIES = More(
    columns=[
        number("series_id", nullable=True),
        day("series_day", nullable=True),
        sa.Column("is_exception", sa.Boolean(), nullable=False, server_default=sa.false()),
    ],
    parents={"series_id": "series"},
    checks={"series": "(series_id IS NULL) = (series_day IS NULL)"},
)


def upgrade() -> None:
    create(
        "series",
        key(),
        studio(),
        number("course_id"),
        number("tutor_id"),
        words("zone"),
        count("weekdays"),
        count("clock_minutes"),
        count("duration_minutes"),
        count("every_weeks"),
        day("starts_on"),
        day("ends_on", nullable=True),
        day("made_till", nullable=True),
        count("revision"),
        moment("created_at"),
        moment("ended_at", nullable=True),
        is_parent(),
        parent("courses", "course_id"),
        parent("memberships", "tutor_id"),
        sa.CheckConstraint("weekdays BETWEEN 1 AND 127 AND every_weeks > 0", name="rule"),
    )
    index("ix_series_course", "series", "course_id")
    index("ix_series_to_make", "series", "made_till", "id", where="ended_at IS NULL")
    index("ix_series_tutor", "series", "tutor_id")
    widen("lessons", SERIES)
    where = "series_id IS NOT NULL"
    index("uq_lessons_occurrence", "lessons", "series_id", "series_day", where=where, unique=True)


def downgrade() -> None:
    op.drop_index("uq_lessons_occurrence", "lessons")
    narrow("lessons", SERIES)
    op.drop_table("series")
