"""Checking: the control screen below the pages, and the verdict."""

from bot import formats
from bot.callbacks import tutor
from bot.keyboards import common as keyboards
from bot.keyboards.names import short
from bot.l10n import Words
from bot.screen import Screen, Style, press
from storage.queries.tutor_homework import CheckRow


def control(words: Words, attempt: CheckRow, answers: int) -> Screen:
    """Whatever is sent from here on is an answer; a reply to a page is about that page."""
    text = words(
        "dialog-tutor-check",
        student=attempt.student_name,
        subject=attempt.subject,
        number=attempt.number,
        pages=attempt.page_count,
        due=formats.due(words, attempt.due_at),
        late="yes" if attempt.submitted_at and attempt.submitted_at > attempt.due_at else "no",
        answers=answers,
    )
    id_ = attempt.submission_id
    return Screen(
        text=text,
        rows=[
            [
                press(words.label("button-tutor-accept"), tutor.Accept(submission=id_), Style.SUCCESS),
                press(words.label("button-tutor-return"), tutor.ReturnWork(submission=id_)),
            ],
            [
                press(
                    words.label("button-tutor-assignment"),
                    tutor.HomeworkMaterials(homework=attempt.homework_id),
                )
            ],
            keyboards.back_and_home(words, tutor.Checks(after=0)),
        ],
    )


def verdict(words: Words, attempt: CheckRow, following: CheckRow | None, *, in_place: bool = True) -> Screen:
    """What became of it, and the next one in the queue."""
    text = words(
        "screen-tutor-verdict",
        state=attempt.state.value,
        student=attempt.student_name,
        subject=attempt.subject,
        number=attempt.number,
    )
    rows = [[press(words.label("button-tutor-homework-card"), tutor.Homework(homework=attempt.homework_id))]]
    if following is not None:
        label = words.label("button-tutor-check-next", student=short(following.student_name, 12))
        rows.insert(0, [press(label, tutor.Check(submission=following.submission_id), Style.PRIMARY)])
    return Screen(text=text, rows=[*rows, keyboards.home(words)], in_place=in_place)


def kept(words: Words, attempt: CheckRow, answers: int) -> Screen:
    """A past attempt, below its pages and what was answered."""
    text = words(
        "screen-tutor-attempt",
        student=attempt.student_name,
        subject=attempt.subject,
        number=attempt.number,
        pages=attempt.page_count,
        answers=answers,
        state=attempt.state.value,
    )
    return Screen(
        text=text, rows=[keyboards.back_and_home(words, tutor.Homework(homework=attempt.homework_id))]
    )
