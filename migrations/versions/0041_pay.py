"""What the tutors of a studio are paid, since when, and what they were given."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import amount, count, create, index, key, moment, number, parent, studio, word

revision = "0041"
down_revision = "0040"


def upgrade() -> None:
    create(
        "pay_terms",
        key(),
        studio(),
        number("tutor_id"),
        moment("holds_from"),
        word("per"),
        amount("value"),
        amount("least_minor"),
        count("absent_percent"),
        number("made_by", "people.id", nullable=True),
        moment("made_at"),
        parent("memberships", "tutor_id"),
        sa.CheckConstraint("value >= 0 AND least_minor >= 0", name="amounts"),
        sa.CheckConstraint("per <> 'percent' OR value <= 100", name="percent"),
        sa.CheckConstraint("absent_percent BETWEEN 0 AND 100", name="absent"),
    )
    index("ix_pay_terms_in_force", "pay_terms", "tutor_id", "holds_from", "id")
    create(
        "payouts",
        key(),
        studio(),
        number("tutor_id"),
        moment("month_on"),
        number("transfer_id"),
        parent("memberships", "tutor_id"),
        parent("transfers", "transfer_id"),
        sa.UniqueConstraint("transfer_id"),
    )
    index("ix_payouts_month", "payouts", "tutor_id", "month_on")


def downgrade() -> None:
    """Terms are lost; what was given stays in the ledger."""
    op.drop_table("payouts")
    op.drop_table("pay_terms")
