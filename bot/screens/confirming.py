"""Promising to come: what a family sees of it, and what the tutor does."""

from datetime import datetime

from bot.callbacks.confirming import Confirm, Unconfirm
from bot.l10n import Html, Words
from bot.screen import Button, Style, press
from bot.screens.family_lesson_parts import Seen
from domain.lessons import Attendance, LessonState
from domain.people import Role
from storage.queries.family_lessons import LessonRow


def line(words: Words, seen: Seen, now: datetime) -> Html | None:
    """Only while it lies ahead: afterwards attendance tells."""
    return words("screen-lesson-confirmed") if _lies_ahead(seen.row, now) and _all_confirmed(seen) else None


def row(words: Words, seen: Seen, now: datetime) -> list[Button]:
    lesson = seen.row
    if not _lies_ahead(lesson, now) or not _expected(seen):
        return []
    if _all_confirmed(seen):
        return [press(words.label("button-lesson-unconfirm"), Unconfirm(lesson=lesson.id))]
    reader = Role.STUDENT if any(one.student_id in seen.own for one in seen.rows) else Role.GUARDIAN
    return [button(words, reader, lesson.id, lesson.revision)]


def button(words: Words, reader: Role, lesson_id: int, revision: int) -> Button:
    """A student speaks for himself, a guardian of his child."""
    label = words.label("button-lesson-confirm", reader=reader.value)
    return press(label, Confirm(lesson=lesson_id, revision=revision), Style.SUCCESS)


def _lies_ahead(lesson: LessonRow, now: datetime) -> bool:
    return lesson.state is LessonState.PLANNED and now < lesson.starts_at


def _all_confirmed(seen: Seen) -> bool:
    expected = _expected(seen)
    return bool(expected) and all(one.is_confirmed for one in expected)


def _expected(seen: Seen) -> list[LessonRow]:
    """Without who has given up his place."""
    return [one for one in seen.rows if one.attendance is Attendance.EXPECTED]
