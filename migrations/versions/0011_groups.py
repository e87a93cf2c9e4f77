"""Groups with a capacity, the queue for a place, and who has confirmed a lesson."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    More,
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

revision = "0011"
down_revision = "0010"

CAPACITY = More(
    columns=[sa.Column("capacity", sa.Integer())],
    checks={"capacity": "capacity > 0"},
)
CONFIRMED = More(
    columns=[moment("confirmed_at", nullable=True), number("confirmed_by", nullable=True)],
    people=["confirmed_by"],
)


def upgrade() -> None:
    widen("courses", CAPACITY)
    widen("participations", CONFIRMED)
    create(
        "waiting_places",
        key(),
        studio(),
        number("course_id"),
        number("student_id"),
        number("asked_by", "people.id"),
        moment("since"),
        moment("offered_at", nullable=True),
        moment("offer_until", nullable=True),
        moment("settled_at", nullable=True),
        word("outcome", nullable=True),
        is_parent(),
        parent("courses", "course_id"),
        parent("students", "student_id"),
    )
    table, live = "waiting_places", "settled_at IS NULL"
    index("ix_waiting_places_offered", table, "offer_until", where=f"{live} AND offered_at IS NOT NULL")
    index("ix_waiting_places_queue", table, "course_id", "since", "id", where=live)
    index("uq_waiting_places_live", table, "course_id", "student_id", where=live, unique=True)


def downgrade() -> None:
    op.drop_table("waiting_places")
    narrow("participations", CONFIRMED)
    narrow("courses", CAPACITY)
