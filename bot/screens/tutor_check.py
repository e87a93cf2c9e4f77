"""Checking: the queue, the control screen below the pages, and the verdict."""

from collections.abc import Sequence

from bot import formats, grading
from bot.callbacks import tutor
from bot.callbacks import tutor_checking as callbacks
from bot.callbacks.tutor_assigning import Drafts
from bot.callbacks.tutor_teachers import Teacher, TeacherChecks
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.names import short
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Message, Screen, Style, press
from bot.screens.tutor_homework import brief
from domain import homework
from domain.checking import COMMENT_LIMIT
from storage.queries.tutor_checking import Colleague, LastAnswer, UnderCheck
from storage.queries.tutor_homework import PAGE, CheckRow


def queue(words: Words, rows: Sequence[CheckRow], total: int, tutor_id: int = 0) -> Screen:
    """By due date; ``total`` are all that wait, on this page or not. ``tutor_id``: a colleague's."""
    shown = rows[:PAGE]
    assign = [
        press(words.label("button-tutor-assign"), tutor.PickStudent(purpose="homework", edge=0, back=0)),
        press(words.label("button-tutor-drafts"), Drafts(before=0)),
    ]
    last = [assign, keyboards.home(words)]
    if tutor_id:
        last = [keyboards.back_and_home(words, Teacher(tutor=tutor_id))]
    if not shown:
        return Screen(text=words("screen-tutor-nothing-to-check"), rows=last)
    lines = [
        words(
            "screen-tutor-check-line",
            student=row.student_name,
            subject=row.subject,
            pages=row.page_count,
            due=formats.due(words, row.due_at),
            late="yes" if is_late(row) else "no",
        )
        for row in shown
    ]
    edge = shown[-1].submission_id
    onward = TeacherChecks(tutor=tutor_id, after=edge) if tutor_id else tutor.Checks(after=edge)
    more = [[press(words.label("button-tutor-more"), onward)]]
    return Screen(
        text=Html(f"{words('screen-tutor-to-check', count=total)}\n\n" + "\n".join(lines)),
        rows=[
            *clock.in_rows([_check_button(words, row) for row in shown], 2),
            *(more if len(rows) > PAGE else []),
            *last,
        ],
    )


def is_late(row: CheckRow) -> bool:
    return homework.is_late(row.first_submitted_at, row.due_at)


def _check_button(words: Words, row: CheckRow) -> Button:
    label = words.label("button-tutor-check", student=short(row.student_name))
    return press(label, tutor.Check(submission=row.submission_id))


def control(words: Words, found: UnderCheck) -> Screen:
    """Whatever is sent from here on is an answer; a reply to a page is about that page."""
    row, text = found.row, _under_check(words, found)
    id_ = row.submission_id
    return Screen(
        text=text,
        rows=[
            [
                press(words.label("button-tutor-accept"), tutor.Accept(submission=id_), Style.SUCCESS),
                press(words.label("button-tutor-return"), tutor.ReturnWork(submission=id_)),
            ],
            [
                press(words.label("button-tutor-marks"), callbacks.Marks(submission=id_, number=1)),
                press(_grade_label(words, found), callbacks.CheckGrade(submission=id_)),
            ],
            [
                press(
                    words.label("button-tutor-assignment"), tutor.HomeworkMaterials(homework=row.homework_id)
                ),
                press(words.label("button-tutor-comments"), callbacks.Comments(submission=id_, page=0)),
            ],
            *_about_last(words, found),
            *_neighbours(words, found),
            keyboards.back_and_home(words, tutor.Checks(after=0)),
        ],
    )


def _under_check(words: Words, found: UnderCheck) -> Html:
    row = found.row
    text = words(
        "dialog-tutor-check",
        student=row.student_name,
        subject=row.subject,
        number=row.number,
        pages=row.page_count,
        due=formats.due(words, row.due_at),
        late="yes" if is_late(row) else "no",
        answers=found.answers,
        turn=found.number,
        total=found.total,
    )
    if (last := _last(found)) and last.text:
        text = Html(f"{text}\n{words('screen-tutor-last-answer', text=brief(words, last.text))}")
    if found.colleague:
        text = Html(f"{text}\n{words('screen-tutor-colleague-checks', name=found.colleague.name)}")
    return text


def held(words: Words, found: UnderCheck, colleague: Colleague) -> Screen:
    """Somebody else checks it just now."""
    row = found.row
    text = words(
        "screen-tutor-held",
        student=row.student_name,
        subject=row.subject,
        name=colleague.name,
        at=formats.clock_time(words, colleague.touched_at) if colleague.touched_at else "",
    )
    return Screen(
        text,
        [
            [press(words.label("button-tutor-look"), tutor.Attempt(submission=row.submission_id))],
            [press(words.label("button-tutor-take-over"), callbacks.TakeOver(submission=row.submission_id))],
            keyboards.back_and_home(words, tutor.Checks(after=0)),
        ],
    )


def _last(found: UnderCheck) -> LastAnswer | None:
    return found.last if found.row.state is homework.SubmissionState.IN_CHECK else None


def _about_last(words: Words, found: UnderCheck) -> list[list[Button]]:
    """What was answered last may be kept, if it is words, and taken back."""
    last, id_ = _last(found), found.row.submission_id
    if last is None:
        return []
    away = callbacks.TakeBackAnswer(submission=id_, answer=last.id)
    row = [press(words.label("button-tutor-remove-answer"), away)]
    if last.kind is homework.MediaKind.TEXT and len(last.text or "") <= COMMENT_LIMIT:
        keep = callbacks.KeepComment(submission=id_, answer=last.id)
        row.insert(0, press(words.label("button-tutor-keep-comment"), keep))
    return [row]


def _grade_label(words: Words, found: UnderCheck) -> str:
    grade = grading.grade(words, found.grade) if found.grade else ""
    return words.label("button-tutor-check-grade", graded="yes" if found.grade else "no", grade=grade)


def answered(words: Words, found: UnderCheck) -> Message:
    """To a reply to a page of an attempt that is not being checked just now."""
    text = words("screen-tutor-answered", student=found.row.student_name, subject=found.row.subject)
    check = press(words.label("button-tutor-check-on"), tutor.Check(submission=found.row.submission_id))
    return Message(text, [[check]])


def _neighbours(words: Words, found: UnderCheck) -> list[list[Button]]:
    labels = (words.label("button-tutor-check-before"), words.label("button-tutor-check-after"))
    return arrows(
        tutor.Check(submission=found.before) if found.before else None,
        tutor.Check(submission=found.after) if found.after else None,
        labels,
    )


def verdict(words: Words, found: UnderCheck, *, in_place: bool = True) -> Screen:
    """What became of it, and the next one in the queue."""
    row, following = found.row, found.after or found.before
    text = words(
        "screen-tutor-verdict",
        state=row.state.value,
        student=row.student_name,
        subject=row.subject,
        number=row.number,
    )
    if found.grade:
        grade = words("screen-grades-line", grade=grading.grade(words, found.grade))
        text = Html(f"{text}\n{grade}")
    if found.colleague and row.state not in homework.UNSETTLED:
        text = Html(f"{text}\n{words('screen-tutor-colleague-decided', name=found.colleague.name)}")
    rows = [[press(words.label("button-tutor-homework-card"), tutor.Homework(homework=row.homework_id))]]
    if following is not None:
        label = words.label("button-tutor-check-next", count=found.total)
        rows.insert(0, [press(label, tutor.Check(submission=following), Style.PRIMARY)])
    return Screen(text=text, rows=[*rows, keyboards.home(words)], in_place=in_place)


def kept(words: Words, found: UnderCheck) -> Screen:
    """A past attempt, below its pages and what was answered."""
    attempt = found.row
    text = words(
        "screen-tutor-attempt",
        student=attempt.student_name,
        subject=attempt.subject,
        number=attempt.number,
        pages=attempt.page_count,
        answers=found.answers,
        state=attempt.state.value,
    )
    return Screen(
        text=text, rows=[keyboards.back_and_home(words, tutor.Homework(homework=attempt.homework_id))]
    )
