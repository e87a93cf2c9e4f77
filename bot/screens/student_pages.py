"""The pages of what is being handed in: the list of them, and one with its moves."""

from bot.callbacks import student, student_pages
from bot.keyboards.common import back, back_and_home
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Gallery, Item, Message, Screen, press
from bot.screens.family_words import gist, lines, paragraphs
from bot.screens.pages import headed
from bot.screens.student_hand_in import submit_button
from domain.homework import Submission, SubmissionState
from storage.queries.own_pages import Board, OwnPage

PAGE = 8
IN_A_ROW = 4
GIST = 32


def listed(words: Words, board: Board, start: int) -> Screen:
    """By number, a few at a time; taken out ones come back one by one, the last first."""
    start = min(start, max(len(board.pages) - 1, 0)) // PAGE * PAGE
    shown = board.pages[start : start + PAGE]
    numbers = [press(str(page.number), student_pages.OwnPage(sheet=page.id)) for page in shown]
    text = paragraphs(
        words("screen-student-pages", subject=board.subject),
        lines(*(_line(words, page) for page in shown)),
        words("screen-student-pages-how", count=len(board.pages)),
    )
    rows = [
        *(numbers[first : first + IN_A_ROW] for first in range(0, len(numbers), IN_A_ROW)),
        *arrows(
            student_pages.OwnPages(submission=board.submission_id, start=start - PAGE) if start else None,
            student_pages.OwnPages(submission=board.submission_id, start=start + PAGE)
            if len(board.pages) > start + PAGE
            else None,
        ),
        *_look(words, board),
        *_submit(words, board),
        *_restore(words, board),
        back_and_home(words, student.HandIn(homework=board.homework_id)),
    ]
    return Screen(text=text, rows=rows)


def _look(words: Words, board: Board) -> list[list[Button]]:
    """A list says no more than "photo": several are told apart by looking at them."""
    label = words.label("button-student-show-pages")
    look = press(label, student_pages.AllOwnPages(submission=board.submission_id))
    return [[look]] if len(board.pages) > 1 else []


def _submit(words: Words, board: Board) -> list[list[Button]]:
    count = len(board.pages)
    return [[submit_button(words, board.submission_id, count)]] if count else []


def _restore(words: Words, board: Board) -> list[list[Button]]:
    if board.removed is None:
        return []
    label = words.label("button-student-restore-page", count=board.removed_count)
    return [[press(label, student_pages.RestorePage(sheet=board.removed))]]


def _line(words: Words, page: OwnPage) -> Html:
    about = page.text or page.file_name
    return words(
        "screen-student-page-line",
        number=page.number,
        kind=page.kind.value,
        said="yes" if about else "no",
        about=gist(words, about, GIST) if about else "",
    )


def all_shown(words: Words, board: Board) -> Gallery:
    total = len(board.pages)
    parts = (
        headed(
            words.label("screen-page-number", number=page.number, total=total),
            page.kind,
            page.text,
            page.file_id,
        )
        for page in board.pages
    )
    return Gallery(items=tuple(item for part in parts for item in part))


def shown(page: OwnPage) -> Gallery:
    return Gallery(items=(Item(kind=page.kind, text=page.text, file_id=page.file_id),))


def one(words: Words, board: Board, page: OwnPage, toast: str | None = None) -> Screen:
    """Below the page itself: where it stands and where it may go."""
    count, number = len(board.pages), page.number
    text = words(
        "screen-student-page",
        number=number,
        count=count,
        kind=page.kind.value,
        subject=board.subject,
    )
    remove = press(words.label("button-student-remove-page"), student_pages.RemovePage(sheet=page.id))
    there = student_pages.OwnPages(submission=board.submission_id, start=number - 1)
    earlier = [("first", 1), ("earlier", number - 1)] if number > 1 else []
    later = [("later", number + 1), ("last", count)] if number < count else []
    moves = [[_move(words, page, *way) for way in ways] for ways in (earlier, later) if ways]
    return Screen(text=text, rows=[*moves, [remove], back(words, there)], toast=toast)


def not_corrected(words: Words, submission: Submission) -> Message:
    """What is handed in stays as it was; while nobody checks it, it can be taken back and changed."""
    waits = submission.state is SubmissionState.SUBMITTED
    text = words("screen-student-page-not-corrected", state="submitted" if waits else "other")
    if not waits:
        return Message(text)
    back = student.TakeBack(submission=int(submission.id or 0))
    return Message(text, ((press(words.label("button-student-take-back"), back),),))


def _move(words: Words, page: OwnPage, where: str, place: int) -> Button:
    label = words.label("button-student-move-page", where=where)
    return press(label, student_pages.MovePage(sheet=page.id, place=place))
