"""Quick marks: a button for each page, whose tap turns none into right, right into wrong, wrong into none."""

from bot.callbacks import tutor_checking as callbacks
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.pager import arrows
from bot.l10n import Words
from bot.screen import Button, Screen, press
from domain.checking import PageMark
from storage.queries.marked_pages import Marked, MarkedPage
from storage.queries.tutor_checking import UnderCheck

PART = 12
PER_ROW = 4
TURN = {None: 1, PageMark.RIGHT: 2, PageMark.WRONG: 0}
SIGNS = {None: "", PageMark.RIGHT: " ✓", PageMark.WRONG: " ✗"}


def marks(words: Words, found: UnderCheck, checked: Marked, number: int) -> Screen:
    """``number`` is the first page to be shown."""
    id_ = found.row.submission_id
    first = min(max(number, 1), max(len(checked.pages), 1))
    shown = list(enumerate(checked.pages, start=1))[first - 1 : first - 1 + PART]
    text = words(
        "dialog-tutor-marks",
        student=found.row.student_name,
        subject=found.row.subject,
        right=sum(page.mark is PageMark.RIGHT for page in checked.pages),
        wrong=sum(page.mark is PageMark.WRONG for page in checked.pages),
        total=len(checked.pages),
    )
    rest = [press(words.label("button-tutor-mark-rest"), callbacks.MarkRest(submission=id_, number=first))]
    look = [press(words.label("button-tutor-show-marked"), callbacks.ShowMarked(submission=id_))]
    return Screen(
        text=text,
        rows=[
            *clock.in_rows([_page(id_, page, place, first) for place, page in shown], PER_ROW),
            *arrows(
                callbacks.Marks(submission=id_, number=max(1, first - PART)) if first > 1 else None,
                callbacks.Marks(submission=id_, number=first + PART)
                if first + PART <= len(checked.pages)
                else None,
            ),
            [*(rest if any(page.mark is None for page in checked.pages) else []), *look],
            keyboards.back_and_home(words, callbacks.CheckOn(submission=id_)),
        ],
    )


def _page(submission_id: int, page: MarkedPage, place: int, first: int) -> Button:
    meaning = callbacks.MarkPage(submission=submission_id, page=page.id, mark=TURN[page.mark], number=first)
    return press(f"{place}{SIGNS[page.mark]}", meaning)
