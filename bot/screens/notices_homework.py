"""What is told of homework: to the student who does it, to his guardians, to the tutor who checks it."""

from datetime import datetime

from bot import formats
from bot.callbacks import parent, student, tutor
from bot.l10n import Html, Words
from bot.screen import Button, Message, Rows, Style, press
from bot.screens.family_words import gist, lines
from bot.screens.notices_lessons import day_word, joined
from bot.screens.student_hand_in import late_buttons, pages_button
from domain.homework import SubmissionState, is_late
from domain.people import Role
from storage.queries.notice_facts import HomeworkFacts, SubmissionFacts

PREVIEW = 300


def assigned(words: Words, work: HomeworkFacts, reader: Role, name: str) -> Message:
    """The task's beginning; the whole of it, with its attachments, is behind the button."""
    task = words("notice-homework-task", text=_preview(work.text)) if work.text else None
    count = work.attachment_count
    attached = words("notice-homework-attached", count=count) if count else None
    text = joined(
        words("notice-homework-assigned"),
        _whose(words, work, reader, name),
        task,
        attached,
        due(words, work),
    )
    return Message(text, opened(words, work, reader))


def withdrawn(words: Words, work: HomeworkFacts, reader: Role, name: str) -> Message:
    text = joined(words("notice-homework-withdrawn"), about(words, work, reader, name))
    return Message(text, opened(words, work, reader))


def due_tomorrow(words: Words, work: HomeworkFacts, reader: Role, name: str, now: datetime) -> Message:
    title = words("notice-homework-due-tomorrow", day=day_word(words, work.due_at, now))
    return Message(joined(title, about(words, work, reader, name), due(words, work)), _to_do(words, work))


def due_soon(words: Words, work: HomeworkFacts, reader: Role, name: str) -> Message:
    title = words("notice-homework-due-soon", time=formats.clock(words, work.due_at))
    return Message(joined(title, about(words, work, reader, name)), _to_do(words, work))


def overdue(words: Words, work: HomeworkFacts, reader: Role, name: str) -> Message:
    text = joined(
        words("notice-homework-overdue"),
        about(words, work, reader, name),
        words("notice-homework-still-possible"),
    )
    return Message(text, _to_do(words, work))


def overdue_guardian(words: Words, work: HomeworkFacts, reader: Role, name: str) -> Message:
    text = joined(
        words("notice-homework-overdue-guardian"),
        about(words, work, reader, name),
        due(words, work),
        words("notice-homework-still-possible"),
    )
    return Message(text, opened(words, work, reader))


def pages_received(
    words: Words, work: HomeworkFacts, attempt: SubmissionFacts, reader: Role, name: str
) -> Message:
    """The receipt for a burst of pages; its button hands in what there is by then."""
    if attempt.state is not SubmissionState.COLLECTING:
        return _late_pages_received(words, work, attempt, reader, name)
    text = joined(
        words("notice-pages-received", pages=attempt.page_count),
        about(words, work, reader, name),
        words("notice-pages-next"),
    )
    label = words.label("button-notice-submit", pages=attempt.page_count)
    submit = press(label, student.Submit(submission=attempt.id), Style.SUCCESS)
    return Message(text, ((submit,), (pages_button(words, attempt.id),)))


def _late_pages_received(
    words: Words, work: HomeworkFacts, attempt: SubmissionFacts, reader: Role, name: str
) -> Message:
    """They came after Submit: while the check has not begun they may join, afterwards they wait for its end."""
    may_join = attempt.state is SubmissionState.SUBMITTED
    text = joined(
        words("notice-late-pages", pages=attempt.late_pages),
        about(words, work, reader, name),
        words("notice-late-pages-next", state="submitted" if may_join else "in_check"),
    )
    return Message(text, late_buttons(words, attempt.id) if may_join else opened(words, work, reader))


def submitted(words: Words, work: HomeworkFacts, attempt: SubmissionFacts, name: str) -> Message:
    late = attempt.number == 1 and is_late(attempt.submitted_at, work.due_at)
    text = joined(
        words("notice-homework-submitted", student=name),
        words("notice-homework-work", subject=work.subject, pages=attempt.page_count),
        words("notice-homework-attempt", number=attempt.number) if attempt.number > 1 else None,
        words("notice-homework-late", when=formats.moment(words, work.due_at)) if late else None,
    )
    label = words.label("button-notice-check")
    return Message(text, ((press(label, tutor.Check(submission=attempt.id), Style.PRIMARY),),))


def about(words: Words, work: HomeworkFacts, reader: Role, name: str) -> Html:
    """With how the task begins: several of one subject may be under way."""
    if not work.text:
        return _whose(words, work, reader, name)
    task = gist(words, work.text)
    if reader is Role.STUDENT:
        return words("notice-about-task", subject=work.subject, gist=task)
    return lines(_whose(words, work, reader, name), words("notice-homework-gist", gist=task))


def _whose(words: Words, work: HomeworkFacts, reader: Role, name: str) -> Html:
    return words("notice-about", reader=reader.value, subject=work.subject, tutor=work.tutor, student=name)


def due(words: Words, work: HomeworkFacts) -> Html:
    return words("notice-homework-due", when=formats.moment(words, work.due_at))


def _to_do(words: Words, work: HomeworkFacts) -> Rows:
    hand_in = press(words.label("button-notice-hand-in"), student.HandIn(homework=work.id), Style.PRIMARY)
    return ((hand_in, _opening(words, work, Role.STUDENT)),)


def opened(words: Words, work: HomeworkFacts, reader: Role) -> Rows:
    return ((_opening(words, work, reader),),)


def _opening(words: Words, work: HomeworkFacts, reader: Role) -> Button:
    is_his = reader is Role.STUDENT
    meaning = student.Homework(homework=work.id) if is_his else parent.Homework(homework=work.id)
    return press(words.label("button-notice-open"), meaning)


def _preview(text: str) -> str:
    return text if len(text) <= PREVIEW else text[:PREVIEW].rstrip() + "…"
