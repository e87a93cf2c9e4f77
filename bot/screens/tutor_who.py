"""Whose a lesson is: one student by name, a group by how many it has."""

from bot.keyboards.names import short
from bot.l10n import Words
from storage.queries.tutor_lesson_card import LessonCard
from storage.queries.tutor_lessons import LessonRow

SHORT = 10
"""Of a name beside a time."""


def who(words: Words, lesson: LessonCard | LessonRow) -> str:
    if lesson.is_group:
        return words.label("tutor-group", count=lesson.students)
    return lesson.student_name


def brief(lesson: LessonRow, limit: int = SHORT) -> str:
    """On a narrow button; a group is known by its subject."""
    return short(lesson.subject if lesson.is_group else lesson.student_name, limit)
