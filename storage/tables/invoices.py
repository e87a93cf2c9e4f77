"""Invoices that are paid by card, and every payment that Telegram has told of."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Named,
    String,
    Table,
    UniqueConstraint,
)

from storage.tables.shape import Keyed, OfStudio, metadata, parent, partial
from storage.types import Id, UtcDateTime, Words


class InvoiceColumns(OfStudio):
    student_id: Named[int] = Column(Id())
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    amount_minor: Named[int] = Column(BigInteger())
    currency: Named[str] = Column(String(3))
    token: Named[str] = Column(String(40), unique=True)
    intent: Named[str] = Column(String(40))
    created_at: Named[datetime] = Column(UtcDateTime())
    expires_at: Named[datetime] = Column(UtcDateTime())
    charge_id: Named[str | None] = Column(Words())
    paid_at: Named[datetime | None] = Column(UtcDateTime())


class CardPaymentColumns(Keyed):
    """``transfer_id`` is None for money that nobody knows whom to credit: an owner has to look; for what was given back
    before it came, and for what was credited to somebody and undone.
    """

    charge_id: Named[str] = Column(Words(), unique=True)
    provider_charge_id: Named[str] = Column(Words())
    token: Named[str] = Column(Words())
    currency: Named[str] = Column(Words())
    amount_minor: Named[int] = Column(BigInteger())
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    invoice_id: Named[int | None] = Column(Id(), ForeignKey("invoices.id"))
    transfer_id: Named[int | None] = Column(Id(), ForeignKey("transfers.id"))
    came_at: Named[datetime] = Column(UtcDateTime())
    given_back_at: Named[datetime | None] = Column(UtcDateTime())


invoices = Table(
    "invoices",
    metadata,
    InvoiceColumns,
    parent("students", "student_id"),
    CheckConstraint("amount_minor > 0", name="amount"),
    CheckConstraint("(charge_id IS NULL) = (paid_at IS NULL)", name="paid"),
    UniqueConstraint("student_id", "intent"),
    sqlite_autoincrement=True,
)

card_payments = Table(
    "card_payments",
    metadata,
    CardPaymentColumns,
    Index("ix_card_payments_transfer", "transfer_id", unique=True),
    partial("ix_card_payments_unmatched", "came_at", where="transfer_id IS NULL"),
    sqlite_autoincrement=True,
)
