"""Handing in: the control screen, the question which homework, and the results."""

from collections.abc import Sequence

from bot import formats
from bot.callbacks import student, student_pages
from bot.keyboards.common import back_and_home, home
from bot.keyboards.pager import arrows
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_homework import work_labels
from bot.screens.family_lessons import in_pairs
from bot.screens.family_words import gist, lines, paragraphs
from domain.homework import PAGE_LIMIT, HomeworkState, SubmissionState
from storage.queries.family_homework import Attempt, HomeworkCard, HomeworkRow, Shelf, shelf_of
from storage.queries.family_pages import Page, Turn


def accepts_work(piece: HomeworkCard) -> bool:
    """It lies with the student."""
    return shelf_of(piece.work) is Shelf.TODO


def room(piece: HomeworkCard) -> int:
    """How many pages the open attempt can still take."""
    latest = piece.attempts[-1] if piece.attempts else None
    is_open = latest is not None and latest.state is SubmissionState.COLLECTING
    return PAGE_LIMIT - (latest.pages if latest is not None and is_open else 0)


def collecting(words: Words, piece: HomeworkCard) -> Screen:
    """What has come so far, and how to end."""
    attempt = piece.attempts[-1] if piece.attempts else None
    open_one = attempt if attempt and attempt.state is SubmissionState.COLLECTING else None
    pages = open_one.pages if open_one else 0
    text = paragraphs(
        lines(
            words("dialog-hand-in", subject=piece.work.subject),
            words("dialog-hand-in-task", gist=gist(words, piece.work.text)),
        ),
        words("dialog-hand-in-how"),
        words("dialog-hand-in-pages", pages=pages) if pages else None,
        *(words("dialog-hand-in-early", pages=attempt.late_pages) for attempt in _with_early(piece)),
    )
    rows = [[put_off_button(words, piece.work.id)], *_sent_early(words, piece)]
    if open_one is not None:
        submit = [[submit_button(words, open_one.id, pages)]] if pages else []
        rows = [*submit, [pages_button(words, open_one.id)], *rows]
    return Screen(text=text, rows=rows)


def _sent_early(words: Words, piece: HomeworkCard) -> list[list[Button]]:
    """What came while a returned attempt was in check may begin the next one."""
    label = words.label("button-student-begin-again")
    return [[press(label, student_pages.BeginAgain(submission=one.id))] for one in _with_early(piece)]


def _with_early(piece: HomeworkCard) -> list[Attempt]:
    returned = (one for one in piece.attempts[-2:] if one.state is SubmissionState.RETURNED)
    return [one for one in returned if one.late_pages]


def pages_button(words: Words, submission_id: int) -> Button:
    return press(
        words.label("button-student-pages"), student_pages.OwnPages(submission=submission_id, start=0)
    )


def late_buttons(words: Words, submission_id: int) -> list[list[Button]]:
    """What is to become of what came after Submit."""
    add = student_pages.AddLate(submission=submission_id)
    leave_out = student_pages.LeaveOutLate(submission=submission_id)
    return [
        [press(words.label("button-student-add-late"), add, Style.PRIMARY)],
        [press(words.label("button-student-leave-out"), leave_out)],
    ]


def submit_button(words: Words, submission_id: int, pages: int) -> Button:
    label = words.label("button-student-submit", pages=pages)
    return press(label, student.Submit(submission=submission_id), Style.SUCCESS)


def put_off_button(words: Words, homework_id: int) -> Button:
    return press(words.label("button-student-put-off"), student.PutOff(homework=homework_id))


def acts(words: Words, piece: HomeworkCard, first: int = 0) -> list[list[Button]]:
    """What the student can do with this piece now, and the way back to its shelf: the page from ``first`` on."""
    work, attempts = piece.work, piece.attempts
    latest = attempts[-1] if attempts else None
    where = Turn.FROM if first else Turn.AFTER
    back = student.HomeworkShelf(shelf=shelf_of(work).number, cursor=first, back=where.value)
    rows: list[list[Button]] = []
    if work.state is HomeworkState.SUBMITTED and latest is not None:
        rows += late_buttons(words, latest.id) if latest.late_pages else []
        rows.append([press(words.label("button-student-take-back"), student.TakeBack(submission=latest.id))])
    elif accepts_work(piece):
        started = latest is not None and latest.state is SubmissionState.COLLECTING and latest.pages > 0
        if latest is not None and started:
            rows.append([submit_button(words, latest.id, latest.pages)])
            rows.append([pages_button(words, latest.id)])
        how = "more" if started else "again" if work.state is HomeworkState.RETURNED else "first"
        style = None if started else Style.PRIMARY
        label = words.label("button-student-hand-in", how=how)
        rows.append([press(label, student.HandIn(homework=work.id), style)])
    return [*rows, back_and_home(words, back)]


def submitted(words: Words, piece: HomeworkCard, submission_id: int, pages: int) -> Screen:
    """The result of Submit, in place of the button that did it, with its undo."""
    text = words("screen-student-submitted", subject=piece.work.subject, pages=pages)
    take_back = press(words.label("button-student-take-back"), student.TakeBack(submission=submission_id))
    return Screen(
        text=text,
        rows=[[take_back], home(words)],
        in_place=True,
        toast=words.label("toast-student-submitted"),
    )


def which(words: Words, page: Page[HomeworkRow], with_tutor: Sequence[HomeworkRow] = ()) -> Screen:
    """Something came outside any dialog, and it may belong to several pieces: open ones, and such as are handed in."""
    rows = [*page.rows, *with_tutor]
    buttons = [
        press(label if row in page.rows else f"+ {label}", student.ChooseHomework(homework=row.id))
        for row, label in zip(rows, work_labels(words, rows), strict=True)
    ]
    handed_in = (
        words("dialog-which-handed-in", subject=row.subject, gist=gist(words, row.text)) for row in with_tutor
    )
    offered = (
        words(
            "dialog-which-line",
            subject=row.subject,
            gist=gist(words, row.text),
            day=formats.due(words, row.due_at),
        )
        for row in page.rows
    )
    turning = arrows(
        student.WhichPage(cursor=page.rows[0].id, back=1) if page.earlier and page.rows else None,
        student.WhichPage(cursor=page.rows[-1].id, back=0) if page.later and page.rows else None,
    )
    drop = press(words.label("button-student-drop"), student.DropSent())
    text = paragraphs(words("dialog-which-homework"), lines(*offered, *handed_in))
    return Screen(text=text, rows=[*in_pairs(buttons), *turning, [drop]])


def nothing(words: Words) -> Screen:
    shelf = student.HomeworkShelf(shelf=Shelf.WAITING.number, cursor=0, back=0)
    label = words.label("button-family-homework")
    return Screen(text=words("dialog-nothing-to-hand-in"), rows=[[press(label, shelf)], home(words)])
