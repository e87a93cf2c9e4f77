"""A statement as tables: every line with what stood after it, and the sum of each kind."""

from collections.abc import Sequence

from bot import counts, formats
from bot.l10n import Words
from bot.screens import balance
from bot.screens import statement as screens
from bot.screens.statement import Days
from bot.sheets.sheet import Cell, Figure, Grid, Sheet
from domain.balances import Entry
from domain.ledger import LESSONS, WHOLE_LESSON
from domain.money import digits_of
from storage.queries.statement import Statement


def sheet(words: Words, statement: Statement, days: Days) -> Sheet:
    head = statement.period.head
    return Sheet(
        title=words.label("file-statement-title", name=head.student_name),
        about=words.label(
            "file-statement-about",
            days=screens.span(words, days),
            closing=formats.money(words, statement.period.closing_minor, head.currency),
        ),
        grids=(_lines(words, statement, days), _totals(words, statement)),
    )


def money(words: Words, minor: int, currency: str) -> Figure:
    """A number with the digits of its currency, and on paper with its sign."""
    digits = digits_of(currency)
    return Figure(minor / 10**digits, formats.money(words, minor, currency), digits)


def lessons(words: Words, units: int) -> Figure:
    """A number, on paper too: its column says of what."""
    return Figure(units / WHOLE_LESSON, counts.bare(words, units, LESSONS))


def _lines(words: Words, statement: Statement, days: Days) -> Grid:
    """What stands after each is reckoned from the opening, so that the closing is the last of them.

    Lessons of packages are columns of their own, where there are any.
    """
    told, currency = statement.period, statement.period.head.currency
    stands = told.opening_minor
    first, last = (formats.whole_day(words, day) for day in days)
    units = 2 if told.in_lessons else 0
    nothing: list[Cell] = [""] * units
    rows: list[list[Cell]] = [_edge(words, first, "opening", (stands, currency), nothing)]
    for entry in statement.lines:
        about = _about(words, entry)
        if entry.unit == LESSONS:
            rows.append(
                [*about, "", "", *(lessons(words, many) for many in (entry.amount_minor, entry.after_minor))]
            )
        else:
            stands += entry.amount_minor
            rows.append(
                [*about, money(words, entry.amount_minor, currency), money(words, stands, currency), *nothing]
            )
    rows.append(_edge(words, last, "closing", (stands, currency), nothing))
    names = ("day", "what", "details", "amount", "after", "lessons", "left")[: 5 + units]
    widths = (30, 28, 35, 23, 24, 16, 18) if units else (24, 28, 38, 20, 20)
    return Grid(words.label("file-statement-lines"), _header(words, names, currency), widths, rows)


def _edge(words: Words, day: str, end: str, stands: tuple[int, str], nothing: Sequence[Cell]) -> list[Cell]:
    what = words.label("file-statement-edge", end=end)
    return [day, what, "", "", money(words, *stands), *nothing]


def _header(words: Words, names: Sequence[str], currency: str) -> list[str]:
    return [words.label("file-statement-column", column=name, currency=currency) for name in names]


def _about(words: Words, entry: Entry) -> list[Cell]:
    day = formats.whole_day(words, words.local(entry.posted_at).date())
    what = words.label("statement-line", fact=balance.fact(entry), undone="yes" if entry.is_undone else "no")
    return [day, what, _details(words, entry)]


def _details(words: Words, entry: Entry) -> str:
    """The lesson with its start, and how long before it was cancelled; else the package, and what was noted."""
    if entry.lesson_starts_at is None:
        return " · ".join(part for part in (entry.package, entry.note) if part)
    unit, hours, minutes = balance.lead(entry)
    return words.label(
        "file-statement-lesson",
        subject=entry.subject or "",
        moment=formats.plain_moment(words, entry.lesson_starts_at),
        lead=unit,
        hours=hours,
        minutes=minutes,
    )


def _totals(words: Words, statement: Statement) -> Grid:
    told, currency = statement.period, statement.period.head.currency
    rows: list[list[Cell]] = [
        [screens.kind(words, total), total.count, money(words, total.amount_minor, currency), ""]
        for total in told.in_money
    ]
    rows += [
        [screens.kind(words, total), total.count, "", lessons(words, total.amount_minor)]
        for total in told.in_lessons
    ]
    columns = 4 if told.in_lessons else 3
    names = ("what", "count", "amount", "lessons")[:columns]
    return Grid(
        words.label("file-statement-totals"),
        _header(words, names, currency),
        (40, 20, 20, 20)[:columns],
        [row[:columns] for row in rows],
    )
