"""A month's income as tables: in sum, by student, by course."""

from collections.abc import Sequence

from bot import formats
from bot.l10n import Words
from bot.screens.tutor_income import Month
from bot.sheets.sheet import Cell, Figure, Grid, Sheet
from domain.money import digits_of
from storage.queries.income import Flow
from storage.queries.income_shares import Share


def sheet(
    words: Words, shown: Month, flow: Flow, by_student: Sequence[Share], by_course: Sequence[Share]
) -> Sheet:
    return Sheet(
        title=words.label("file-income-title", month=formats.month_name(words, shown.first)),
        about=shown.books.name,
        grids=(
            _summary(words, shown, flow),
            _students(words, shown.books.currency, by_student),
            _courses(words, shown.books.currency, flow, by_course),
        ),
    )


def _summary(words: Words, shown: Month, flow: Flow) -> Grid:
    books = shown.books
    amounts = {
        "received": flow.received_minor,
        "earned": flow.earned_minor,
        "prepaid": books.prepaid_minor,
        "owed": books.owed_minor,
    }
    rows: list[Sequence[Cell]] = [
        [words.label("file-income-row", row=name), _amount(words, minor, books.currency)]
        for name, minor in amounts.items()
    ]
    header = [words.label("file-income-column", column="what"), books.currency]
    return Grid(words.label("file-income-grid", grid="summary"), header, (60, 40), rows)


def _students(words: Words, currency: str, shares: Sequence[Share]) -> Grid:
    rows: list[Sequence[Cell]] = [
        [
            share.name,
            _amount(words, share.received_minor, currency),
            _amount(words, share.earned_minor, currency),
        ]
        for share in shares
    ]
    header = [words.label("file-income-column", column=name) for name in ("student", "received", "earned")]
    return Grid(words.label("file-income-grid", grid="students"), header, (50, 25, 25), rows)


def _courses(words: Words, currency: str, flow: Flow, shares: Sequence[Share]) -> Grid:
    """With what belongs to no lesson, so that it adds up to the month."""
    rows: list[Sequence[Cell]] = [
        [share.name, share.student_name, _amount(words, share.earned_minor, currency)] for share in shares
    ]
    rest = flow.earned_minor - sum(share.earned_minor for share in shares)
    if rest:
        rows.append([words.label("file-income-row", row="rest"), "", _amount(words, rest, currency)])
    header = [words.label("file-income-column", column=name) for name in ("course", "student", "earned")]
    return Grid(words.label("file-income-grid", grid="courses"), header, (45, 30, 25), rows)


def _amount(words: Words, minor: int, currency: str) -> Figure:
    return Figure(minor / 10 ** digits_of(currency), formats.money(words, minor, currency))
