"""What courses cost their students, and since when."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Named, Table

from domain.prices import Per
from storage.tables.shape import OfStudio, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word


class PriceColumns(OfStudio):
    course_id: Named[int] = Column(Id())
    student_id: Named[int | None] = Column(Id())
    holds_from: Named[datetime] = Column(UtcDateTime())
    per: Named[Per] = Column(Word(Per))
    amount_minor: Named[int | None] = Column(BigInteger())
    percent_off: Named[int | None]
    made_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    made_at: Named[datetime] = Column(UtcDateTime())
    withdrawn_at: Named[datetime | None] = Column(UtcDateTime())


prices = Table(
    "prices",
    metadata,
    PriceColumns,
    parent("courses", "course_id"),
    parent("students", "student_id"),
    CheckConstraint("amount_minor >= 0", name="amount"),
    CheckConstraint("percent_off BETWEEN 1 AND 100", name="percent"),
    CheckConstraint("amount_minor IS NULL OR percent_off IS NULL", name="terms"),
    CheckConstraint("student_id IS NOT NULL OR amount_minor IS NOT NULL", name="course"),
    partial(
        "ix_prices_in_force", "course_id", "student_id", "holds_from", "id", where="withdrawn_at IS NULL"
    ),
    sqlite_autoincrement=True,
)
