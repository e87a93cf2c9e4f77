"""The ledger, append-only."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    amount,
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

revision = "0004"
down_revision = "0003"


def _accounts() -> None:
    create(
        "accounts",
        key(),
        studio(),
        word("kind"),
        number("student_id", nullable=True),
        word("unit", length=20),
        amount("balance_minor"),
        is_parent(),
        parent("students", "student_id"),
        sa.CheckConstraint("(kind = 'student') = (student_id IS NOT NULL)", name="student"),
    )
    index(
        "uq_accounts_student",
        "accounts",
        "studio_id",
        "kind",
        "student_id",
        "unit",
        where="student_id IS NOT NULL",
        unique=True,
    )
    index(
        "uq_accounts_studio", "accounts", "studio_id", "kind", "unit", where="student_id IS NULL", unique=True
    )


def _transfers() -> None:
    create(
        "transfers",
        key(),
        studio(),
        words("key"),
        word("kind"),
        number("debit_account_id"),
        number("credit_account_id"),
        amount("amount_minor"),
        number("student_id"),
        number("lesson_id", nullable=True),
        number("reverses_id", nullable=True),
        words("note", nullable=True),
        number("made_by", "people.id", nullable=True),
        moment("happened_at"),
        moment("posted_at"),
        amount("balance_after_minor"),
        is_parent(),
        parent("accounts", "credit_account_id"),
        parent("accounts", "debit_account_id"),
        parent("lessons", "lesson_id"),
        parent("students", "student_id"),
        parent("transfers", "reverses_id"),
        sa.UniqueConstraint("key"),
        sa.UniqueConstraint("reverses_id"),
        sa.CheckConstraint("(kind = 'reversal') = (reverses_id IS NOT NULL)", name="reversal"),
        sa.CheckConstraint("amount_minor > 0", name="amount"),
        sa.CheckConstraint("debit_account_id <> credit_account_id", name="two_accounts"),
    )
    index("ix_transfers_lesson", "transfers", "lesson_id", "student_id", where="lesson_id IS NOT NULL")
    index("ix_transfers_statement", "transfers", "student_id", "posted_at", "id")
    index("ix_transfers_studio", "transfers", "studio_id", "posted_at")
    forbid_changes("transfers")


def upgrade() -> None:
    _accounts()
    _transfers()


def downgrade() -> None:
    drop_append_only("transfers")
    op.drop_table("accounts")
