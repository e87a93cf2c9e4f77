"""Debts: since when a student's purse is below zero, and how far his payers have been reminded."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import count, create, flag, index, key, moment, number, parent, studio

revision = "0039"
down_revision = "0038"

SO_FAR = sa.text(
    "INSERT INTO debts (studio_id, student_id, account_id, by_lesson, step, began_at, look_at) "
    "SELECT studio_id, student_id, id, :no, 0, since, since FROM ("
    "SELECT a.studio_id, a.student_id, a.id, (SELECT MIN(t.posted_at) FROM transfers t "
    "WHERE t.student_id = a.student_id AND t.unit = a.unit AND t.id > COALESCE((SELECT MAX(u.id) FROM transfers u "
    "WHERE u.student_id = a.student_id AND u.unit = a.unit AND u.balance_after_minor >= 0), 0)) AS since "
    "FROM accounts a WHERE a.kind = 'student' AND a.balance_minor < 0) AS owing WHERE since IS NOT NULL"
)
"""Each purse below zero, since the first transfer after the last that left it at zero or above."""


def upgrade() -> None:
    create(
        "debts",
        key(),
        studio(),
        number("student_id"),
        number("account_id"),
        flag("by_lesson"),
        moment("began_at"),
        moment("ended_at", nullable=True),
        moment("due_at", nullable=True),
        count("step"),
        moment("step_at", nullable=True),
        moment("look_at", nullable=True),
        moment("reminded_at", nullable=True),
        parent("students", "student_id"),
        parent("accounts", "account_id"),
    )
    index("uq_debts_open", "debts", "account_id", where="ended_at IS NULL", unique=True)
    index("ix_debts_of_studio", "debts", "studio_id", "began_at", "id", where="ended_at IS NULL")
    index("ix_debts_look", "debts", "look_at", where="look_at IS NOT NULL")
    index("ix_debts_student", "debts", "student_id", "id")
    index("ix_enrolments_course", "enrolments", "course_id", "student_id")
    op.execute(SO_FAR.bindparams(sa.bindparam("no", value=False, type_=sa.Boolean())))


def downgrade() -> None:
    op.drop_index("ix_enrolments_course", "enrolments")
    op.drop_table("debts")
