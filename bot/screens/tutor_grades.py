"""The scale of a course, and the grade of a piece of homework."""

from collections.abc import Callable

from bot import grading
from bot.callbacks import tutor, tutor_cards
from bot.callbacks import tutor_grades as callbacks
from bot.callbacks.base import Press
from bot.callbacks.tutor_groups import EditGroup
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press
from bot.screens.tutor_courses import whose
from bot.screens.tutor_homework import brief
from domain.grades import HEAVIEST, Grade, MarkKind, Scale, choices
from storage.queries.grades import GradedWork
from storage.queries.tutor_courses import CourseRow

PER_ROW = {Scale.HUNDRED: 4, Scale.TWELVE: 4, Scale.PASS_FAIL: 2}
CHOSEN = "✓ "


def course(words: Words, row: CourseRow, *, toast: str | None = None) -> Screen:
    """One tap for another scale; what has been given stays as it is."""
    buttons = [
        press(words.label("grade-scale", scale=scale.value), _choose(row, scale))
        for scale in Scale
        if scale is not row.scale
    ]
    back: Press = (
        EditGroup(course=row.id) if row.is_group else tutor_cards.EditStudent(student=row.student_id)
    )
    return Screen(
        text=words(
            "screen-grades-course",
            subject=row.subject,
            whose=whose(words, row),
            scale=words.label("grade-scale", scale=row.scale.value),
        ),
        rows=[*clock.in_rows(buttons, 2), *weight_rows(words, row), keyboards.back_and_home(words, back)],
        toast=toast,
    )


def weight_rows(words: Words, row: CourseRow) -> list[list[Button]]:
    """One tap makes a kind heavier; behind the heaviest it counts nothing."""
    weights = row.weights
    buttons = [
        press(
            words.label("button-journal-weight", kind=kind.value, weight=weights[kind]),
            callbacks.Weigh(course=row.id, kind=kind.number, weight=(weights[kind] + 1) % (HEAVIEST + 1)),
        )
        for kind in MarkKind
    ]
    return clock.in_rows(buttons, 2)


def _choose(row: CourseRow, scale: Scale) -> Press:
    return callbacks.ChooseScale(course=row.id, scale=scale.value)


def _ticked(label: str, *, on: bool) -> str:
    return f"{CHOSEN}{label}" if on else label


def grade_rows(
    words: Words, scale: Scale, pick: Callable[[Grade], Press], chosen: Grade | None = None
) -> list[list[Button]]:
    """Every grade of the scale, the best first; ``pick`` makes its meaning."""
    buttons = [
        press(_ticked(grading.grade(words, one), on=one == chosen), pick(one)) for one in choices(scale)
    ]
    return clock.in_rows(buttons, PER_ROW.get(scale, 6))


def work(words: Words, graded: GradedWork) -> Screen:
    """Which grade? It may be typed, too."""
    id_ = graded.homework_id
    text = words(
        "dialog-grades-work",
        student=graded.student_name,
        subject=graded.subject,
        text=brief(words, graded.text),
        graded="yes" if graded.grade else "no",
        grade=grading.grade(words, graded.grade) if graded.grade else "",
    )
    away = [press(words.label("button-grades-remove"), callbacks.UngradeWork(homework=id_), Style.DANGER)]
    return Screen(
        text=text,
        rows=[
            *grade_rows(
                words,
                graded.scale,
                lambda one: callbacks.SetGrade(homework=id_, scale=one.scale.value, points=one.points),
                graded.grade,
            ),
            *([away] if graded.grade else []),
            keyboards.back_and_home(words, tutor.Homework(homework=id_)),
        ],
    )
