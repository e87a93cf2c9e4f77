"""The outbox, and the audit log, append-only."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    count,
    create,
    drop_append_only,
    flag,
    forbid_changes,
    index,
    key,
    moment,
    number,
    studio,
    word,
    words,
)

revision = "0006"
down_revision = "0005"


def _notices() -> None:
    create(
        "notices",
        key(),
        words("key"),
        number("studio_id", "studios.id", nullable=True),
        number("person_id", "people.id"),
        word("kind"),
        words("subject"),
        number("lesson_id", "lessons.id", nullable=True),
        number("homework_id", "homework.id", nullable=True),
        moment("due_at"),
        moment("valid_until", nullable=True),
        word("state"),
        count("attempts"),
        number("lease", nullable=True),
        moment("lease_until", nullable=True),
        flag("resent"),
        moment("send_started_at", nullable=True),
        moment("sent_at", nullable=True),
        number("message_id", nullable=True),
        moment("created_at"),
        sa.UniqueConstraint("key"),
    )
    index("ix_notices_due", "notices", "due_at", "id", where="state = 'due'")
    index("ix_notices_homework", "notices", "homework_id", "kind")
    index("ix_notices_lesson", "notices", "lesson_id", "kind")
    index("ix_notices_person", "notices", "person_id", "sent_at")
    index("ix_notices_queue", "notices", "person_id", "due_at", "id", where="state = 'due'")
    index("ix_notices_unknown", "notices", "id", where="state = 'unknown'")
    index("ix_notices_valid", "notices", "valid_until", where="state = 'due'")
    index("uq_notices_in_flight", "notices", "person_id", where="state = 'sending'", unique=True)


def _audit_log() -> None:
    create(
        "audit_log",
        key(),
        studio(),
        number("person_id", "people.id", nullable=True),
        word("act", length=60),
        word("subject"),
        number("subject_id"),
        words("facts"),
        moment("happened_at"),
    )
    index("ix_audit_log_studio", "audit_log", "studio_id", "happened_at")
    index("ix_audit_log_subject", "audit_log", "subject", "subject_id")
    forbid_changes("audit_log")


def upgrade() -> None:
    _notices()
    _audit_log()


def downgrade() -> None:
    drop_append_only("audit_log")
    op.drop_table("notices")
