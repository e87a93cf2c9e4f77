"""Studios, people, memberships, student cards, invitations."""

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
    words,
)

revision = "0001"
down_revision = None


def _studios() -> None:
    create(
        "studios",
        key(),
        words("name"),
        word("currency", length=3),
        words("zone"),
        moment("created_at"),
    )


def _people() -> None:
    create(
        "people",
        key(),
        number("telegram_id"),
        words("name"),
        word("language"),
        words("zone"),
        word("hat", nullable=True),
        flag("reminders_on"),
        moment("unreachable_since", nullable=True),
        count("wrong_codes"),
        moment("code_pause_until", nullable=True),
        moment("created_at"),
        sa.UniqueConstraint("telegram_id"),
    )


def _students() -> None:
    create(
        "students",
        key(),
        studio(),
        words("name"),
        moment("created_at"),
        moment("archived_at", nullable=True),
        is_parent(),
    )
    index("ix_students_list", "students", "studio_id", "name", "id", where="archived_at IS NULL")


def _memberships() -> None:
    create(
        "memberships",
        key(),
        studio(),
        number("person_id", "people.id"),
        word("role"),
        number("student_id", nullable=True),
        flag("pays"),
        moment("created_at"),
        moment("ended_at", nullable=True),
        is_parent(),
        parent("students", "student_id"),
        sa.CheckConstraint("(role IN ('student', 'guardian')) = (student_id IS NOT NULL)", name="student"),
    )
    index("ix_memberships_person", "memberships", "person_id", where="ended_at IS NULL")
    index("ix_memberships_student", "memberships", "student_id", "role")


def _places_held_once() -> None:
    index(
        "uq_memberships_office",
        "memberships",
        "studio_id",
        "person_id",
        "role",
        where="ended_at IS NULL AND student_id IS NULL",
        unique=True,
    )
    index(
        "uq_memberships_place",
        "memberships",
        "studio_id",
        "person_id",
        "role",
        "student_id",
        where="ended_at IS NULL AND student_id IS NOT NULL",
        unique=True,
    )
    index(
        "uq_memberships_student",
        "memberships",
        "student_id",
        where="ended_at IS NULL AND role = 'student'",
        unique=True,
    )


def _invitations() -> None:
    create(
        "invitations",
        key(),
        word("token_digest", length=64),
        words("code"),
        word("role"),
        number("studio_id", "studios.id", nullable=True),
        number("student_id", nullable=True),
        number("invited_by", "people.id", nullable=True),
        moment("created_at"),
        moment("expires_at"),
        number("opened_by", "people.id", nullable=True),
        moment("opened_at", nullable=True),
        moment("settled_at", nullable=True),
        parent("students", "student_id"),
        sa.UniqueConstraint("token_digest"),
    )
    index("ix_invitations_open", "invitations", "student_id", "role", where="settled_at IS NULL")
    index("uq_invitations_code", "invitations", "code", where="settled_at IS NULL", unique=True)


def upgrade() -> None:
    _studios()
    _people()
    _students()
    _memberships()
    _places_held_once()
    _invitations()


def downgrade() -> None:
    op.drop_table("invitations")
    op.drop_table("memberships")
    op.drop_table("students")
    op.drop_table("people")
    op.drop_table("studios")
