"""A balance that explains itself: the same words for the tutor and for whoever pays."""

from collections.abc import Sequence
from datetime import timedelta

from bot import formats
from bot.callbacks import balances, parent, tutor
from bot.callbacks.base import Press
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.pager import PAGE, arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from domain.balances import Entry, Fact, Term
from domain.ledger import TransferKind
from storage.queries.balance import BalancePage, Head

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def show(words: Words, page: BalancePage, side: int, last_rows: list[list[Button]]) -> Screen:
    """The sum, what it is made of, and a button for each term."""
    head, explained = page.head, page.explained
    title = words(
        "screen-balance",
        name=head.student_name,
        balance=_money(words, explained.closing_minor, head),
        now="no" if page.before else "yes",
        day=posted_day(words, explained.entries[0]) if explained.entries else "",
    )
    if not explained.entries:
        return Screen(text=Html(f"{title}\n\n{words('screen-balance-empty')}"), rows=last_rows)
    buttons = [_term_button(words, page, side, term) for term in explained.terms]
    return Screen(
        text=Html(f"{title}\n\n{explanation(words, page)}"),
        rows=[*clock.in_rows(buttons, 2), _further(words, page, side), *last_rows],
    )


def explanation(words: Words, page: BalancePage) -> Html:
    """One line that adds up exactly."""
    head, explained = page.head, page.explained
    parts: list[str] = []
    if explained.opening_minor or explained.older:
        opening = _money(words, explained.opening_minor, head)
        parts.append(words("balance-opening", amount=opening, day=posted_day(words, explained.entries[-1])))
    for term in explained.terms:
        sign = "−" if term.amount_minor < 0 else "+"
        told = _term(words, term, head)
        parts.append(f"{sign}{formats.NARROW_SPACE}{told}" if parts or sign == "−" else told)
    return Html(
        f"{' '.join(parts) or words('balance-nothing')} = <b>{_money(words, explained.closing_minor, head)}</b>"
    )


def _term(words: Words, term: Term, head: Head) -> Html:
    alone = term.alone
    return words(
        "balance-term",
        fact=term.fact.value,
        amount=_money(words, abs(term.amount_minor), head),
        count=len(term.entries),
        when=when(words, alone) if alone else "",
        named="yes" if alone else "no",
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


def _term_button(words: Words, page: BalancePage, side: int, term: Term) -> Button:
    """A list, or the one thing that it would hold."""
    alone = term.alone
    label = words.label(
        "button-balance-term",
        fact=term.fact.value,
        count=len(term.entries),
        day=number_day(words, alone) if alone else "",
        named="yes" if alone else "no",
    )
    if alone:
        return press(label, opens(alone, page.before, side))
    student = page.head.student_id
    return press(
        label, balances.Term(student=student, before=page.before, side=side, fact=term.fact.number, page=0)
    )


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


def listed(words: Words, page: BalancePage, term: balances.Term, found: Sequence[Entry]) -> Screen:
    """What a term is made of, newest first."""
    head = page.head
    shown = found[term.page * PAGE : (term.page + 1) * PAGE]
    title = words(
        "screen-balance-term",
        fact=Fact.numbered(term.fact).value,
        name=head.student_name,
        amount=signed(words, sum(entry.amount_minor for entry in found), head.currency),
        count=len(found),
    )
    buttons = [
        press(
            f"{number_day(words, entry)} {signed(words, entry.amount_minor, head.currency)}",
            opens(entry, term.before, term.side, term.fact, term.page),
        )
        for entry in shown
    ]
    turn = [term.model_copy(update={"page": number}) for number in (term.page - 1, term.page + 1)]
    back = turn[0] if term.page else None
    further = turn[1] if len(found) > (term.page + 1) * PAGE else None
    lines = "\n".join(line(words, entry, head.currency) for entry in shown)
    return Screen(
        text=Html(f"{title}\n\n{lines or words('balance-nothing')}"),
        rows=[
            *clock.in_rows(buttons, 2),
            *arrows(back, further),
            keyboards.back_and_home(words, home(head.student_id, term.before, term.side)),
        ],
    )


def line(words: Words, entry: Entry, currency: str, after_minor: int | None = None) -> Html:
    """12.03 · lesson, Maths −1 500 ₽ → −750 ₽."""
    after = entry.after_minor if after_minor is None else after_minor
    return words(
        "balance-line",
        day=number_day(words, entry),
        fact=fact(entry),
        subject=entry.subject or "",
        named="yes" if entry.subject else "no",
        amount=signed(words, entry.amount_minor, currency),
        after=formats.money(words, after, currency),
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


def signed(words: Words, minor: int, currency: str) -> str:
    """+1 500 ₽: what came in is marked too."""
    shown = formats.money(words, minor, currency)
    return f"+{shown}" if minor > 0 else shown


def _money(words: Words, minor: int, head: Head) -> str:
    return formats.money(words, minor, head.currency)
