"""Quick marks on pages."""

from sqlalchemy import Column, Named, Table, UniqueConstraint

from domain.checking import PageMark
from storage.tables.shape import OfStudio, metadata, parent
from storage.types import Id, Word


class PageMarkColumns(OfStudio):
    submission_id: Named[int] = Column(Id())
    page_id: Named[int] = Column(Id())
    mark: Named[PageMark] = Column(Word(PageMark))


page_marks = Table(
    "page_marks",
    metadata,
    PageMarkColumns,
    parent("submissions", "submission_id"),
    parent("pages", "page_id"),
    UniqueConstraint("page_id"),
    sqlite_autoincrement=True,
)
