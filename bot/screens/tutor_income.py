"""What came in and what was earned: a month in figures, by student, by course, and under its chart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot import formats, months
from bot.callbacks import tutor, tutor_income
from bot.callbacks.base import Press
from bot.callbacks.overdue import Debtors
from bot.callbacks.tutor_money import Requisites
from bot.callbacks.tutor_package_days import Ending, FreezeAll
from bot.callbacks.tutor_packages import Types
from bot.callbacks.tutor_pay import TutorPay
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import next_month
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens import strays
from storage.queries.income import MONTHS, Books, Flow
from storage.queries.income_shares import PAGE, Share


@dataclass(frozen=True, slots=True)
class Month:
    """Of a studio, in its zone. ``is_present``: nothing lies ahead of it."""

    books: Books
    first: date
    is_present: bool

    @property
    def number(self) -> int:
        """As buttons carry it: the present month stays whatever the present one is."""
        return 0 if self.is_present else months.number_of(self.first)

    @property
    def within(self) -> tuple[datetime, datetime]:
        return months.begins(self.first, self.books.zone), months.begins(
            next_month(self.first), self.books.zone
        )

    @property
    def year(self) -> list[date]:
        """Twelve months, this one the last."""
        found = [self.first]
        while len(found) < MONTHS:
            found.insert(0, months.month_before(found[0]))
        return found


def month_of(books: Books, number: int, now: datetime) -> Month:
    """Raises NotUnderstood."""
    first = months.first_of(number, books.zone, now)
    return Month(books, first, is_present=first == months.present(books.zone, now))


def month(words: Words, shown: Month, flow: Flow, unmatched: int = 0) -> Screen:
    """The month, and how things stand now; payments by card that are ``unmatched`` have a door above all else."""
    parts = [_title(words, shown), _figures(words, shown, flow), _now(words, shown.books)]
    return Screen(text=Html("\n\n".join(parts)), rows=[strays.door(words, unmatched), *_rows(words, shown)])


def _title(words: Words, shown: Month) -> Html:
    return words("screen-income-title", month=formats.month_name(words, shown.first))


def _figures(words: Words, shown: Month, flow: Flow) -> Html:
    currency = shown.books.currency
    return words(
        "screen-income-figures",
        received=formats.money(words, flow.received_minor, currency),
        earned=formats.money(words, flow.earned_minor, currency),
        empty="no" if flow.received_minor or flow.earned_minor else "yes",
    )


def _now(words: Words, books: Books) -> Html:
    return words(
        "screen-income-now",
        prepaid=formats.money(words, books.prepaid_minor, books.currency),
        owed=formats.money(words, books.owed_minor, books.currency),
        debtors=books.debtors,
    )


def _rows(words: Words, shown: Month) -> list[list[Button]]:
    studio, number = shown.books.studio_id, shown.number
    students = tutor_income.IncomeStudents(studio=studio, month=number, edge=0, back=0)
    courses = tutor_income.IncomeCourses(studio=studio, month=number, edge=0, back=0)
    own = TutorPay(tutor=shown.books.tutor_id, month=number)
    doors = (
        [press(words.label("button-income-debts"), Debtors(edge=0, back=0))] if shown.books.debtors else []
    )
    if shown.books.is_whole:
        doors.append(press(words.label("button-requisites"), Requisites(studio=studio)))
    return [
        turns(words, shown, lambda n: tutor_income.Income(studio=studio, month=n)),
        [
            press(words.label("button-income-students"), students),
            press(words.label("button-income-courses"), courses),
        ],
        [
            press(words.label("button-income-chart"), tutor_income.IncomeChart(studio=studio, month=number)),
            press(words.label("button-income-file"), tutor_income.IncomeFile(studio=studio, month=number)),
        ],
        *([] if shown.books.is_whole else [[press(words.label("button-pay-own"), own)]]),
        doors,
        [press(words.label("button-package-types"), Types(studio=studio, edge=0, back=0))],
        [
            press(words.label("button-ending"), Ending(cursor=0, back=0)),
            press(words.label("button-freezes"), FreezeAll(studio=studio, everybody=0)),
        ],
        keyboards.home(words),
    ]


def turns(words: Words, shown: Month, turn: Callable[[int], Press]) -> list[Button]:
    """To the month before, and to the next one where it has begun."""
    before = months.month_before(shown.first)
    found = [press(f"‹ {formats.month_name(words, before)}", turn(months.number_of(before)))]
    if not shown.is_present:
        after = next_month(shown.first)
        found.append(press(f"{formats.month_name(words, after)} ›", turn(months.number_of(after))))
    return found


def students(words: Words, shown: Month, rows: Sequence[Share], edge: int, *, back: bool) -> Screen:
    studio, number = shown.books.studio_id, shown.number
    found, arrows = pager.keyed(
        rows,
        PAGE,
        edge,
        back=back,
        turn=lambda id_, way: tutor_income.IncomeStudents(studio=studio, month=number, edge=id_, back=way),
    )
    lines = [_student_line(words, shown.books, row) for row in found]
    labels = distinct([row.name for row in found])
    buttons = [
        press(label, tutor.Balance(student=row.id, before=0))
        for label, row in zip(labels, found, strict=True)
    ]
    title = words("screen-income-students", month=formats.month_name(words, shown.first))
    return Screen(
        text=_listed(words, title, lines),
        rows=[*clock.in_rows(buttons, 2), arrows, _back(words, shown)],
    )


def courses(words: Words, shown: Month, rows: Sequence[Share], edge: int, *, back: bool) -> Screen:
    studio, number = shown.books.studio_id, shown.number
    found, arrows = pager.keyed(
        rows,
        PAGE,
        edge,
        back=back,
        turn=lambda id_, way: tutor_income.IncomeCourses(studio=studio, month=number, edge=id_, back=way),
    )
    lines = [
        words(
            "screen-income-course-line",
            subject=row.name,
            student=row.student_name,
            alone="yes" if row.student_name else "no",
            earned=formats.money(words, row.earned_minor, shown.books.currency),
        )
        for row in found
    ]
    title = words("screen-income-courses", month=formats.month_name(words, shown.first))
    return Screen(text=_listed(words, title, lines), rows=[arrows, _back(words, shown)])


def _student_line(words: Words, books: Books, row: Share) -> Html:
    return words(
        "screen-income-student-line",
        name=row.name,
        received=formats.money(words, row.received_minor, books.currency),
        earned=formats.money(words, row.earned_minor, books.currency),
    )


def _listed(words: Words, title: Html, lines: Sequence[Html]) -> Html:
    body = Html("\n".join(lines)) if lines else words("screen-income-nobody")
    return Html(f"{title}\n\n{body}")


def _back(words: Words, shown: Month) -> list[Button]:
    return keyboards.back_and_home(
        words, tutor_income.Income(studio=shown.books.studio_id, month=shown.number)
    )


def chart(words: Words, shown: Month, png: bytes, flows: Sequence[Flow]) -> Screen:
    """Under the picture the year in two sums."""
    currency = shown.books.currency
    caption = words(
        "screen-income-chart",
        first=formats.month_name(words, shown.year[0]),
        last=formats.month_name(words, shown.first),
        received=formats.money(words, sum(flow.received_minor for flow in flows), currency),
        earned=formats.money(words, sum(flow.earned_minor for flow in flows), currency),
    )
    return Screen(text=caption, photo=png, rows=[_back(words, shown)])
