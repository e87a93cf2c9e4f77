"""A lesson on its way into the calendar of a phone: the button on its card."""

from datetime import datetime

from bot.callbacks.calendar import LessonFile
from bot.l10n import Words
from bot.screen import Button, press
from bot.screens.family_lesson_parts import Seen
from domain.lessons import LessonState
from storage.queries.tutor_lesson_card import LessonCard


def family_row(words: Words, seen: Seen, now: datetime) -> list[Button]:
    return _row(words, seen.row.id, now, seen.row.starts_at, seen.row.state)


def tutor_row(words: Words, lesson: LessonCard, now: datetime) -> list[Button]:
    return _row(words, lesson.id, now, lesson.starts_at, lesson.state)


def _row(
    words: Words, lesson_id: int, now: datetime, starts_at: datetime, state: LessonState
) -> list[Button]:
    """Only of what is still to come: nobody plans what is over."""
    if state is not LessonState.PLANNED or starts_at <= now:
        return []
    return [press(words.label("button-calendar-lesson"), LessonFile(lesson=lesson_id))]
