"""When a tutor can teach, and moves that are proposed."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import count, create, flag, index, is_parent, key, moment, number, parent, studio, word

revision = "0009"
down_revision = "0008"


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


def _proposals() -> None:
    create(
        "proposals",
        key(),
        studio(),
        number("lesson_id"),
        number("tutor_id"),
        number("student_id"),
        word("side"),
        word("state"),
        number("proposed_by", "people.id"),
        number("time_off_id", nullable=True),
        moment("created_at"),
        moment("expires_at"),
        moment("settled_at", nullable=True),
        number("settled_by", "people.id", nullable=True),
        is_parent(),
        parent("lessons", "lesson_id"),
        parent("memberships", "tutor_id"),
        parent("students", "student_id"),
        parent("time_off", "time_off_id"),
    )
    index("ix_proposals_expiring", "proposals", "expires_at", "id", where="state = 'open'")
    index("ix_proposals_lesson", "proposals", "lesson_id")
    index("ix_proposals_time_off", "proposals", "time_off_id", where="time_off_id IS NOT NULL")
    index("uq_proposals_open", "proposals", "lesson_id", where="state = 'open'", unique=True)


def _proposed_slots() -> None:
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
        sa.UniqueConstraint("proposal_id", "starts_at"),
    )
    index("ix_proposed_slots_held", "proposed_slots", "tutor_id", "starts_at", where="is_held")


def upgrade() -> None:
    _working_hours()
    _time_off()
    _proposals()
    _proposed_slots()


def downgrade() -> None:
    op.drop_table("proposed_slots")
    op.drop_table("proposals")
    op.drop_table("time_off")
    op.drop_table("working_hours")
