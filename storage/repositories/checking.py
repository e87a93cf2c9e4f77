"""Quick marks on pages."""

from sqlalchemy import bindparam, delete, exists, insert, select

from domain.checking import PageMark
from domain.homework import Submission
from domain.identity import known
from storage import tables
from storage.dialects import PerDialect
from storage.types import Word
from storage.work import Work

_p, _m = tables.pages.c, tables.page_marks.c
_COLUMNS = ["studio_id", "submission_id", "page_id", "mark"]
_MARK = bindparam("mark", type_=Word(PageMark))
_put = PerDialect(
    lambda insert: (made := insert(tables.page_marks)).on_conflict_do_update(
        index_elements=["page_id"], set_={"mark": made.excluded.mark}
    )
)
_wipe = delete(tables.page_marks).where(_m.page_id == bindparam("of_page"))
_put_on_rest = insert(tables.page_marks).from_select(
    _COLUMNS,
    select(_p.studio_id, _p.submission_id, _p.id, _MARK).where(
        _p.submission_id == bindparam("of_submission"), ~exists(select(_m.id).where(_m.page_id == _p.id))
    ),
)


class SqlChecking:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def mark_page(self, submission: Submission, page_id: int, mark: PageMark | None) -> None:
        self._work.check_studio(submission.studio_id)
        if mark is None:
            await self._work.execute(_wipe, {"of_page": page_id})
            return
        values = (submission.studio_id, submission.id, page_id, mark)
        await self._work.execute(_put.of(self._work.connection), dict(zip(_COLUMNS, values, strict=True)))

    async def mark_rest(self, submission: Submission, mark: PageMark) -> None:
        self._work.check_studio(submission.studio_id)
        await self._work.execute(_put_on_rest, {"of_submission": known(submission.id), "mark": mark})
