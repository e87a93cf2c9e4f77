"""Who waits for a place in a group."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import create, index, key, moment, number, parent, studio, word

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    create(
        "waiting_places",
        key(),
        studio(),
        number("course_id"),
        number("student_id"),
        number("asked_by", "people.id"),
        moment("since"),
        moment("offer_until", nullable=True),
        moment("settled_at", nullable=True),
        word("outcome", nullable=True),
        parent("courses", "course_id"),
        parent("students", "student_id"),
        sa.CheckConstraint("(settled_at IS NULL) = (outcome IS NULL)", name="outcome"),
    )
    live = "settled_at IS NULL"
    index("uq_waiting_places_live", "waiting_places", "course_id", "student_id", where=live, unique=True)
    index("ix_waiting_places_queue", "waiting_places", "course_id", "since", "id", where=live)
    index("ix_waiting_places_student", "waiting_places", "student_id")


def downgrade() -> None:
    op.drop_table("waiting_places")
