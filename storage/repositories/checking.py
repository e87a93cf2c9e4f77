"""Quick marks on pages, answers that are changed, and comments kept to be given again."""

from sqlalchemy import Row, bindparam, delete, exists, func, insert, select, update

from domain.checking import Answer, Comment, PageMark
from domain.homework import Material, MediaKind, Submission
from domain.identity import known
from domain.pages import PageState
from storage import tables
from storage.dialects import PerDialect
from storage.types import LARGEST_ID, Id, Word
from storage.work import InsertOnce, Lookup, Work, values_of

_p, _m, _f, _own = tables.pages.c, tables.page_marks.c, tables.feedback.c, tables.comments.c
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
        _p.submission_id == bindparam("of_submission"),
        _p.state == PageState.COUNTED,
        ~exists(select(_m.id).where(_m.page_id == _p.id)),
    ),
)
COMMENT = Lookup(Comment, tables.comments, studio=None)
_AUTHOR, _ANSWER = bindparam("author", type_=Id()), bindparam("answer", type_=Id())
_answers = select(_f.id, _f.submission_id, _f.kind, _f.text).where(_f.author_id == _AUTHOR)
_answer = _answers.where(_f.id == _ANSWER)
_of_message = (
    _answers.where(_f.message_id == bindparam("message", type_=Id())).order_by(_f.id.desc()).limit(1)
)
_remove = delete(tables.feedback).where(_f.id == _ANSWER)
_MATERIAL = tuple(Material.__dataclass_fields__)
_correct = (
    update(tables.feedback)
    .where(_f.id == _ANSWER)
    .values({name: bindparam(f"new_{name}", type_=_f[name].type) for name in _MATERIAL})
)
_count = select(func.count()).select_from(tables.comments).where(_own.person_id == _AUTHOR)
_keep = InsertOnce(tables.comments, "person_id", "text")
_drop = delete(tables.comments).where(_own.id == bindparam("comment", type_=Id()))


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

    async def answer(self, answer_id: int, author_id: int) -> Answer | None:
        if not 0 < answer_id <= LARGEST_ID:
            return None
        rows = await self._work.rows(_answer, {"answer": answer_id, "author": author_id})
        return _as_answer(rows.one_or_none())

    async def answer_of_message(self, message_id: int, author_id: int) -> Answer | None:
        rows = await self._work.rows(_of_message, {"message": message_id, "author": author_id})
        return _as_answer(rows.one_or_none())

    async def remove_answer(self, answer_id: int) -> None:
        await self._work.execute(_remove, {"answer": answer_id})

    async def correct_answer(self, answer_id: int, material: Material) -> None:
        values = {f"new_{name}": value for name, value in vars(material).items()}
        await self._work.execute(_correct, values | {"answer": answer_id})

    async def comment(self, comment_id: int) -> Comment:
        return await self._work.load(COMMENT, comment_id)

    async def count_comments(self, person_id: int) -> int:
        return (await self._work.rows(_count, {"author": person_id})).scalar_one()

    async def keep_comment(self, comment: Comment) -> bool:
        comment.id = await self._work.insert_once(_keep, values_of(comment))
        return comment.id is not None

    async def drop_comment(self, comment_id: int) -> None:
        await self._work.execute(_drop, {"comment": comment_id})


def _as_answer(row: Row[int, int, MediaKind, str | None] | None) -> Answer | None:
    return None if row is None else Answer(row[0], row[1], row[3] if row[2] is MediaKind.TEXT else None)
