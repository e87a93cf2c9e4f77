"""A journal as tables: how everybody stands, and every mark."""

from collections.abc import Sequence

from bot import formats, grading
from bot.l10n import Words
from bot.screens.periods import days
from bot.sheets.sheet import Cell, Figure, Grid, Sheet
from domain.grades import Grade, Scale
from storage.queries.journal import Standing
from storage.queries.journal_file import JournalFile, Line

NUMBERS = (Scale.FIVE, Scale.TWELVE, Scale.HUNDRED)
"""Scales whose grades a spreadsheet can count with."""


def sheet(words: Words, file: JournalFile) -> Sheet:
    """Of one student, or of a whole group."""
    alone = file.students[0][1] if len(file.students) == 1 and not file.is_group else ""
    about = words.label("file-journal-about", scale=words.label("grade-scale", scale=file.scale.value))
    return Sheet(
        title=words.label(
            "file-journal-title", subject=file.subject, student=alone, alone="yes" if alone else "no"
        ),
        about=about,
        grids=(
            _standings(words, file),
            *([_periods(words, file)] if file.periods else []),
            _marks(words, file.lines),
        ),
    )


def _standings(words: Words, file: JournalFile) -> Grid:
    rows = [
        _standing(words, name, file.standings.get(student_id, Standing()), file)
        for student_id, name in file.students
    ]
    names = ("student", "average", "count", "excused")
    header = [words.label("file-journal-column", column=name) for name in names]
    return Grid(words.label("file-journal-standings"), header, (40, 20, 20, 20), rows)


def _standing(words: Words, name: str, standing: Standing, file: JournalFile) -> list[Cell]:
    average = standing.average(file.scale, file.weights)
    if average is None:
        return [name, "—", 0, standing.excused]
    shown = grading.mean(words, average)
    mean: Cell = Figure(round(float(average.value), 2), shown) if file.scale in NUMBERS else shown
    return [name, mean, average.count, standing.excused]


def _periods(words: Words, file: JournalFile) -> Grid:
    """What was settled, and what the marks made of it."""
    names = dict(file.students)
    rows: list[list[Cell]] = [
        [
            names[row.student_id],
            days(words, row.starts_at, row.ends_at, row.zone),
            _grade(words, row.grade),
            row.counted,
            _grade(words, row.proposed) if row.proposed else "—",
        ]
        for row in file.periods
    ]
    columns = ("student", "period", "grade", "count", "proposed")
    header = [words.label("file-journal-column", column=name) for name in columns]
    return Grid(words.label("file-journal-periods"), header, (28, 30, 18, 14, 24), rows)


def _marks(words: Words, lines: Sequence[Line]) -> Grid:
    rows: list[list[Cell]] = [
        [
            line.student,
            formats.number_day(words, words.local(line.earned_at).date())
            + f" {words.local(line.earned_at).year}",
            _grade(words, line.grade),
            words.label("mark-kind", kind=line.kind.value),
            line.text or "",
        ]
        for line in lines
    ]
    names = ("student", "day", "grade", "kind", "text")
    header = [words.label("file-journal-column", column=name) for name in names]
    return Grid(words.label("file-journal-marks"), header, (24, 15, 20, 18, 38), rows)


def _grade(words: Words, grade: Grade | None) -> Cell:
    if grade is None:
        return words.label("grade-excused")
    return grade.points if grade.scale in NUMBERS else grading.grade(words, grade)
