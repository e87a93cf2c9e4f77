"""Disputes about charges, and what both sides said."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Named, Table

from domain.disputes import DisputeReason, DisputeState, Turn
from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word, Words


class DisputeColumns(OfStudio):
    transfer_id: Named[int] = Column(Id(), unique=True)
    student_id: Named[int] = Column(Id())
    lesson_id: Named[int] = Column(Id())
    state: Named[DisputeState] = Column(Word(DisputeState))
    has_reversed: Named[bool]
    opened_at: Named[datetime] = Column(UtcDateTime())
    settled_at: Named[datetime | None] = Column(UtcDateTime())


class DisputeTurnColumns(OfStudio):
    dispute_id: Named[int] = Column(Id())
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    turn: Named[Turn] = Column(Word(Turn))
    reason: Named[DisputeReason | None] = Column(Word(DisputeReason))
    text: Named[str | None] = Column(Words())
    said_at: Named[datetime] = Column(UtcDateTime())


disputes = Table(
    "disputes",
    metadata,
    DisputeColumns,
    is_parent(),
    parent("transfers", "transfer_id"),
    parent("students", "student_id"),
    parent("lessons", "lesson_id"),
    partial("ix_disputes_open", "lesson_id", where="state = 'open'"),
    partial("ix_disputes_waiting", "studio_id", "id", where="state = 'open'"),
    Index("ix_disputes_student", "student_id", "id"),
    sqlite_autoincrement=True,
)

dispute_turns = Table(
    "dispute_turns",
    metadata,
    DisputeTurnColumns,
    parent("disputes", "dispute_id"),
    Index("ix_dispute_turns_dispute", "dispute_id", "id"),
    sqlite_autoincrement=True,
)
