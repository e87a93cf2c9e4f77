"""XP, append-only, and awards."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    count,
    create,
    drop_append_only,
    forbid_changes,
    index,
    is_parent,
    key,
    moment,
    number,
    parent,
    studio,
    word,
    words,
)

revision = "0005"
down_revision = "0004"


def _xp_grants() -> None:
    create(
        "xp_grants",
        key(),
        studio(),
        number("student_id"),
        word("rule"),
        words("source"),
        count("round"),
        count("amount"),
        number("reverses_id", nullable=True),
        moment("granted_at"),
        is_parent(),
        parent("students", "student_id"),
        parent("xp_grants", "reverses_id"),
        sa.UniqueConstraint("reverses_id"),
        sa.CheckConstraint("(amount < 0) = (reverses_id IS NOT NULL)", name="mirror"),
    )
    index("ix_xp_grants_sum", "xp_grants", "student_id", "granted_at", "amount")
    index(
        "uq_xp_grants_fact",
        "xp_grants",
        "student_id",
        "source",
        "rule",
        "round",
        where="reverses_id IS NULL",
        unique=True,
    )
    forbid_changes("xp_grants")


def _awards() -> None:
    create(
        "awards",
        key(),
        studio(),
        number("student_id"),
        word("code"),
        moment("awarded_at"),
        parent("students", "student_id"),
        sa.UniqueConstraint("student_id", "code"),
    )


def upgrade() -> None:
    _xp_grants()
    _awards()


def downgrade() -> None:
    op.drop_table("awards")
    drop_append_only("xp_grants")
