"""The ledger: accounts, and the transfers between them that triggers keep from being edited."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, Named, String, Table

from domain.ledger import AccountKind, PaymentMethod, TransferKind
from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word, Words


class AccountColumns(OfStudio):
    kind: Named[AccountKind] = Column(Word(AccountKind))
    student_id: Named[int | None] = Column(Id())
    package_id: Named[int | None] = Column(Id())
    unit: Named[str] = Column(String(20))
    balance_minor: Named[int] = Column(BigInteger())


class TransferColumns(OfStudio):
    key: Named[str] = Column(Words(), unique=True)
    kind: Named[TransferKind] = Column(Word(TransferKind))
    debit_account_id: Named[int] = Column(Id())
    credit_account_id: Named[int] = Column(Id())
    unit: Named[str] = Column(String(20))
    amount_minor: Named[int] = Column(BigInteger())
    student_id: Named[int | None] = Column(Id())
    package_id: Named[int | None] = Column(Id())
    lesson_id: Named[int | None] = Column(Id())
    reverses_id: Named[int | None] = Column(Id(), unique=True)
    method: Named[PaymentMethod | None] = Column(Word(PaymentMethod))
    note: Named[str | None] = Column(Words())
    made_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    happened_at: Named[datetime] = Column(UtcDateTime())
    posted_at: Named[datetime] = Column(UtcDateTime())
    balance_after_minor: Named[int] = Column(BigInteger())


accounts = Table(
    "accounts",
    metadata,
    AccountColumns,
    is_parent(),
    parent("students", "student_id"),
    parent("packages", "package_id"),
    CheckConstraint("(kind = 'student') = (student_id IS NOT NULL)", name="student"),
    CheckConstraint("(kind IN ('package', 'prepaid')) = (package_id IS NOT NULL)", name="package"),
    partial(
        "uq_accounts_student",
        "studio_id", "kind", "student_id", "unit",
        where="student_id IS NOT NULL",
        unique=True,
    ),
    partial(
        "uq_accounts_studio",
        "studio_id", "kind", "unit",
        where="student_id IS NULL AND package_id IS NULL",
        unique=True,
    ),
    partial("uq_accounts_package", "package_id", "kind", where="package_id IS NOT NULL", unique=True),
    sqlite_autoincrement=True,
)  # fmt: skip

transfers = Table(
    "transfers",
    metadata,
    TransferColumns,
    is_parent(),
    parent("accounts", "debit_account_id"),
    parent("accounts", "credit_account_id"),
    parent("students", "student_id"),
    parent("lessons", "lesson_id"),
    parent("packages", "package_id"),
    parent("transfers", "reverses_id"),
    CheckConstraint("amount_minor > 0", name="amount"),
    CheckConstraint("debit_account_id <> credit_account_id", name="two_accounts"),
    CheckConstraint("(kind = 'reversal') = (reverses_id IS NOT NULL)", name="reversal"),
    Index("ix_transfers_statement", "student_id", "posted_at", "id"),
    Index("ix_transfers_studio", "studio_id", "posted_at"),
    partial("ix_transfers_lesson", "lesson_id", "student_id", where="lesson_id IS NOT NULL"),
    partial("ix_transfers_package", "package_id", "posted_at", "id", where="package_id IS NOT NULL"),
    sqlite_autoincrement=True,
)
