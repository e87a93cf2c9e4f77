"""What families say they have paid, what proves a payment, and how a studio is paid."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    amount,
    count,
    create,
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

revision = "0045"
down_revision = "0044"


def upgrade() -> None:
    _claims()
    _proofs()
    _requisites()


def _claims() -> None:
    create(
        "payment_claims",
        key(),
        studio(),
        number("student_id"),
        number("person_id", "people.id"),
        amount("amount_minor"),
        word("method"),
        word("intent", length=60),
        word("state"),
        count("rounds"),
        moment("claimed_at"),
        moment("settled_at", nullable=True),
        number("settled_by", "people.id", nullable=True),
        number("transfer_id", nullable=True),
        words("said", nullable=True),
        is_parent(),
        parent("students", "student_id"),
        parent("transfers", "transfer_id"),
        sa.UniqueConstraint("intent"),
        sa.CheckConstraint("amount_minor > 0", name="amount"),
        sa.CheckConstraint("(state = 'received') = (transfer_id IS NOT NULL)", name="received"),
    )
    index(
        "ix_payment_claims_open", "payment_claims", "student_id", "claimed_at", "id", where="state = 'open'"
    )
    where = "transfer_id IS NOT NULL"
    index("uq_payment_claims_transfer", "payment_claims", "transfer_id", where=where, unique=True)


def _requisites() -> None:
    create(
        "requisites",
        key(),
        studio(),
        word("kind"),
        words("value"),
        number("added_by", "people.id"),
        moment("added_at"),
        moment("removed_at", nullable=True),
    )
    index("ix_requisites_shown", "requisites", "studio_id", "id", where="removed_at IS NULL")


def _proofs() -> None:
    create(
        "payment_proofs",
        key(),
        studio(),
        number("claim_id", nullable=True),
        number("transfer_id", nullable=True),
        number("person_id", "people.id"),
        number("message_id", nullable=True),
        word("kind"),
        words("file_id"),
        words("file_unique_id"),
        moment("sent_at"),
        parent("payment_claims", "claim_id"),
        parent("transfers", "transfer_id"),
        sa.CheckConstraint("(claim_id IS NULL) <> (transfer_id IS NULL)", name="one_of"),
    )
    where = "claim_id IS NOT NULL"
    by_message = ("claim_id", "person_id", "message_id")
    index("uq_payment_proofs_claim", "payment_proofs", *by_message, where=where, unique=True)
    where = "transfer_id IS NOT NULL"
    index(
        "uq_payment_proofs_transfer",
        "payment_proofs",
        "transfer_id",
        "file_unique_id",
        where=where,
        unique=True,
    )


def downgrade() -> None:
    op.drop_table("requisites")
    op.drop_table("payment_proofs")
    op.drop_table("payment_claims")
