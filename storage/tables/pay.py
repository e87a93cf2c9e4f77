"""What the tutors of a studio are paid, since when, and what they were given."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Index, Named, Table

from domain.pay import PayPer
from storage.tables.shape import OfStudio, metadata, parent
from storage.types import Id, UtcDateTime, Word


class PayColumns(OfStudio):
    tutor_id: Named[int] = Column(Id())
    holds_from: Named[datetime] = Column(UtcDateTime())
    per: Named[PayPer] = Column(Word(PayPer))
    value: Named[int] = Column(BigInteger())
    least_minor: Named[int] = Column(BigInteger())
    absent_percent: Named[int]
    made_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    made_at: Named[datetime] = Column(UtcDateTime())


class PayoutColumns(OfStudio):
    """``month_on`` is when the month it is for began."""

    tutor_id: Named[int] = Column(Id())
    month_on: Named[datetime] = Column(UtcDateTime())
    transfer_id: Named[int] = Column(Id(), unique=True)


pay_terms = Table(
    "pay_terms",
    metadata,
    PayColumns,
    parent("memberships", "tutor_id"),
    CheckConstraint("value >= 0 AND least_minor >= 0", name="amounts"),
    CheckConstraint("per <> 'percent' OR value <= 100", name="percent"),
    CheckConstraint("absent_percent BETWEEN 0 AND 100", name="absent"),
    Index("ix_pay_terms_in_force", "tutor_id", "holds_from", "id"),
    sqlite_autoincrement=True,
)

payouts = Table(
    "payouts",
    metadata,
    PayoutColumns,
    parent("memberships", "tutor_id"),
    parent("transfers", "transfer_id"),
    Index("ix_payouts_month", "tutor_id", "month_on"),
    sqlite_autoincrement=True,
)
