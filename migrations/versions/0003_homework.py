"""Homework, attempts, pages and feedback."""

import sqlalchemy as sa
from alembic import op

from migrations.shape import (
    amount,
    count,
    create,
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

revision = "0003"
down_revision = "0002"


def _homework() -> None:
    create(
        "homework",
        key(),
        studio(),
        number("course_id"),
        number("student_id"),
        number("tutor_id"),
        number("lesson_id", nullable=True),
        words("text"),
        moment("due_at"),
        word("state"),
        moment("assigned_at"),
        moment("accepted_at", nullable=True),
        is_parent(),
        parent("courses", "course_id"),
        parent("lessons", "lesson_id"),
        parent("memberships", "tutor_id"),
        parent("students", "student_id"),
    )
    index("ix_homework_lesson", "homework", "lesson_id")
    index("ix_homework_student", "homework", "student_id", "due_at", "state")
    index(
        "ix_homework_to_check", "homework", "tutor_id", "due_at", where="state IN ('submitted', 'in_check')"
    )
    index("ix_homework_unsettled", "homework", "tutor_id", "due_at", where="state <> 'accepted'")


def _attachments() -> None:
    create(
        "attachments",
        key(),
        studio(),
        word("kind"),
        words("text", nullable=True),
        words("file_id", nullable=True),
        words("file_unique_id", nullable=True),
        words("file_name", nullable=True),
        words("mime_type", nullable=True),
        amount("size", nullable=True),
        number("homework_id"),
        count("position"),
        parent("homework", "homework_id"),
        sa.UniqueConstraint("homework_id", "position"),
    )


def _submissions() -> None:
    create(
        "submissions",
        key(),
        studio(),
        number("homework_id"),
        number("student_id"),
        count("number"),
        word("state"),
        count("page_count"),
        moment("started_at"),
        moment("submitted_at", nullable=True),
        moment("checked_at", nullable=True),
        number("checker_id", "people.id", nullable=True),
        is_parent(),
        parent("homework", "homework_id"),
        parent("students", "student_id"),
        sa.UniqueConstraint("homework_id", "number"),
    )
    index(
        "ix_submissions_collecting", "submissions", "student_id", "started_at", where="state = 'collecting'"
    )
    index("ix_submissions_student", "submissions", "student_id")
    index(
        "ix_submissions_to_check",
        "submissions",
        "studio_id",
        "submitted_at",
        where="state IN ('submitted', 'in_check')",
    )
    index(
        "uq_submissions_unsettled",
        "submissions",
        "homework_id",
        where="state IN ('collecting', 'submitted', 'in_check')",
        unique=True,
    )


def _pages() -> None:
    create(
        "pages",
        key(),
        studio(),
        word("kind"),
        words("text", nullable=True),
        words("file_id", nullable=True),
        words("file_unique_id", nullable=True),
        words("file_name", nullable=True),
        words("mime_type", nullable=True),
        amount("size", nullable=True),
        number("submission_id"),
        number("message_id"),
        words("album_id", nullable=True),
        moment("received_at"),
        is_parent(),
        parent("submissions", "submission_id"),
        sa.UniqueConstraint("submission_id", "message_id"),
    )


def _feedback() -> None:
    create(
        "feedback",
        key(),
        studio(),
        word("kind"),
        words("text", nullable=True),
        words("file_id", nullable=True),
        words("file_unique_id", nullable=True),
        words("file_name", nullable=True),
        words("mime_type", nullable=True),
        amount("size", nullable=True),
        number("submission_id"),
        number("page_id", nullable=True),
        number("author_id", "people.id"),
        number("message_id"),
        moment("given_at"),
        parent("pages", "page_id"),
        parent("submissions", "submission_id"),
        sa.UniqueConstraint("submission_id", "message_id"),
    )


def _shown_pages() -> None:
    create(
        "shown_pages",
        key(),
        studio(),
        number("submission_id"),
        number("page_id"),
        number("message_id"),
        parent("pages", "page_id"),
        parent("submissions", "submission_id"),
        sa.UniqueConstraint("submission_id", "message_id"),
    )


def upgrade() -> None:
    _homework()
    _attachments()
    _submissions()
    _pages()
    _feedback()
    _shown_pages()


def downgrade() -> None:
    op.drop_table("shown_pages")
    op.drop_table("feedback")
    op.drop_table("pages")
    op.drop_table("submissions")
    op.drop_table("attachments")
    op.drop_table("homework")
