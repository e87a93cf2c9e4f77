"""Moves that one side proposes and the other confirms, and how often a lesson has been moved so."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    More,
    count,
    create,
    flag,
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

revision = "0012"
down_revision = "0011"

MOVES = More(
    columns=[
        sa.Column("moves", sa.Integer(), nullable=False, server_default="0"),
        moment("planned_for", nullable=True),
        sa.Column("is_moved_late", sa.Boolean(), nullable=False, server_default=sa.false()),
    ]
)


def upgrade() -> None:
    widen("lessons", MOVES)
    _proposals()
    create(
        "proposed_slots",
        key(),
        studio(),
        number("proposal_id"),
        number("tutor_id"),
        moment("starts_at"),
        moment("ends_at"),
        flag("is_held"),
        parent("proposals", "proposal_id"),
        parent("memberships", "tutor_id"),
        sa.CheckConstraint("ends_at > starts_at", name="times"),
        sa.UniqueConstraint("proposal_id", "starts_at"),
    )
    index("ix_proposed_slots_held", "proposed_slots", "tutor_id", "starts_at", where="is_held")


def _proposals() -> None:
    create(
        "proposals",
        key(),
        studio(),
        number("lesson_id"),
        count("revision"),
        number("tutor_id"),
        number("student_id"),
        word("side"),
        word("state"),
        number("proposed_by", "people.id"),
        moment("created_at"),
        moment("expires_at"),
        moment("settled_at", nullable=True),
        number("settled_by", "people.id", nullable=True),
        is_parent(),
        parent("lessons", "lesson_id"),
        parent("memberships", "tutor_id"),
        parent("students", "student_id"),
    )
    where = "state = 'open'"
    index("uq_proposals_open", "proposals", "lesson_id", where=where, unique=True)
    index("ix_proposals_expiring", "proposals", "expires_at", "id", where=where)


def downgrade() -> None:
    op.drop_table("proposed_slots")
    op.drop_table("proposals")
    narrow("lessons", MOVES)
