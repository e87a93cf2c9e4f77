"""Who owes money, since when, and how far his payers have been reminded. Begun and ended with the posting itself."""

from datetime import datetime

from sqlalchemy import Column, Index, Named, Table

from storage.tables.shape import OfStudio, metadata, parent, partial
from storage.types import Id, UtcDateTime


class DebtColumns(OfStudio):
    student_id: Named[int] = Column(Id())
    account_id: Named[int] = Column(Id())
    by_lesson: Named[bool]
    began_at: Named[datetime] = Column(UtcDateTime())
    ended_at: Named[datetime | None] = Column(UtcDateTime())
    due_at: Named[datetime | None] = Column(UtcDateTime())
    step: Named[int]
    step_at: Named[datetime | None] = Column(UtcDateTime())
    look_at: Named[datetime | None] = Column(UtcDateTime())
    reminded_at: Named[datetime | None] = Column(UtcDateTime())


debts = Table(
    "debts",
    metadata,
    DebtColumns,
    parent("students", "student_id"),
    parent("accounts", "account_id"),
    partial("uq_debts_open", "account_id", where="ended_at IS NULL", unique=True),
    partial("ix_debts_of_studio", "studio_id", "began_at", "id", where="ended_at IS NULL"),
    partial("ix_debts_look", "look_at", where="look_at IS NOT NULL"),
    Index("ix_debts_student", "student_id", "id"),
    sqlite_autoincrement=True,
)
