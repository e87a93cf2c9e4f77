"""Assigned work, the attempts at it, their pages and what the tutor answered."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Named,
    Table,
    TypedColumns,
    UniqueConstraint,
)

from domain.homework import HomeworkState, MediaKind, SubmissionState
from domain.pages import PageState
from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word, Words


class MaterialColumns(TypedColumns):
    """``domain.homework.Material``, flattened: the three tables that own one carry its columns."""

    kind: Named[MediaKind] = Column(Word(MediaKind))
    text: Named[str | None] = Column(Words())
    file_id: Named[str | None] = Column(Words())
    file_unique_id: Named[str | None] = Column(Words())
    file_name: Named[str | None] = Column(Words())
    mime_type: Named[str | None] = Column(Words())
    size: Named[int | None] = Column(BigInteger())


class HomeworkColumns(OfStudio):
    course_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    tutor_id: Named[int] = Column(Id())
    lesson_id: Named[int | None] = Column(Id())
    assignment_id: Named[int | None] = Column(Id(), ForeignKey("assignments.id"))
    text: Named[str] = Column(Words())
    due_at: Named[datetime] = Column(UtcDateTime())
    state: Named[HomeworkState] = Column(Word(HomeworkState))
    assigned_at: Named[datetime] = Column(UtcDateTime())
    seen_at: Named[datetime | None] = Column(UtcDateTime())
    accepted_at: Named[datetime | None] = Column(UtcDateTime())


class AttachmentColumns(MaterialColumns, OfStudio):
    homework_id: Named[int] = Column(Id())
    position: Named[int]


class SubmissionColumns(OfStudio):
    homework_id: Named[int] = Column(Id())
    student_id: Named[int] = Column(Id())
    number: Named[int]
    state: Named[SubmissionState] = Column(Word(SubmissionState))
    page_count: Named[int]
    started_at: Named[datetime] = Column(UtcDateTime())
    submitted_at: Named[datetime | None] = Column(UtcDateTime())
    checked_at: Named[datetime | None] = Column(UtcDateTime())
    checker_id: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    touched_at: Named[datetime | None] = Column(UtcDateTime())


class PageColumns(MaterialColumns, OfStudio):
    submission_id: Named[int] = Column(Id())
    message_id: Named[int] = Column(Id())
    album_id: Named[str | None] = Column(Words())
    received_at: Named[datetime] = Column(UtcDateTime())
    place: Named[int] = Column(Id(), server_default="0")
    state: Named[PageState] = Column(Word(PageState), server_default="counted")


class FeedbackColumns(MaterialColumns, OfStudio):
    submission_id: Named[int] = Column(Id())
    page_id: Named[int | None] = Column(Id())
    author_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    message_id: Named[int] = Column(Id())
    given_at: Named[datetime] = Column(UtcDateTime())


class ShownPageColumns(OfStudio):
    """A page as the bot's message in the chat of this person: a reply to that message is about this page."""

    submission_id: Named[int] = Column(Id())
    page_id: Named[int] = Column(Id())
    message_id: Named[int] = Column(Id())
    person_id: Named[int | None] = Column(Id(), ForeignKey("people.id"))


homework = Table(
    "homework",
    metadata,
    HomeworkColumns,
    is_parent(),
    parent("courses", "course_id"),
    parent("students", "student_id"),
    parent("memberships", "tutor_id"),
    parent("lessons", "lesson_id"),
    Index("ix_homework_student", "student_id", "due_at", "state"),
    Index("ix_homework_lesson", "lesson_id"),
    partial(
        "uq_homework_assignment",
        "assignment_id",
        "student_id",
        where="assignment_id IS NOT NULL",
        unique=True,
    ),
    partial("ix_homework_to_check", "tutor_id", "due_at", where="state IN ('submitted', 'in_check')"),
    partial("ix_homework_unsettled", "tutor_id", "due_at", where="state <> 'accepted'"),
    sqlite_autoincrement=True,
)

attachments = Table(
    "attachments",
    metadata,
    AttachmentColumns,
    parent("homework", "homework_id"),
    UniqueConstraint("homework_id", "position"),
    sqlite_autoincrement=True,
)

submissions = Table(
    "submissions",
    metadata,
    SubmissionColumns,
    is_parent(),
    parent("homework", "homework_id"),
    parent("students", "student_id"),
    UniqueConstraint("homework_id", "number"),
    partial(
        "uq_submissions_unsettled",
        "homework_id",
        where="state IN ('collecting', 'submitted', 'in_check')",
        unique=True,
    ),
    partial("ix_submissions_collecting", "student_id", "started_at", where="state = 'collecting'"),
    partial(
        "ix_submissions_to_check",
        "studio_id",
        "submitted_at",
        where="state IN ('submitted', 'in_check')",
    ),
    partial("ix_submissions_checked", "studio_id", "checked_at", where="checked_at IS NOT NULL"),
    Index("ix_submissions_student", "student_id"),
    sqlite_autoincrement=True,
)

pages = Table(
    "pages",
    metadata,
    PageColumns,
    is_parent(),
    parent("submissions", "submission_id"),
    UniqueConstraint("submission_id", "message_id"),
    partial("ix_pages_album", "album_id", where="album_id IS NOT NULL"),
    sqlite_autoincrement=True,
)

feedback = Table(
    "feedback",
    metadata,
    FeedbackColumns,
    parent("submissions", "submission_id"),
    parent("pages", "page_id"),
    UniqueConstraint("submission_id", "message_id"),
    Index("ix_feedback_author", "author_id", "message_id"),
    sqlite_autoincrement=True,
)

shown_pages = Table(
    "shown_pages",
    metadata,
    ShownPageColumns,
    parent("submissions", "submission_id"),
    parent("pages", "page_id"),
    Index("ix_shown_pages_person", "person_id", "message_id"),
    sqlite_autoincrement=True,
)
