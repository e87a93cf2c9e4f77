"""Quick marks on pages, and the comments that a tutor keeps for himself."""

from datetime import datetime

from sqlalchemy import Column, ForeignKey, Index, Named, Table, UniqueConstraint

from domain.checking import PageMark
from storage.tables.shape import Keyed, OfStudio, metadata, parent
from storage.types import Id, UtcDateTime, Word, Words


class PageMarkColumns(OfStudio):
    submission_id: Named[int] = Column(Id())
    page_id: Named[int] = Column(Id())
    mark: Named[PageMark] = Column(Word(PageMark))


class CommentColumns(Keyed):
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    text: Named[str] = Column(Words())
    used_at: Named[datetime] = Column(UtcDateTime())


page_marks = Table(
    "page_marks",
    metadata,
    PageMarkColumns,
    parent("submissions", "submission_id"),
    parent("pages", "page_id"),
    UniqueConstraint("page_id"),
    sqlite_autoincrement=True,
)

comments = Table(
    "comments",
    metadata,
    CommentColumns,
    UniqueConstraint("person_id", "text"),
    Index("ix_comments_used", "person_id", "used_at", "id"),
    sqlite_autoincrement=True,
)
