"""Homework: what a student has, one work, and assigning a new one."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot import formats, grading
from bot.callbacks import tutor
from bot.callbacks.tutor_assigning import KeepTemplate, OpenAssignment, WithdrawWork
from bot.callbacks.tutor_grades import ExcuseWork, GradeWork
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Gallery, Item, Screen, Style, press
from domain.homework import TO_DO, HomeworkState, is_late, is_missing
from storage.queries.tutor_homework import PAGE, AttemptRow, HomeworkCard, HomeworkRow, Sent

DAY_END = 24 * 60
WEEK = timedelta(days=7)
UNTOUCHED = (HomeworkState.ASSIGNED, HomeworkState.SEEN)


def of_student(
    words: Words, student_id: int, name: str, rows: Sequence[HomeworkRow], now: datetime
) -> Screen:
    shown = rows[:PAGE]
    assign = [press(words.label("button-tutor-assign"), tutor.AssignFor(student=student_id), Style.PRIMARY)]
    back = keyboards.back_and_home(words, tutor.Student(student=student_id))
    if not shown:
        return Screen(text=words("screen-tutor-no-homework", student=name), rows=[assign, back])
    lines = [
        words(
            "screen-tutor-work-line",
            text=brief(words, row.text),
            due=formats.due(words, row.due_at),
            state=state_of(row, now),
        )
        for row in shown
    ]
    older = tutor.StudentHomework(student=student_id, before=shown[-1].id)
    buttons = [[press(brief(words, row.text, 24), tutor.Homework(homework=row.id))] for row in shown]
    return Screen(
        text=Html(f"{words('screen-tutor-works', student=name)}\n\n" + "\n".join(lines)),
        rows=[
            *buttons,
            *([[press(words.label("button-tutor-older"), older)]] if len(rows) > PAGE else []),
            assign,
            back,
        ],
    )


def state_of(work: HomeworkRow | HomeworkCard, now: datetime) -> str:
    """The state in one word of the locales; late and missing are computed (rule 18)."""
    if work.is_excused:
        return "excused"
    if is_missing(work.state, work.due_at, now) and work.state is not HomeworkState.RETURNED:
        return "missing"
    late = is_late(work.first_submitted_at, work.due_at) and work.state is not HomeworkState.RETURNED
    return f"{work.state.value}_late" if late else work.state.value


def brief(words: Words, text: str, limit: int = 60) -> str:
    """The first line; an assignment may be photos alone."""
    line = text.partition("\n")[0] or words.label("screen-tutor-files-only")
    return line if len(line) <= limit else line[: limit - 1] + "…"


def card(
    words: Words,
    work: HomeworkCard,
    attempts: Sequence[AttemptRow],
    now: datetime,
    *,
    toast: str | None = None,
) -> Screen:
    text = words(
        "screen-tutor-work",
        student=work.student_name,
        subject=work.subject,
        text=work.text or words.label("screen-tutor-files-only"),
        due=formats.moment(words, work.due_at),
        state=state_of(work, now),
        files=work.materials,
    )
    if work.seen_at:
        text = Html(f"{text}\n{words('screen-tutor-work-seen', when=formats.moment(words, work.seen_at))}")
    if work.grade:
        text = Html(f"{text}\n{words('screen-grades-line', grade=grading.grade(words, work.grade))}")
    rows = [
        [
            press(
                words.label("button-tutor-show-files", count=work.materials),
                tutor.HomeworkMaterials(homework=work.id),
            )
        ]
    ]
    rows = rows if work.materials else []
    for attempt in attempts:
        label = words.label("button-tutor-attempt", number=attempt.number, state=attempt.state.value)
        waits = attempt.state.value in ("submitted", "in_check")
        meaning = tutor.Check(submission=attempt.id) if waits else tutor.Attempt(submission=attempt.id)
        rows.append([press(label, meaning, Style.PRIMARY if waits else None)])
    rows.extend([*_grade(words, work), *_again(words, work), *_call_off(words, work, attempts)])
    back = tutor.StudentHomework(student=work.student_id, before=0)
    return Screen(text=text, rows=[*rows, keyboards.back_and_home(words, back)], toast=toast)


def _grade(words: Words, work: HomeworkCard) -> list[list[Button]]:
    if work.state is HomeworkState.WITHDRAWN:
        return []
    label = words.label("button-grades-work", graded="yes" if work.grade else "no")
    return [[press(label, GradeWork(homework=work.id)), *_let_off(words, work)]]


def _call_off(words: Words, work: HomeworkCard, attempts: Sequence[AttemptRow]) -> list[list[Button]]:
    if work.state not in UNTOUCHED or attempts or work.grade or work.is_excused:
        return []
    withdraw = WithdrawWork(homework=work.id, sure=0)
    return [[press(words.label("button-tutor-withdraw", all="no"), withdraw)]]


def ask_withdraw(words: Words, work: HomeworkCard) -> Screen:
    text = words(
        "screen-tutor-withdraw",
        student=work.student_name,
        text=brief(words, work.text),
        count=1,
    )
    sure = press(
        words.label("button-tutor-withdraw", all="no"),
        WithdrawWork(homework=work.id, sure=1),
        Style.DANGER,
    )
    return Screen(text=text, rows=[[sure], keyboards.back(words, tutor.Homework(homework=work.id))])


def _let_off(words: Words, work: HomeworkCard) -> list[Button]:
    """A grade is not lost by it: graded work is excused in the journal."""
    if work.is_excused:
        return [press(words.label("button-grades-called-for"), ExcuseWork(homework=work.id, on=0))]
    if work.state in TO_DO and work.grade is None:
        return [press(words.label("button-journal-excuse"), ExcuseWork(homework=work.id, on=1))]
    return []


def _again(words: Words, work: HomeworkCard) -> list[list[Button]]:
    """To be kept as a template; whoever else was given it."""
    if work.assignment_id is None:
        return []
    row = [press(words.label("button-tutor-keep-template"), KeepTemplate(assignment=work.assignment_id))]
    if work.copies > 1:
        label = words.label("button-tutor-all-given", count=work.copies)
        row.append(press(label, OpenAssignment(assignment=work.assignment_id)))
    return [row]


def gallery(things: Sequence[Sent], submission_id: int | None = None) -> Gallery:
    """Each in its order; with ``submission_id`` a reply to a page is about that page."""
    items = tuple(Item(kind=it.kind, text=it.text, file_id=it.file_id, page_id=it.page_id) for it in things)
    return Gallery(items=items, submission_id=submission_id)
