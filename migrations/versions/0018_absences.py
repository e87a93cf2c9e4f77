"""Lessons a student told he would miss, and what makes up for them."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    count,
    create,
    flag,
    index,
    is_parent,
    key,
    moment,
    number,
    parent,
    studio,
    word,
)

revision = "0018"
down_revision = "0017"


def _cancellations() -> None:
    create(
        "cancellations",
        key(),
        studio(),
        number("lesson_id"),
        number("student_id"),
        number("cancelled_by", "people.id"),
        word("reason"),
        count("percent"),
        flag("is_late"),
        flag("is_free_late"),
        word("waiver"),
        moment("cancelled_at"),
        number("decided_by", "people.id", nullable=True),
        moment("decided_at", nullable=True),
        moment("undone_at", nullable=True),
        is_parent(),
        parent("lessons", "lesson_id"),
        parent("students", "student_id"),
        sa.CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
    )
    table = "cancellations"
    index("ix_cancellations_asked", table, "lesson_id", where="waiver = 'asked' AND undone_at IS NULL")
    free = "is_free_late AND undone_at IS NULL"
    index("ix_cancellations_free_late", table, "student_id", "cancelled_at", where=free)
    standing = "undone_at IS NULL"
    index("uq_cancellations_standing", table, "lesson_id", "student_id", where=standing, unique=True)


def _makeup_credits() -> None:
    create(
        "makeup_credits",
        key(),
        studio(),
        number("course_id"),
        number("student_id"),
        number("lesson_id"),
        word("cause"),
        flag("is_paid"),
        flag("is_counted"),
        moment("granted_at"),
        moment("expires_at"),
        number("used_lesson_id", nullable=True),
        moment("voided_at", nullable=True),
        is_parent(),
        parent("courses", "course_id"),
        parent("students", "student_id"),
        parent("lessons", "lesson_id"),
        parent("lessons", "used_lesson_id"),
    )
    table = "makeup_credits"
    counted = "is_counted AND voided_at IS NULL"
    index("ix_makeup_credits_counted", table, "student_id", "granted_at", where=counted)
    unused = "used_lesson_id IS NULL AND voided_at IS NULL"
    index("ix_makeup_credits_open", table, "student_id", "course_id", "expires_at", where=unused)
    standing = "voided_at IS NULL"
    index("uq_makeup_credits_source", table, "lesson_id", "student_id", where=standing, unique=True)
    used = "used_lesson_id IS NOT NULL"
    index("uq_makeup_credits_used", table, "used_lesson_id", "student_id", where=used, unique=True)


def upgrade() -> None:
    _cancellations()
    _makeup_credits()


def downgrade() -> None:
    op.drop_table("makeup_credits")
    op.drop_table("cancellations")
