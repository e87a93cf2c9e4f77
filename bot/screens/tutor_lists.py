"""Lessons in lists: one line each, one button each."""

from collections.abc import Sequence
from datetime import datetime

from bot import formats
from bot.callbacks import tutor
from bot.l10n import Html, Words
from bot.screen import Button, press
from bot.screens.tutor_who import brief, who
from domain.lessons import LessonState
from storage.queries.tutor_lessons import LessonRow
from storage.queries.tutor_times import Stand

OFF = frozenset({LessonState.CANCELLED_BY_CLIENT, LessonState.CANCELLED_BY_TUTOR, LessonState.LATE_CANCELLED})


def standing(state: LessonState, starts_at: datetime, ends_at: datetime, now: datetime) -> str:
    """The state in one word of the locales; a planned lesson has three, by the clock."""
    if state is not LessonState.PLANNED or now < starts_at:
        return state.value
    return "running" if now < ends_at else "over"


def line(words: Words, row: LessonRow, now: datetime) -> Html:
    return words(
        "screen-tutor-lesson-line",
        time=formats.span(words, row.starts_at, row.ends_at),
        student=who(words, row),
        subject=row.subject,
        state=standing(row.state, row.starts_at, row.ends_at, now),
        confirmed=row.confirmed,
        students=row.students,
    )


def lesson_button(words: Words, row: LessonRow, *, with_day: bool = False) -> Button:
    day = f"{formats.weekday(words, words.local(row.starts_at).date())} " if with_day else ""
    label = f"{day}{formats.clock_time(words, row.starts_at)} {brief(row)}"
    return press(label, tutor.Lesson(lesson=row.id))


def on(rows: Sequence[LessonRow] | Sequence[Stand]) -> int:
    """How many were not called off."""
    return sum(row.state not in OFF for row in rows)
