"""What tutors prepare before it becomes a homework of each student."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    More,
    amount,
    count,
    create,
    day,
    index,
    key,
    moment,
    narrow,
    number,
    parent,
    studio,
    widen,
    word,
    words,
)

revision = "0025"
down_revision = "0024"

CAME_OF = More(
    columns=[number("assignment_id", nullable=True)],
    others={"assignment_id": "assignments"},
)


def _assignments() -> None:
    create(
        "assignments",
        key(),
        number("person_id", "people.id"),
        word("state"),
        words("text"),
        count("part_count"),
        day("due_day", nullable=True),
        sa.Column("due_minutes", sa.Integer(), nullable=True),
        moment("created_at"),
        moment("given_at", nullable=True),
    )
    index("ix_assignments_drafts", "assignments", "person_id", "id", where="state = 'draft'")


def _parts() -> None:
    create(
        "assignment_parts",
        key(),
        word("kind"),
        words("text", nullable=True),
        words("file_id", nullable=True),
        words("file_unique_id", nullable=True),
        words("file_name", nullable=True),
        words("mime_type", nullable=True),
        amount("size", nullable=True),
        number("assignment_id", "assignments.id"),
        number("message_id"),
        words("album_id", nullable=True),
        sa.UniqueConstraint("assignment_id", "message_id"),
    )
    index("ix_assignment_parts_album", "assignment_parts", "album_id", where="album_id IS NOT NULL")


def _addressees() -> None:
    create(
        "addressees",
        key(),
        studio(),
        number("assignment_id", "assignments.id"),
        number("course_id"),
        number("student_id"),
        number("lesson_id", nullable=True),
        parent("courses", "course_id"),
        parent("students", "student_id"),
        parent("lessons", "lesson_id"),
        sa.UniqueConstraint("assignment_id", "student_id"),
    )
    index("ix_addressees_student", "addressees", "student_id")


def upgrade() -> None:
    _assignments()
    _parts()
    _addressees()
    widen("homework", CAME_OF)
    where = "assignment_id IS NOT NULL"
    index("uq_homework_assignment", "homework", "assignment_id", "student_id", where=where, unique=True)


def downgrade() -> None:
    op.drop_index("uq_homework_assignment", "homework")
    narrow("homework", CAME_OF)
    op.drop_table("addressees")
    op.drop_table("assignment_parts")
    op.drop_table("assignments")
