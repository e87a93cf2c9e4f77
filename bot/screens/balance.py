"""A balance that explains itself: the same words for the tutor and for whoever pays."""

from collections.abc import Callable

from bot import formats
from bot.keyboards import clock
from bot.l10n import Html, Words
from bot.screen import Button, Screen
from domain.ledger import TransferKind
from storage.queries.balance import BalancePage, Head, Line

OpenLine = Callable[[Line, str], Button | None]
"""Makes the button of a line under a label; None for a line that opens nothing."""


def show(words: Words, page: BalancePage, line_button: OpenLine, last_rows: list[list[Button]]) -> Screen:
    """The sum, what it is made of, and the newest lines with what stood after each."""
    head = page.head
    parts = [words("screen-balance", name=head.student_name, balance=_money(words, head.balance_minor, head))]
    if not page.lines:
        return Screen(text=Html("\n\n".join([*parts, words("screen-balance-empty")])), rows=last_rows)
    parts.append(
        words(
            "screen-balance-sum",
            paid=_money(words, head.paid_minor, head),
            charged=_money(words, head.charged_minor, head),
            count=head.charged_lessons,
            balance=_money(words, head.balance_minor, head),
        )
    )
    parts.append(Html("\n".join(_line(words, line, head) for line in page.lines)))
    buttons = [line_button(line, _label(words, line, head)) for line in page.lines]
    rows = clock.in_rows([button for button in buttons if button is not None], 2)
    return Screen(text=Html("\n\n".join(parts)), rows=[*rows, *last_rows])


def _line(words: Words, line: Line, head: Head) -> Html:
    """One of six: a payment, a lesson held or missed, and the undoing of each."""
    return words(
        "screen-balance-line",
        day=formats.number_day(words, words.local(line.lesson_starts_at or line.happened_at).date()),
        fact=_fact(line),
        amount=_signed(words, line.amount_minor, head),
        after=_money(words, line.balance_after_minor, head),
        undone="yes" if line.is_undone else "no",
    )


def _fact(line: Line) -> str:
    if line.kind is TransferKind.REVERSAL:
        return "undo_payment" if line.undoes is TransferKind.PAYMENT else "undo_charge"
    return line.kind.value


def _label(words: Words, line: Line, head: Head) -> str:
    day = formats.number_day(words, words.local(line.lesson_starts_at or line.happened_at).date())
    return f"{day} {_signed(words, line.amount_minor, head)}"


def _money(words: Words, minor: int, head: Head) -> str:
    return formats.money(words, minor, head.currency)


def _signed(words: Words, minor: int, head: Head) -> str:
    """+1 500 ₽: what came in is marked too."""
    return f"+{_money(words, minor, head)}" if minor > 0 else _money(words, minor, head)
