"""Rows of a lesson's card: what a tutor does to it."""

from datetime import datetime

from bot import formats
from bot.callbacks import tutor
from bot.callbacks import tutor_planning as planning
from bot.callbacks.tutor_lessons import LessonMore
from bot.callbacks.tutor_packages import SellTo, SellType
from bot.callbacks.tutor_series import SeriesCard
from bot.keyboards.calendar import NOW, packed
from bot.keyboards.names import distinct
from bot.l10n import Words
from bot.screen import Button, Style, press
from bot.screens import tutor_attendance as attendance
from domain.lessons import UNDO_WINDOW, LessonState
from storage.queries.tutor_lesson_card import LessonCard

FEW, NAME = 2, 9


def marks(words: Words, lesson: LessonCard, now: datetime) -> list[Button]:
    """Nothing can be held before it has begun."""
    if lesson.state is not LessonState.PLANNED or now < lesson.starts_at:
        return []
    ids = {"lesson": lesson.id, "revision": lesson.revision}
    return [
        press(words.label("button-tutor-held"), tutor.Hold(**ids), Style.SUCCESS),
        press(words.label("button-tutor-no-show"), tutor.NoShow(**ids)),
    ]


def undo(words: Words, lesson: LessonCard, now: datetime) -> list[Button]:
    if lesson.settled_at is None or now - lesson.settled_at > UNDO_WINDOW:
        return []
    undone = tutor.Reopen(lesson=lesson.id, revision=lesson.revision, sure=0)
    return [press(words.label("button-tutor-undo"), undone)]


def sell_another(words: Words, lesson: LessonCard, _now: datetime) -> list[Button]:
    """To whom the lesson has drawn the last of what he had: the same kind again, where there is one."""
    last = [seat for seat in lesson.seats if seat.drawn and not seat.left][:FEW]
    return [
        press(
            words.label("button-package-sell-another", named="yes" if lesson.is_group else "no", name=name),
            SellType(student=seat.student_id, type=seat.kind_id)
            if seat.kind_id
            else SellTo(student=seat.student_id, edge=0, back=0),
        )
        for seat, name in zip(last, distinct([seat.name for seat in last], NAME), strict=True)
    ]


def changes(words: Words, lesson: LessonCard, _now: datetime) -> list[Button]:
    if lesson.state is not LessonState.PLANNED:
        return []
    cancel = tutor.CancelLesson(lesson=lesson.id, revision=lesson.revision, sure=0)
    return [move(words, lesson), press(words.label("button-tutor-cancel-lesson"), cancel)]


def move(words: Words, lesson: LessonCard) -> Button:
    meaning = planning.MoveMonth(lesson=lesson.id, revision=lesson.revision, day=NOW)
    return press(words.label("button-tutor-move"), meaning)


def work_and_more(words: Words, lesson: LessonCard, now: datetime) -> list[Button]:
    """What is wanted most often, and the door to the rest."""
    more = press(words.label("button-tutor-lesson-more"), LessonMore(lesson=lesson.id))
    if lesson.is_group:
        return [attendance.door(words, lesson, now), more] if lesson.seats else [more]
    assign = tutor.Assign(course=lesson.course_id, student=lesson.student_id, lesson=lesson.id)
    return [press(words.label("button-tutor-assign"), assign), more]


def student(words: Words, lesson: LessonCard, _now: datetime) -> list[Button]:
    if lesson.is_group:
        return []
    return [press(words.label("button-tutor-student-card"), tutor.Student(student=lesson.student_id))]


def its_time(words: Words, lesson: LessonCard, _now: datetime) -> list[Button]:
    """The day and the week around it."""
    day = words.local(lesson.starts_at).date()
    return [
        press(formats.short_day(words, day), tutor.DayLessons(day=packed(day))),
        press(words.label("button-tutor-its-week"), tutor.Week(day=packed(day))),
    ]


def series(words: Words, lesson: LessonCard, _now: datetime) -> list[Button]:
    """The slot it belongs to."""
    if lesson.series_id is None:
        return []
    return [press(words.label("button-series-card"), SeriesCard(series=lesson.series_id))]
