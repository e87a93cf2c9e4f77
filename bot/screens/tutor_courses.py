"""Which course something is for, and how it is called: a group has no student's name, but so many of them."""

from collections.abc import Sequence

from bot.callbacks.base import Press
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Screen, press
from storage.queries.tutor_courses import CourseRow


def whose(words: Words, course: CourseRow) -> str:
    """Plain, to be put into a message."""
    if course.is_group:
        return words.label("tutor-group", count=course.members)
    return course.student_name


def courses(words: Words, rows: Sequence[CourseRow], open_: Sequence[Press]) -> Screen:
    """Which of a student's subjects?"""
    labels = [f"👥 {row.subject}" if row.is_group else row.subject for row in rows]
    buttons = [[press(label, meaning)] for label, meaning in zip(labels, open_, strict=True)]
    return Screen(
        text=words("dialog-tutor-course", student=rows[0].student_name),
        rows=[*buttons, keyboards.leave(words)],
    )
