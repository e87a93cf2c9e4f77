"""What courses cost, from which moment on; each course's price so far becomes its first. Lessons may be trials."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    More,
    amount,
    create,
    index,
    key,
    moment,
    narrow,
    number,
    parent,
    studio,
    widen,
    word,
)

revision = "0036"
down_revision = "0035"

FIRST = sa.text(
    "INSERT INTO prices (studio_id, course_id, holds_from, per, amount_minor, made_at) "
    "SELECT studio_id, id, :always, 'lesson', price_minor, created_at FROM courses ORDER BY id"
)
LATEST = sa.text(
    "UPDATE courses SET price_minor = COALESCE((SELECT CASE WHEN per = 'hour' "
    "THEN (amount_minor * courses.duration_minutes + 30) / 60 ELSE amount_minor END FROM prices "
    "WHERE prices.course_id = courses.id AND prices.student_id IS NULL AND prices.withdrawn_at IS NULL "
    "AND prices.holds_from <= CURRENT_TIMESTAMP ORDER BY prices.holds_from DESC, prices.id DESC LIMIT 1), 0)"
)
COURSE = More(
    columns=[sa.Column("price_minor", sa.BigInteger(), nullable=False, server_default="0")],
    checks={"price": "price_minor >= 0"},
)
TRIAL = More(columns=[sa.Column("is_trial", sa.Boolean(), nullable=False, server_default=sa.false())])


def upgrade() -> None:
    create(
        "prices",
        key(),
        studio(),
        number("course_id"),
        number("student_id", nullable=True),
        moment("holds_from"),
        word("per"),
        amount("amount_minor", nullable=True),
        sa.Column("percent_off", sa.Integer(), nullable=True),
        number("made_by", "people.id", nullable=True),
        moment("made_at"),
        moment("withdrawn_at", nullable=True),
        parent("courses", "course_id"),
        parent("students", "student_id"),
        sa.CheckConstraint("amount_minor >= 0", name="amount"),
        sa.CheckConstraint("percent_off BETWEEN 1 AND 100", name="percent"),
        sa.CheckConstraint("amount_minor IS NULL OR percent_off IS NULL", name="terms"),
        sa.CheckConstraint("student_id IS NOT NULL OR amount_minor IS NOT NULL", name="course"),
    )
    live = "withdrawn_at IS NULL"
    index("ix_prices_in_force", "prices", "course_id", "student_id", "holds_from", "id", where=live)
    op.execute(FIRST.bindparams(sa.bindparam("always", _always(), type_=sa.DateTime(timezone=True))))
    narrow("courses", COURSE)
    widen("lessons", TRIAL)


def downgrade() -> None:
    """What holds now, for everybody; what was agreed with one student, or is to come, is lost."""
    narrow("lessons", TRIAL)
    widen("courses", COURSE)
    op.execute(LATEST)
    op.drop_table("prices")


def _always() -> datetime:
    """Before any lesson."""
    always = datetime(2000, 1, 1, tzinfo=UTC)
    return always.replace(tzinfo=None) if op.get_bind().dialect.name == "sqlite" else always
