"""Attempts as they come back from the check: each page with what was said of it, then what concerns the whole."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from domain.checking import PageMark
from domain.homework import MediaKind
from domain.pages import PageState
from domain.sent import is_picture
from storage.reads import Reads
from storage.tables import feedback, page_marks, pages
from storage.types import Id


@dataclass(frozen=True, slots=True)
class Remark:
    kind: MediaKind
    text: str | None
    file_id: str | None


@dataclass(frozen=True, slots=True)
class MarkedPage:
    """``remarks`` in the order given; the newest photo among them is this page, drawn upon (rule 20).

    ``mime_type`` tells of a file whether it is a picture.
    """

    id: int
    kind: MediaKind
    file_id: str | None
    remarks: tuple[Remark, ...] = ()
    mark: PageMark | None = None
    mime_type: str | None = None

    @property
    def is_picture(self) -> bool:
        return is_picture(self.kind, self.mime_type)

    @property
    def is_answered(self) -> bool:
        return bool(self.remarks) or self.mark is not None

    @property
    def drawn(self) -> Remark | None:
        drawn = [remark for remark in self.remarks if remark.kind is MediaKind.PHOTO]
        return drawn[-1] if drawn and self.is_picture else None


@dataclass(frozen=True, slots=True)
class Marked:
    """``pages`` in their order, ``remarks`` on the attempt as a whole."""

    pages: tuple[MarkedPage, ...]
    remarks: tuple[Remark, ...]


_IDS = bindparam("submissions", expanding=True, type_=Id())
_PAGES = (
    select(
        pages.c.submission_id, pages.c.id, pages.c.kind, pages.c.file_id, page_marks.c.mark, pages.c.mime_type
    )
    .outerjoin(page_marks, page_marks.c.page_id == pages.c.id)
    .where(pages.c.submission_id.in_(_IDS), pages.c.state == PageState.COUNTED)
    .order_by(pages.c.place, pages.c.id)
)
_REMARKS = (
    select(feedback.c.submission_id, feedback.c.page_id, feedback.c.kind, feedback.c.text, feedback.c.file_id)
    .where(feedback.c.submission_id.in_(_IDS))
    .order_by(feedback.c.id)
)


async def of_submissions(reads: Reads, submission_ids: Collection[int]) -> Mapping[int, Marked]:
    """For whoever has been let through to these attempts already. Two statements, none for no attempt."""
    if not submission_ids:
        return {}
    given = {"submissions": sorted(submission_ids)}
    said: dict[tuple[int, int | None], tuple[Remark, ...]] = {}
    for submission_id, page_id, kind, text, file_id in await reads.all(_REMARKS, given):
        key = (submission_id, page_id)
        said[key] = (*said.get(key, ()), Remark(kind, text, file_id))
    shown: dict[int, tuple[MarkedPage, ...]] = dict.fromkeys(submission_ids, ())
    for submission_id, page_id, kind, file_id, mark, mime in await reads.all(_PAGES, given):
        page = MarkedPage(page_id, kind, file_id, said.get((submission_id, page_id), ()), mark, mime)
        shown[submission_id] = (*shown[submission_id], page)
    return {id_: Marked(pages, said.get((id_, None), ())) for id_, pages in shown.items()}


async def of_submission(reads: Reads, submission_id: int) -> Marked:
    return (await of_submissions(reads, [submission_id]))[submission_id]
