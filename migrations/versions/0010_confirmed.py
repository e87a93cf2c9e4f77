"""Who has promised to come, and for which start."""

from migrations.shape import More, moment, narrow, number, widen

revision = "0010"
down_revision = "0009"

CONFIRMED = More(
    columns=[moment("confirmed_for", nullable=True), number("confirmed_by", nullable=True)],
    people=["confirmed_by"],
)


def upgrade() -> None:
    widen("participations", CONFIRMED)


def downgrade() -> None:
    narrow("participations", CONFIRMED)
