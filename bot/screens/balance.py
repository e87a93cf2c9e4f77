"""A balance that explains itself: the same words for the tutor and for whoever pays."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot import counts, formats
from bot.callbacks import balances, packages, parent, tutor
from bot.callbacks.base import Press
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.pager import PAGE, arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from domain.balances import Entry, Explanation, Fact, Term
from domain.ledger import LESSONS, TransferKind
from storage.queries.balance import BalancePage
from storage.queries.balance_packages import PackageBalance

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
Lists = Callable[[Fact], Press]
"""Makes the button of a term that opens its list."""


def show(
    words: Words,
    page: BalancePage,
    side: int,
    last_rows: list[list[Button]],
    held: Sequence[PackageBalance] = (),
) -> Screen:
    """The sum, what it is made of, and a button for each term; the same of each package that is not used up."""
    head, explained = page.head, page.explained
    title = words(
        "screen-balance",
        name=head.student_name,
        balance=formats.money(words, explained.closing_minor, head.currency),
        now="no" if page.before else "yes",
        day=posted_day(words, explained.entries[0]) if explained.entries else "",
    )
    told = [_package_line(words, package) for package in held]
    if not explained.entries:
        parts = [title, *told] if held else [title, words("screen-balance-empty")]
    else:
        parts = [title, explanation(words, explained, head.currency), *told]
    student = head.student_id
    buttons = [_term_button(words, term, _list_of(student, page.before, side), page.before, side)
               for term in explained.terms]  # fmt: skip
    more = [_package_button(words, package, side) for package in held]
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=[*clock.in_rows([*buttons, *more], 2), _further(words, page, side), *last_rows],
    )


def explanation(words: Words, explained: Explanation, unit: str) -> Html:
    """One line that adds up exactly; a single term of what is there says all."""
    parts: list[str] = []
    if explained.opening_minor or explained.older:
        opening = counts.bare(words, explained.opening_minor, unit)
        day = posted_day(words, explained.entries[-1]) if explained.entries else ""
        parts.append(words("balance-opening", amount=opening, day=day))
    for term in explained.terms:
        sign = "−" if term.amount_minor < 0 else "+"
        told = _term(words, term, unit)
        parts.append(f"{sign}{formats.NARROW_SPACE}{told}" if parts or sign == "−" else told)
    if len(parts) == 1 and explained.closing_minor > 0:
        return Html(parts[0])
    closing = counts.bare(words, explained.closing_minor, unit)
    return Html(f"{' '.join(parts) or words('balance-nothing')} = <b>{closing}</b>")


def _term(words: Words, term: Term, unit: str) -> Html:
    alone = term.alone
    return words(
        "balance-term",
        fact=term.fact.value,
        amount=counts.bare(words, abs(term.amount_minor), unit),
        count=len(term.entries),
        when=when(words, alone) if alone else "",
        named="yes" if alone else "no",
        unit="lessons" if unit == LESSONS else "money",
    )


def when(words: Words, entry: Entry) -> str:
    """12.03, and how long before its start the lesson was cancelled."""
    unit, hours, minutes = lead(entry)
    return words.label("balance-when", day=number_day(words, entry), lead=unit, hours=hours, minutes=minutes)


def lead(entry: Entry) -> tuple[str, int, int]:
    """In which unit it is told how long before its start the lesson was cancelled, and the time in both."""
    left = entry.before_start
    if left is None:
        return "none", 0, 0
    return "hours" if left >= HOUR else "minutes", left // HOUR, left // MINUTE


def _term_button(words: Words, term: Term, lists: Lists, before: int, side: int) -> Button:
    """A list, or the one thing that it would hold."""
    alone = term.alone
    label = words.label(
        "button-balance-term",
        fact=term.fact.value,
        count=len(term.entries),
        day=number_day(words, alone) if alone else "",
        named="yes" if alone else "no",
    )
    return press(label, opens(alone, before, side) if alone else lists(term.fact))


def _list_of(student_id: int, before: int, side: int) -> Lists:
    return lambda fact: balances.Term(student=student_id, before=before, side=side, fact=fact.number, page=0)


def opens(entry: Entry, before: int, side: int, fact: int = balances.ALL, page: int = 0) -> Press:
    if side == balances.TUTOR and entry.kind is TransferKind.PAYMENT:
        return tutor.Payment(transfer=entry.id)
    return balances.Entry(transfer=entry.id, before=before, side=side, fact=fact, page=page)


def home(student_id: int, before: int, side: int) -> Press:
    """The balance, as its reader has it."""
    if side == balances.TUTOR:
        return tutor.Balance(student=student_id, before=before)
    return parent.Balance(student=student_id, before=before)


def _further(words: Words, page: BalancePage, side: int) -> list[Button]:
    """Newest first, so the arrows point to what is later and to what is earlier; and any period as a statement."""
    student = page.head.student_id
    newest = home(student, 0, side) if page.before else None
    older = home(student, page.older, side) if page.older else None
    turns = arrows(newest, older, (words.label("button-parent-newest"), words.label("button-parent-older")))
    days = balances.Periods(student=student, side=side)
    return [*(button for row in turns for button in row), press(words.label("button-statement"), days)]


def listed(
    words: Words,
    whose: str,
    term: balances.Term | balances.PackageTerm,
    found: Sequence[Entry],
    back: Press,
) -> Screen:
    """What a term is made of, newest first."""
    before = term.before if isinstance(term, balances.Term) else 0
    shown = found[term.page * PAGE : (term.page + 1) * PAGE]
    total = sum(entry.amount_minor for entry in found)
    title = words(
        "screen-balance-term",
        fact=Fact.numbered(term.fact).value,
        name=whose,
        amount=counts.signed(words, total, found[0].unit) if found else "",
        count=len(found),
    )
    buttons = [
        press(
            f"{number_day(words, entry)} {counts.signed(words, entry.amount_minor, entry.unit)}",
            opens(entry, before, term.side, term.fact, term.page),
        )
        for entry in shown
    ]
    earlier, later = [term.model_copy(update={"page": number}) for number in (term.page - 1, term.page + 1)]
    turns = arrows(earlier if term.page else None, later if len(found) > (term.page + 1) * PAGE else None)
    lines = "\n".join(line(words, entry) for entry in shown)
    return Screen(
        text=Html(f"{title}\n\n{lines or words('balance-nothing')}"),
        rows=[*clock.in_rows(buttons, 2), *turns, keyboards.back_and_home(words, back)],
    )


def line(words: Words, entry: Entry) -> Html:
    """12.03 · Maths: −1 500 ₽ → −750 ₽; 12.03 · no-show, Maths: … A lesson that was held is told by its subject."""
    told = fact(entry)
    return words(
        "balance-line",
        day=number_day(words, entry),
        fact=told,
        subject=entry.subject or "",
        named="no" if not entry.subject else "alone" if told == Fact.HELD else "yes",
        amount=counts.signed(words, entry.amount_minor, entry.unit),
        after=counts.bare(words, entry.after_minor, entry.unit),
        undone="yes" if entry.is_undone else "no",
    )


def fact(entry: Entry) -> str:
    """A correction is told by what it undoes."""
    if entry.kind is not TransferKind.REVERSAL:
        return entry.fact.value
    if entry.undoes is TransferKind.PAYMENT:
        return "undo_payment"
    return "undo_charge" if entry.undoes is TransferKind.CHARGE else "undo_other"


def number_day(words: Words, entry: Entry) -> str:
    return formats.number_day(words, words.local(entry.at).date())


def posted_day(words: Words, entry: Entry) -> str:
    return formats.number_day(words, words.local(entry.posted_at).date())


def package_sum(words: Words, package: PackageBalance, side: int) -> Screen:
    """What is left of a package, what it is made of, and a button for each term."""
    buttons = [
        _term_button(words, term, _list_of_package(package.id, side), 0, side)
        for term in package.explained.terms
    ]
    name = counts.package(words, package.name, package.lessons)
    title = words("screen-balance-package", name=name, student=package.student_name)
    back = home(package.student_id, 0, side)
    return Screen(
        text=Html(f"{title}\n\n{explanation(words, package.explained, LESSONS)}"),
        rows=[
            *clock.in_rows(buttons, 2),
            [
                press(
                    words.label("button-balance-package-card"),
                    packages.Package(package=package.id, side=side, before=0),
                )
            ],
            keyboards.back_and_home(words, back),
        ],
    )


def _list_of_package(package_id: int, side: int) -> Lists:
    return lambda fact: balances.PackageTerm(package=package_id, side=side, fact=fact.number, page=0)


def _package_line(words: Words, package: PackageBalance) -> Html:
    last = package.last_day
    return words(
        "balance-package",
        name=counts.package(words, package.name, package.lessons),
        ends="yes" if last else "no",
        day=formats.number_day(words, last) if last else "",
        sum=explanation(words, package.explained, LESSONS),
    )


def _package_button(words: Words, package: PackageBalance, side: int) -> Button:
    left = words.label("count-bare", count=counts.number(package.explained.closing_minor))
    return press(
        words.label("button-balance-package", left=left), balances.PackageSum(package=package.id, side=side)
    )
