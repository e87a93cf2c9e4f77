"""Make-up lessons in the tutor's hands: what a student may make up for, and which lesson does."""

from collections.abc import Sequence
from datetime import datetime

from bot import formats
from bot.callbacks import tutor
from bot.callbacks.tutor_makeups import DropMakeup, MakeUpLesson, StudentMakeups, UsualLesson
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from domain.lessons import LessonState
from storage.queries.makeups import Credit
from storage.queries.tutor_lesson_card import LessonCard


def line(words: Words, lesson: LessonCard, _now: datetime) -> Html | None:
    return words("screen-makeup-lesson") if lesson.is_made_up else None


def row(words: Words, lesson: LessonCard, _now: datetime) -> list[Button]:
    if lesson.state is not LessonState.PLANNED:
        return []
    if lesson.is_made_up:
        return [press(words.label("button-makeup-not"), UsualLesson(lesson=lesson.id))]
    if lesson.makeups:
        return [press(words.label("button-makeup-use"), MakeUpLesson(lesson=lesson.id))]
    return []


def door(words: Words, student_id: int, count: int) -> list[Button]:
    """On the student's card, where there are any."""
    label = words.label("button-makeups", count=count)
    return [press(label, StudentMakeups(student=student_id))] if count else []


def listed(
    words: Words, student_id: int, name: str, found: Sequence[Credit], *, toast: str | None = None
) -> Screen:
    lines = [
        words(
            "screen-makeup-line",
            subject=credit.subject,
            missed=_day(words, credit.missed_at),
            till=_day(words, credit.expires_at),
            paid="yes" if credit.is_paid else "no",
        )
        for credit in found
    ]
    buttons = [
        press(
            words.label("button-makeup-drop", day=_day(words, credit.missed_at)), DropMakeup(credit=credit.id)
        )
        for credit in found
    ]
    said = "\n".join(lines) if lines else words("screen-makeup-none")
    return Screen(
        text=Html(f"{words('screen-makeups', name=name)}\n\n{said}\n\n{words('screen-makeup-how')}"),
        rows=[*clock.in_rows(buttons, 2), keyboards.back_and_home(words, tutor.Student(student=student_id))],
        toast=toast,
    )


def _day(words: Words, moment: datetime) -> str:
    return formats.number_day(words, words.local(moment).date())
