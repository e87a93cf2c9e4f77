"""A lesson's card, whose lines and buttons follow from its state, and what became of it.

The card is composed here and nowhere else. A capability adds to it one function of its own file to one of the tuples:
``LINES`` (what is said), ``ROWS`` (a row of buttons, at most four to be seen at once) or ``MORE`` (a row behind
"More"). Each is given the words, the lesson and the moment, and returns nothing where it has nothing to add; what it
needs to know is a field of ``LessonCard``.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from bot import formats
from bot.callbacks import tutor
from bot.callbacks.tutor_lessons import LessonSeats
from bot.callbacks.tutor_series import CancelSeries
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import packed
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens import (
    lesson_file,
    lesson_materials,
    move_parts,
    tutor_attendance,
    tutor_makeups,
    tutor_record,
    tutor_waivers,
)
from bot.screens import tutor_lesson_lines as lines
from bot.screens import tutor_lesson_rows as rows
from bot.screens.tutor_who import who
from storage.queries.tutor_lesson_card import LessonCard, LessonHomework

Line = Callable[[Words, LessonCard, datetime], str | None]
Row = Callable[[Words, LessonCard, datetime], list[Button]]

LINES: tuple[Line, ...] = (
    lines.title,
    lines.time,
    lines.moved_from,
    lines.series,
    lines.time_at_the_students,
    lines.seats,
    tutor_attendance.line,
    lines.state,
    move_parts.tutor_line,
    lines.confirmed,
    tutor_waivers.lines,
    tutor_makeups.line,
    tutor_record.line,
    lesson_materials.tutor_line,
)
ROWS: tuple[Row, ...] = (
    rows.marks,
    tutor_waivers.late_row,
    tutor_waivers.decide_row,
    tutor_record.after_it,
    rows.sell_another,
    rows.undo,
    rows.changes,
    move_parts.tutor_row,
    rows.work_and_more,
)
MORE: tuple[Row, ...] = (
    tutor_makeups.row,
    tutor_record.more,
    lesson_materials.tutor_row,
    rows.student,
    rows.series,
    rows.its_time,
    lesson_file.tutor_row,
)
SEATS_SHOWN = 10


def card(
    words: Words,
    lesson: LessonCard,
    homework: Sequence[LessonHomework],
    now: datetime,
    *,
    toast: str | None = None,
    in_place: bool = False,
) -> Screen:
    said = [Html("\n".join(line for make in LINES if (line := make(words, lesson, now))))]
    said += [lines.homework(words, lesson, work) for work in homework]
    return Screen(
        text=Html("\n\n".join(said)),
        rows=[*_made(ROWS, words, lesson, now), _way_out(words, lesson, now)],
        toast=toast,
        in_place=in_place,
    )


def _way_out(words: Words, lesson: LessonCard, now: datetime) -> list[Button]:
    """Today's lessons stand on the tutor's home; any other day has a screen of its own."""
    day = words.local(lesson.starts_at).date()
    if day == words.local(now).date():
        return keyboards.back(words, tutor.Today())
    return keyboards.back_and_home(words, tutor.DayLessons(day=packed(day)))


def more(words: Words, lesson: LessonCard, now: datetime) -> Screen:
    """What is rarely needed, under the same lines."""
    said = [line for make in LINES[:2] if (line := make(words, lesson, now))]
    back = tutor.Lesson(lesson=lesson.id)
    return Screen(
        text=Html("\n".join(said)),
        rows=[*_made(MORE, words, lesson, now), keyboards.back_and_home(words, back)],
    )


def _made(makers: Sequence[Row], words: Words, lesson: LessonCard, now: datetime) -> list[list[Button]]:
    return [row for make in makers if (row := make(words, lesson, now))]


def seats(words: Words, lesson: LessonCard, page: int, now: datetime) -> Screen:
    """Who takes part in a group's lesson; each opens his card."""
    first = min(page, max(len(lesson.seats) - 1, 0) // SEATS_SHOWN) * SEATS_SHOWN
    shown = lesson.seats[first : first + SEATS_SHOWN]
    labels = distinct([seat.name for seat in shown])
    buttons = [
        press(label, tutor.Student(student=seat.student_id))
        for label, seat in zip(labels, shown, strict=True)
    ]
    number, is_last = first // SEATS_SHOWN, first + SEATS_SHOWN >= len(lesson.seats)
    arrows = pager.arrows(
        LessonSeats(lesson=lesson.id, page=number - 1) if number else None,
        None if is_last else LessonSeats(lesson=lesson.id, page=number + 1),
    )
    names = words("screen-tutor-seats", names="\n".join(seat.name for seat in shown))
    said = [*(line for make in LINES[:2] if (line := make(words, lesson, now))), names]
    return Screen(
        text=Html("\n".join(said)),
        rows=[
            *clock.in_rows(buttons, 2),
            *arrows,
            keyboards.back_and_home(words, tutor.Lesson(lesson=lesson.id)),
        ],
    )


def ask_cancel(words: Words, lesson: LessonCard) -> Screen:
    """The effect in words, the safe way first, moving as the better idea."""
    sure = tutor.CancelLesson(lesson=lesson.id, revision=lesson.revision, sure=1)
    text = words(
        "screen-tutor-ask-cancel",
        student=who(words, lesson),
        subject=lesson.subject,
        moment=formats.moment(words, lesson.starts_at),
    )
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-tutor-keep-lesson"), tutor.Lesson(lesson=lesson.id))],
            [rows.move(words, lesson)],
            [press(_only(words, lesson), sure, Style.DANGER)],
            *_with_the_series(words, lesson),
        ],
        in_place=True,
    )


def ask_undo(words: Words, reason: str, again: tutor.Reopen) -> Screen:
    """A cancelled lesson whose time has been given away (rule 4)."""
    return Screen(
        text=words("dialog-tutor-override", reason=reason),
        rows=[
            [press(words.label("button-tutor-keep-lesson"), tutor.Lesson(lesson=again.lesson))],
            [press(words.label("button-tutor-anyway"), again, Style.DANGER)],
        ],
        in_place=True,
    )


def _only(words: Words, lesson: LessonCard) -> str:
    if lesson.series_id is None:
        return words.label("button-tutor-cancel-sure")
    return words.label("button-series-this")


def _with_the_series(words: Words, lesson: LessonCard) -> list[list[Button]]:
    if lesson.series_id is None:
        return []
    ids = {"lesson": lesson.id, "revision": lesson.revision}
    labels = (words.label("button-series-following"), words.label("button-series-all"))
    return [
        [
            press(label, CancelSeries(**ids, everything=everything, sure=0))
            for everything, label in enumerate(labels)
        ]
    ]
