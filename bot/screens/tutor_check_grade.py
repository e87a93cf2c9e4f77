"""The grade of the work under check."""

from bot import grading
from bot.callbacks import tutor_checking as callbacks
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Screen, Style, press
from bot.screens.tutor_grades import grade_rows
from storage.queries.tutor_checking import UnderCheck


def grade(words: Words, found: UnderCheck) -> Screen:
    """By tap alone: whatever is typed during a check is an answer to the work."""
    id_ = found.row.submission_id
    text = words(
        "dialog-tutor-check-grade",
        student=found.row.student_name,
        subject=found.row.subject,
        graded="yes" if found.grade else "no",
        grade=grading.grade(words, found.grade) if found.grade else "",
    )
    rows = grade_rows(
        words,
        found.scale,
        lambda one: callbacks.GiveGrade(submission=id_, scale=one.scale.value, points=one.points),
        found.grade,
    )
    away = [press(words.label("button-grades-remove"), callbacks.WipeGrade(submission=id_), Style.DANGER)]
    back = keyboards.back_and_home(words, callbacks.CheckOn(submission=id_))
    return Screen(text=text, rows=[*rows, *([away] if found.grade else []), back])
