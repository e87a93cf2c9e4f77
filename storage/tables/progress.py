"""XP, append-only like money, and awards."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Column, Index, Named, String, Table, UniqueConstraint

from domain.achievements import XpRule
from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word, Words


class XpGrantColumns(OfStudio):
    """``round`` is storage's own: a fact undone and done again is granted a second time, in round 1."""

    student_id: Named[int] = Column(Id())
    rule: Named[XpRule] = Column(Word(XpRule))
    source: Named[str] = Column(Words())
    round: Named[int]
    amount: Named[int]
    reverses_id: Named[int | None] = Column(Id(), unique=True)
    granted_at: Named[datetime] = Column(UtcDateTime())


class AwardColumns(OfStudio):
    student_id: Named[int] = Column(Id())
    code: Named[str] = Column(String(40))
    awarded_at: Named[datetime] = Column(UtcDateTime())


xp_grants = Table(
    "xp_grants",
    metadata,
    XpGrantColumns,
    is_parent(),
    parent("students", "student_id"),
    parent("xp_grants", "reverses_id"),
    CheckConstraint("(amount < 0) = (reverses_id IS NOT NULL)", name="mirror"),
    partial(
        "uq_xp_grants_fact",
        "student_id", "source", "rule", "round",
        where="reverses_id IS NULL",
        unique=True,
    ),
    Index("ix_xp_grants_sum", "student_id", "granted_at", "amount"),
    sqlite_autoincrement=True,
)  # fmt: skip

awards = Table(
    "awards",
    metadata,
    AwardColumns,
    parent("students", "student_id"),
    UniqueConstraint("student_id", "code"),
    sqlite_autoincrement=True,
)
