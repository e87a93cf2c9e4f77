"""Promising to come: what a family sees of it, and what the tutor does."""

from collections.abc import Sequence
from datetime import datetime

from bot.callbacks.confirming import Confirm, Unconfirm
from bot.l10n import Html, Words
from bot.screen import Button, Style, press
from domain.lessons import LessonState
from domain.people import Role
from storage.queries.family_lessons import LessonRow


def line(words: Words, rows: Sequence[LessonRow], now: datetime) -> Html | None:
    """Only while it lies ahead: afterwards attendance tells."""
    return words("screen-lesson-confirmed") if _lies_ahead(rows[0], now) and _all_confirmed(rows) else None


def buttons(
    words: Words, rows: Sequence[LessonRow], now: datetime, own: frozenset[int]
) -> list[list[Button]]:
    row = rows[0]
    if not _lies_ahead(row, now):
        return []
    if _all_confirmed(rows):
        return [[press(words.label("button-lesson-unconfirm"), Unconfirm(lesson=row.id))]]
    reader = Role.STUDENT if any(one.student_id in own for one in rows) else Role.GUARDIAN
    return [[button(words, reader, row.id, row.revision)]]


def button(words: Words, reader: Role, lesson_id: int, revision: int) -> Button:
    """A student speaks for himself, a guardian of his child."""
    label = words.label("button-lesson-confirm", reader=reader.value)
    return press(label, Confirm(lesson=lesson_id, revision=revision), Style.SUCCESS)


def _lies_ahead(row: LessonRow, now: datetime) -> bool:
    return row.state is LessonState.PLANNED and now < row.starts_at


def _all_confirmed(rows: Sequence[LessonRow]) -> bool:
    return all(row.is_confirmed for row in rows)
