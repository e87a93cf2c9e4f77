"""A tutor's materials: a person's own, found by labels; what is given is a row of the student's studio."""

from datetime import datetime

from sqlalchemy import Boolean, Column, ForeignKey, Index, Named, Table, Text, UniqueConstraint, false
from sqlalchemy.dialects import postgresql

from domain.library import LabelKind
from storage.tables.homework import MaterialColumns
from storage.tables.shape import Keyed, OfStudio, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word, Words

BYTEWISE = Text().with_variant(postgresql.TEXT(collation="C"), "postgresql")
"""Compared as SQLite compares: what begins alike stands together, so that a beginning is a range."""


class ItemColumns(Keyed):
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    title: Named[str] = Column(Words())
    part_count: Named[int]
    created_at: Named[datetime] = Column(UtcDateTime())
    removed_at: Named[datetime | None] = Column(UtcDateTime())


class PartColumns(MaterialColumns, Keyed):
    """A message of the tutor's, and so it is counted once."""

    item_id: Named[int] = Column(Id(), ForeignKey("library_items.id"))
    message_id: Named[int] = Column(Id())
    album_id: Named[str | None] = Column(Words())


class LabelColumns(Keyed):
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    kind: Named[LabelKind] = Column(Word(LabelKind))
    value: Named[str] = Column(BYTEWISE)
    shown: Named[str] = Column(Words())


class MarkColumns(Keyed):
    label_id: Named[int] = Column(Id(), ForeignKey("library_labels.id"))
    item_id: Named[int] = Column(Id(), ForeignKey("library_items.id"))


class GiftColumns(OfStudio):
    item_id: Named[int] = Column(Id(), ForeignKey("library_items.id"))
    student_id: Named[int] = Column(Id())
    given_at: Named[datetime] = Column(UtcDateTime())
    news_at: Named[datetime | None] = Column(UtcDateTime())
    opened_at: Named[datetime | None] = Column(UtcDateTime())
    last_opened_at: Named[datetime | None] = Column(UtcDateTime())
    times_opened: Named[int]
    by_lesson: Named[bool] = Column(Boolean(), server_default=false())


class LessonItemColumns(OfStudio):
    lesson_id: Named[int] = Column(Id())
    item_id: Named[int] = Column(Id(), ForeignKey("library_items.id"))


library_items = Table(
    "library_items",
    metadata,
    ItemColumns,
    partial("ix_library_items_kept", "person_id", "id", where="removed_at IS NULL"),
    sqlite_autoincrement=True,
)

library_parts = Table(
    "library_parts",
    metadata,
    PartColumns,
    UniqueConstraint("item_id", "message_id"),
    partial("ix_library_parts_album", "album_id", where="album_id IS NOT NULL"),
    sqlite_autoincrement=True,
)

library_labels = Table(
    "library_labels",
    metadata,
    LabelColumns,
    UniqueConstraint("person_id", "kind", "value"),
    sqlite_autoincrement=True,
)

library_marks = Table(
    "library_marks",
    metadata,
    MarkColumns,
    UniqueConstraint("label_id", "item_id"),
    Index("ix_library_marks_item", "item_id"),
    sqlite_autoincrement=True,
)

library_gifts = Table(
    "library_gifts",
    metadata,
    GiftColumns,
    parent("students", "student_id"),
    UniqueConstraint("item_id", "student_id"),
    Index("ix_library_gifts_student", "student_id", "id"),
    sqlite_autoincrement=True,
)

lesson_items = Table(
    "lesson_items",
    metadata,
    LessonItemColumns,
    parent("lessons", "lesson_id"),
    UniqueConstraint("lesson_id", "item_id"),
    Index("ix_lesson_items_item", "item_id"),
    sqlite_autoincrement=True,
)
