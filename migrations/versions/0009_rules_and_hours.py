"""The rules a studio has set otherwise, and when its tutors can teach."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    More,
    count,
    create,
    index,
    is_parent,
    key,
    moment,
    narrow,
    number,
    parent,
    studio,
    widen,
    word,
)

revision = "0009"
down_revision = "0008"

RULES = More(columns=[sa.Column("rules_changed", sa.Text(), nullable=False, server_default="{}")])


def upgrade() -> None:
    widen("studios", RULES)
    _working_hours()
    _time_off()


def _working_hours() -> None:
    create(
        "working_hours",
        key(),
        studio(),
        number("tutor_id"),
        count("weekday"),
        count("from_minute"),
        count("till_minute"),
        parent("memberships", "tutor_id"),
        sa.CheckConstraint(
            "weekday BETWEEN 0 AND 6 AND from_minute >= 0 AND till_minute <= 1440 AND from_minute < till_minute",
            name="interval",
        ),
        sa.UniqueConstraint("tutor_id", "weekday", "from_minute"),
    )


def _time_off() -> None:
    create(
        "time_off",
        key(),
        studio(),
        number("tutor_id"),
        word("kind"),
        moment("starts_at"),
        moment("ends_at"),
        moment("created_at"),
        moment("withdrawn_at", nullable=True),
        is_parent(),
        parent("memberships", "tutor_id"),
        sa.CheckConstraint("ends_at > starts_at", name="times"),
    )
    index("ix_time_off_tutor", "time_off", "tutor_id", "ends_at", where="withdrawn_at IS NULL")


def downgrade() -> None:
    op.drop_table("time_off")
    op.drop_table("working_hours")
    narrow("studios", RULES)
