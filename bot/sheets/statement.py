"""A statement as tables: every line with what stood after it, and the sum of each kind."""

from bot import formats
from bot.l10n import Words
from bot.screens import balance
from bot.screens import statement as screens
from bot.screens.statement import Days
from bot.sheets.sheet import Cell, Figure, Grid, Sheet
from domain.balances import Entry
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


def _lines(words: Words, statement: Statement, days: Days) -> Grid:
    """What stands after each is reckoned from the opening, so that the closing is the last of them."""
    told, currency = statement.period, statement.period.head.currency
    stands = told.opening_minor
    first, last = (formats.whole_day(words, day) for day in days)
    rows: list[list[Cell]] = [
        [first, words.label("file-statement-opening"), "", "", money(words, stands, currency)]
    ]
    for entry in statement.lines:
        stands += entry.amount_minor
        rows.append(
            [
                *_about(words, entry),
                *(money(words, minor, currency) for minor in (entry.amount_minor, stands)),
            ]
        )
    rows.append([last, words.label("file-statement-closing"), "", "", money(words, stands, currency)])
    names = ("day", "what", "details", "amount", "after")
    header = [words.label("file-statement-column", column=name, currency=currency) for name in names]
    return Grid(words.label("file-statement-lines"), header, (24, 28, 38, 22, 22), rows)


def _about(words: Words, entry: Entry) -> list[Cell]:
    day = formats.whole_day(words, words.local(entry.posted_at).date())
    what = words.label("statement-line", fact=balance.fact(entry), undone="yes" if entry.is_undone else "no")
    return [day, what, _details(words, entry)]


def _details(words: Words, entry: Entry) -> str:
    """The lesson with its start, and how long before it was cancelled; else what was noted."""
    if entry.lesson_starts_at is None:
        return entry.note or ""
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
        [screens.kind(words, total), total.count, money(words, total.amount_minor, currency)]
        for total in told.totals
    ]
    names = ("what", "count", "amount")
    header = [words.label("file-statement-column", column=name, currency=currency) for name in names]
    return Grid(words.label("file-statement-totals"), header, (50, 25, 25), rows)
