"""Who was at a group's lesson: marks in one tap before it is held, with their price after it."""

from datetime import datetime

from bot import counts
from bot.callbacks import tutor
from bot.callbacks.tutor_attendance import CorrectMark, Mark, MarkChoice, RollCall
from bot.callbacks.tutor_lessons import LessonSeats
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens import tutor_lesson_lines as lines
from domain.attendance import MARKS, following, percent_of
from domain.ledger import covered
from domain.lessons import UNDO_WINDOW, Attendance, LessonState
from domain.money import share_of
from domain.rules import Rules
from storage.queries.tutor_lesson_card import LessonCard
from storage.queries.tutor_seats import Seat

SHOWN = 10
NAME = 14
SIGNS = {
    Attendance.EXPECTED: "✅",
    Attendance.PRESENT: "✅",
    Attendance.LATE: "🕐",
    Attendance.ABSENT_SILENT: "❌",
    Attendance.ABSENT_NOTIFIED: "✉️",
    Attendance.EXCUSED: "🤍",
}


def may_mark(lesson: LessonCard, now: datetime) -> bool:
    """Once it has begun, and for a week after it was held."""
    if not lesson.is_group or not lesson.seats:
        return False
    if lesson.state is LessonState.PLANNED:
        return now >= lesson.starts_at
    settled = lesson.settled_at
    return lesson.state is LessonState.HELD and settled is not None and now - settled <= UNDO_WINDOW


def door(words: Words, lesson: LessonCard, now: datetime) -> Button:
    """To the names of a group: as marks when there is something to mark."""
    if may_mark(lesson, now):
        label = words.label("button-attendance", count=lesson.students)
        return press(label, RollCall(lesson=lesson.id, page=0))
    return press(
        words.label("button-tutor-seats", count=lesson.students), LessonSeats(lesson=lesson.id, page=0)
    )


def roll_call(
    words: Words, lesson: LessonCard, page: int, now: datetime, *, toast: str | None = None
) -> Screen:
    first = min(page, max(len(lesson.seats) - 1, 0) // SHOWN) * SHOWN
    number, is_last = first // SHOWN, first + SHOWN >= len(lesson.seats)
    shown = lesson.seats[first : first + SHOWN]
    arrows = pager.arrows(
        RollCall(lesson=lesson.id, page=number - 1) if number else None,
        None if is_last else RollCall(lesson=lesson.id, page=number + 1),
    )
    said = [line for make in (lines.title, lines.time) if (line := make(words, lesson, now))]
    is_planned = lesson.state is LessonState.PLANNED
    hint = words("screen-attendance-hint", state="planned" if is_planned else "held")
    names = "\n".join(_line(words, lesson, seat) for seat in shown)
    return Screen(
        text=Html("\n".join(said) + f"\n{hint}\n\n{names}"),
        rows=[
            *_buttons(lesson, shown, number, now),
            *arrows,
            *_hold(words, lesson, now),
            keyboards.back_and_home(words, tutor.Lesson(lesson=lesson.id)),
        ],
        toast=toast,
        in_place=True,
    )


def _line(words: Words, lesson: LessonCard, seat: Seat) -> Html:
    is_planned = lesson.state is LessonState.PLANNED
    return words(
        "screen-attendance-line",
        student=seat.name,
        mark="cancelled" if seat.absence else seat.attendance.value,
        charged="no" if is_planned and not (seat.charged_minor or seat.drawn) else "yes",
        price=_taken(words, lesson, seat),
    )


def _taken(words: Words, lesson: LessonCard, seat: Seat) -> str:
    """With what is left, where it was drawn from a package."""
    cost = counts.cost(words, seat.charged_minor, seat.drawn, lesson.currency)
    return f"{cost}, {counts.left(words, seat.left)}" if seat.drawn else cost


def _buttons(lesson: LessonCard, shown: tuple[Seat, ...], page: int, now: datetime) -> list[list[Button]]:
    """A tap turns the mark to the next one; of a lesson that was held it asks, since that moves money."""
    if not may_mark(lesson, now):
        return []
    free = [seat for seat in shown if not seat.absence]
    names = distinct([seat.name for seat in free], NAME)
    made = []
    for seat, name in zip(free, names, strict=True):
        ids = {"lesson": lesson.id, "student": seat.student_id, "page": page}
        turned = Mark(**ids, mark=MARKS.index(following(seat.attendance)))
        meaning = turned if lesson.state is LessonState.PLANNED else MarkChoice(**ids)
        made.append(press(f"{SIGNS[seat.attendance]} {name}", meaning))
    return clock.in_rows(made, 2)


def _hold(words: Words, lesson: LessonCard, now: datetime) -> list[list[Button]]:
    if lesson.state is not LessonState.PLANNED or now < lesson.starts_at:
        return []
    hold = tutor.Hold(lesson=lesson.id, revision=lesson.revision)
    return [[press(words.label("button-attendance-hold"), hold, Style.SUCCESS)]]


def choice(words: Words, lesson: LessonCard, seat: Seat, rules: Rules, page: int) -> Screen:
    """Each answer with its price, the one that stands marked."""
    prices, buttons = [], []
    for number, mark in enumerate(MARKS):
        percent = percent_of(mark, rules)
        units = covered(percent, seat.prepaid)
        price = counts.price(words, share_of(seat.price_minor, percent), units, lesson.currency)
        prices.append(words("screen-attendance-price", mark=mark.value, price=price))
        style = Style.PRIMARY if mark is seat.attendance else None
        meaning = CorrectMark(lesson=lesson.id, student=seat.student_id, mark=number, page=page)
        label = words.label("button-attendance-mark", mark=mark.value)
        buttons.append(press(f"{SIGNS[mark]} {label}", meaning, style))
    text = words(
        "screen-attendance-choice",
        student=seat.name,
        price=_taken(words, lesson, seat),
    )
    return Screen(
        text=Html(f"{text}\n\n" + "\n".join(prices)),
        rows=[
            *clock.in_rows(buttons, 2),
            keyboards.back_and_home(words, RollCall(lesson=lesson.id, page=page)),
        ],
    )


def line(words: Words, lesson: LessonCard, now: datetime) -> Html | None:
    """Who was not simply there, on the card of a group."""
    if not lesson.is_group or now < lesson.starts_at or lesson.state is LessonState.NO_SHOW:
        return None
    usual = (Attendance.EXPECTED, Attendance.PRESENT)
    notable = [seat for seat in lesson.seats if seat.attendance not in usual and not seat.absence]
    if not notable:
        return None
    told = [
        words.label("screen-attendance-brief", student=seat.name, mark=seat.attendance.value)
        for seat in notable[: lines.NAMES_SHOWN]
    ]
    return words("screen-attendance-notable", names=", ".join(told))
