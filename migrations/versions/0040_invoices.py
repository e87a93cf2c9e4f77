"""Invoices that are paid by card, and every payment that Telegram has told of."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import amount, create, index, key, moment, number, parent, studio, word, words

revision = "0040"
down_revision = "0039"


def upgrade() -> None:
    create(
        "invoices",
        key(),
        studio(),
        number("student_id"),
        number("person_id", "people.id"),
        amount("amount_minor"),
        word("currency", length=3),
        word("token"),
        word("intent"),
        moment("created_at"),
        moment("expires_at"),
        words("charge_id", nullable=True),
        moment("paid_at", nullable=True),
        parent("students", "student_id"),
        sa.CheckConstraint("amount_minor > 0", name="amount"),
        sa.CheckConstraint("(charge_id IS NULL) = (paid_at IS NULL)", name="paid"),
        sa.UniqueConstraint("token"),
        sa.UniqueConstraint("student_id", "intent"),
    )
    create(
        "card_payments",
        key(),
        words("charge_id"),
        words("provider_charge_id"),
        words("token"),
        words("currency"),
        amount("amount_minor"),
        number("person_id", "people.id"),
        number("invoice_id", "invoices.id", nullable=True),
        number("transfer_id", "transfers.id", nullable=True),
        moment("came_at"),
        moment("given_back_at", nullable=True),
        sa.UniqueConstraint("charge_id"),
    )
    index("ix_card_payments_transfer", "card_payments", "transfer_id", unique=True)
    index("ix_card_payments_unmatched", "card_payments", "came_at", where="transfer_id IS NULL")


def downgrade() -> None:
    """What was paid stays in the ledger; that a card has paid it is forgotten."""
    op.drop_table("card_payments")
    op.drop_table("invoices")
