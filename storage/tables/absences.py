"""Lessons a student told he would miss, and what makes up for them."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Named, Table

from domain.cancellations import CancelReason, MakeupCause, Waiver
from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word


class CancellationColumns(OfStudio):
    lesson_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    cancelled_by: Named[int] = Column(Id(), ForeignKey("people.id"))
    reason: Named[CancelReason] = Column(Word(CancelReason))
    percent: Named[int]
    price_minor: Named[int | None] = Column(BigInteger())
    is_late: Named[bool]
    is_free_late: Named[bool]
    waiver: Named[Waiver] = Column(Word(Waiver))
    cancelled_at: Named[datetime] = Column(UtcDateTime())
    decided_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    decided_at: Named[datetime | None] = Column(UtcDateTime())
    undone_at: Named[datetime | None] = Column(UtcDateTime())


class MakeupCreditColumns(OfStudio):
    course_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    lesson_id: Named[int] = Column(Id())
    cause: Named[MakeupCause] = Column(Word(MakeupCause))
    is_paid: Named[bool]
    is_counted: Named[bool]
    granted_at: Named[datetime] = Column(UtcDateTime())
    expires_at: Named[datetime] = Column(UtcDateTime())
    used_lesson_id: Named[int | None] = Column(Id())
    voided_at: Named[datetime | None] = Column(UtcDateTime())


cancellations = Table(
    "cancellations",
    metadata,
    CancellationColumns,
    is_parent(),
    parent("lessons", "lesson_id"),
    parent("students", "student_id"),
    CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
    partial("uq_cancellations_standing", "lesson_id", "student_id", where="undone_at IS NULL", unique=True),
    partial(
        "ix_cancellations_free_late", "student_id", "cancelled_at", where="is_free_late AND undone_at IS NULL"
    ),
    partial("ix_cancellations_asked", "lesson_id", where="waiver = 'asked' AND undone_at IS NULL"),
    sqlite_autoincrement=True,
)

makeup_credits = Table(
    "makeup_credits",
    metadata,
    MakeupCreditColumns,
    is_parent(),
    parent("courses", "course_id"),
    parent("students", "student_id"),
    parent("lessons", "lesson_id"),
    parent("lessons", "used_lesson_id"),
    partial("uq_makeup_credits_source", "lesson_id", "student_id", where="voided_at IS NULL", unique=True),
    partial(
        "uq_makeup_credits_used", "used_lesson_id", "student_id", where="used_lesson_id IS NOT NULL", unique=True
    ),
    partial(
        "ix_makeup_credits_open",
        "student_id", "course_id", "expires_at",
        where="used_lesson_id IS NULL AND voided_at IS NULL",
    ),
    partial(
        "ix_makeup_credits_counted", "student_id", "granted_at", where="is_counted AND voided_at IS NULL"
    ),
    sqlite_autoincrement=True,
)  # fmt: skip
