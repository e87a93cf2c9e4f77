"""A statement of a balance: which days, its pages in the chat."""

from datetime import date, timedelta

from bot import counts, formats
from bot.callbacks import balances
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens import balance
from domain.balances import Fact
from domain.ledger import TransferKind
from storage.queries.balance import Head
from storage.queries.statement import Period, Statement, Total

FORMS = (("PDF", 1), ("Excel", 0))
MONTHS = (1, 3, 12)
DECEMBER = 12

Days = tuple[date, date]
"""The first and the last."""


def month_before(day: date, months: int = 0) -> date:
    """The first day of the month so many before that of ``day``."""
    number = day.year * DECEMBER + day.month - 1 - months
    return date(number // DECEMBER, number % DECEMBER + 1, 1)


def periods(words: Words, head: Head, side: int, today: date) -> Screen:
    """This month, the last one, three and twelve up to today, or days of one's own."""
    this = month_before(today)
    rows = [
        [_pick(words, head, side, "this", (this, today)),
         _pick(words, head, side, "last", (month_before(today, 1), this - timedelta(days=1)))],
        [_pick(words, head, side, "quarter", (month_before(today, 2), today)),
         _pick(words, head, side, "year", (month_before(today, 11), today))],
        [press(words.label("button-statement-period", period="own"),
               balances.OwnPeriod(student=head.student_id, side=side))],
        keyboards.back_and_home(words, balance.home(head.student_id, 0, side)),
    ]  # fmt: skip
    return Screen(text=words("screen-statement-periods", name=head.student_name), rows=rows)


def _pick(words: Words, head: Head, side: int, period: str, days: Days) -> Button:
    return press(
        words.label("button-statement-period", period=period), first_page(head.student_id, side, days)
    )


def first_page(student_id: int, side: int, days: Days) -> balances.Statement:
    first, last = map(packed, days)
    return balances.Statement(
        student=student_id, side=side, since_day=first, until_day=last, cursor=0, back=0
    )


def ask_days(words: Words, head: Head) -> Screen:
    text = words("dialog-statement-days", name=head.student_name)
    return Screen(text=text, rows=[keyboards.leave(words)])


def title(words: Words, head: Head) -> Html:
    return words("screen-statement", name=head.student_name)


def span(words: Words, days: Days) -> str:
    """1 March 2026 – 31 March 2026."""
    return " – ".join(formats.whole_day(words, day) for day in days)


def show(words: Words, statement: Statement, side: int, days: Days, *, is_first: bool) -> Screen:
    """The sums on the first page, and its lines on each."""
    told = statement.period
    parts = [words("screen-statement", name=told.head.student_name) + "\n" + span(words, days)]
    if is_first:
        parts.append("\n".join(_sums(words, told)))
    lines = [balance.line(words, entry) for entry in statement.lines]
    parts.append("\n".join(lines) or words("balance-nothing"))
    student = told.head.student_id
    rows = [
        _turns(statement, first_page(student, side, days)),
        [_file(words, label, form, student, days) for label, form in FORMS] if told.count else [],
        keyboards.back_and_home(words, balances.Periods(student=student, side=side)),
    ]
    return Screen(text=Html("\n\n".join(parts)), rows=rows)


def _sums(words: Words, told: Period) -> list[str]:
    currency = told.head.currency
    return [
        words("statement-opening", amount=formats.money(words, told.opening_minor, currency)),
        *(_total(words, total) for total in told.in_money),
        words("statement-closing", amount=formats.money(words, told.closing_minor, currency)),
        *([words("statement-packages")] if told.in_lessons else []),
        *(_total(words, total) for total in told.in_lessons),
    ]


def _total(words: Words, total: Total) -> Html:
    amount = counts.signed(words, total.amount_minor, total.unit)
    return words("statement-total", kind=kind(words, total), count=total.count, amount=amount)


def kind(words: Words, total: Total) -> str:
    """What a total is of; a correction by what it undoes."""
    return words.label("statement-kind", fact=_fact(total))


def _fact(total: Total) -> str:
    if total.fact is not Fact.CORRECTION:
        return total.fact.value
    if total.undoes is TransferKind.PAYMENT:
        return "undo_payment"
    return "undo_charge" if total.undoes is TransferKind.CHARGE else "undo_other"


def _turns(statement: Statement, first: balances.Statement) -> list[Button]:
    turns = []
    if statement.earlier and statement.lines:
        back = {"cursor": statement.lines[0].id, "back": 1}
        turns.append(press("‹", first.model_copy(update=back)))
    if statement.later and statement.lines:
        turns.append(press("›", first.model_copy(update={"cursor": statement.lines[-1].id})))
    return turns


def _file(words: Words, label: str, form: int, student_id: int, days: Days) -> Button:
    first, last = map(packed, days)
    meaning = balances.StatementFile(student=student_id, since_day=first, until_day=last, form=form)
    return press(words.label("button-statement-file", form=label), meaning)
