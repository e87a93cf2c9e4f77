"""Comments of one's own: all of them by pages or those looked for, and onto which page one is put."""

from collections.abc import Sequence
from math import ceil

from bot.callbacks import tutor_checking as callbacks
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens.tutor_homework import brief
from domain.checking import WHOLE
from storage.queries.tutor_checking import UnderCheck
from storage.queries.tutor_comments import OwnComment

PAGE = 6
LINE = 120
PART = 12
PER_ROW = 4


def listed(words: Words, rows: Sequence[OwnComment], submission_id: int, page: int, sought: str) -> Screen:
    """A number for each: comments are too long for buttons."""
    back = keyboards.back_and_home(words, callbacks.CheckOn(submission=submission_id))
    everything = [press(words.label("button-tutor-all-comments"), _page(submission_id, 0))]
    if not rows:
        text = words("dialog-tutor-no-comments", sought=sought or "—", found="no" if sought else "none")
        return Screen(text=text, rows=[*([everything] if sought else []), back])
    pages = ceil(len(rows) / PAGE)
    page = min(page, pages - 1)
    shown = list(enumerate(rows[page * PAGE : (page + 1) * PAGE], start=page * PAGE + 1))
    title = words("dialog-tutor-comments", count=len(rows), page=page + 1, pages=pages)
    lines = [
        words("screen-tutor-comment-line", number=n, text=brief(words, row.text, LINE)) for n, row in shown
    ]
    turns = arrows(
        _page(submission_id, page - 1) if page else None,
        _page(submission_id, page + 1) if page + 1 < pages else None,
    )
    return Screen(
        text=Html(f"{title}\n\n" + "\n".join(lines)),
        rows=[
            *clock.in_rows([_number(submission_id, n, row) for n, row in shown], PAGE),
            *([everything] if sought else turns),
            back,
        ],
    )


def _page(submission_id: int, page: int) -> callbacks.Comments:
    return callbacks.Comments(submission=submission_id, page=page)


def _number(submission_id: int, number: int, row: OwnComment) -> Button:
    return press(str(number), callbacks.OpenComment(submission=submission_id, comment=row.id, number=1))


def where(words: Words, found: UnderCheck, comment: OwnComment, number: int) -> Screen:
    """``number`` is the first page to be chosen from."""
    id_, pages = found.row.submission_id, found.row.page_count
    first = min(max(number, 1), max(pages, 1))
    last = min(first + PART - 1, pages)
    chosen = [press(str(n), _put(id_, comment, n)) for n in range(first, last + 1)]
    turns = arrows(
        _open(id_, comment, max(1, first - PART)) if first > 1 else None,
        _open(id_, comment, last + 1) if last < pages else None,
    )
    text = words(
        "dialog-tutor-comment", text=comment.text, student=found.row.student_name, subject=found.row.subject
    )
    return Screen(
        text=text,
        rows=[
            *clock.in_rows(chosen, PER_ROW),
            *turns,
            [press(words.label("button-tutor-comment-whole"), _put(id_, comment, WHOLE))],
            [
                press(
                    words.label("button-tutor-drop-comment"),
                    callbacks.DropComment(submission=id_, comment=comment.id),
                )
            ],
            keyboards.back_and_home(words, _page(id_, 0)),
        ],
    )


def _put(submission_id: int, comment: OwnComment, number: int) -> callbacks.PutComment:
    return callbacks.PutComment(submission=submission_id, comment=comment.id, number=number)


def _open(submission_id: int, comment: OwnComment, number: int) -> callbacks.OpenComment:
    return callbacks.OpenComment(submission=submission_id, comment=comment.id, number=number)
