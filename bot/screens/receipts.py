"""The receipt of a payment, as its payer sees it, and what any receipt says of its money."""

from bot import formats
from bot.callbacks import parent, paying
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Screen, press
from bot.screens.family_words import lines, paragraphs
from domain.ledger import TransferKind
from domain.payments import Coverage
from storage.queries.tutor_payments import Receipt

NAMED = 6


def receipt(words: Words, paid: Receipt, covered: Coverage | None) -> Screen:
    text = paragraphs(
        words(
            "screen-receipt-title",
            kind=act_of(paid),
            undone="yes" if paid.is_undone else "no",
            amount=formats.money(words, abs(paid.amount_minor), paid.currency),
        ),
        lines(
            words("screen-receipt-of", student=paid.student_name, moment=paid_at(words, paid)),
            words("payment-method-line", method=paid.method.value) if paid.method else None,
            note_line(words, paid),
            covers(words, covered, paid.currency) if covered and not paid.is_undone else None,
            words("notice-balance", balance=formats.money(words, paid.balance_minor, paid.currency)),
        ),
    )
    files = (
        [press(words.label("button-receipt-files", count=paid.proofs), paying.ReceiptFiles(transfer=paid.id))]
        if paid.proofs
        else []
    )
    back = keyboards.back_and_home(words, parent.Balance(student=paid.student_id, before=0))
    return Screen(text=text, rows=[files, back])


def paid_at(words: Words, paid: Receipt) -> Html:
    """A day that was told and not clocked has no hour."""
    if paid.happened_at == paid.posted_at:
        return formats.moment(words, paid.happened_at)
    return Html(formats.whole_day(words, words.local(paid.happened_at).date()))


def note_line(words: Words, paid: Receipt) -> Html | None:
    """The reason of a correction, the note of a payment; the payer sees either."""
    if not paid.note:
        return None
    if paid.kind is TransferKind.PAYMENT:
        return words("screen-payment-note", note=paid.note)
    return words("screen-receipt-reason", note=paid.note)


def act_of(paid: Receipt) -> str:
    """An adjustment is one of two things."""
    if paid.kind is TransferKind.ADJUSTMENT:
        return "more" if paid.amount_minor > 0 else "less"
    return paid.kind.value


def covers(words: Words, covered: Coverage, currency: str) -> Html:
    """Covers: lesson 3 Mar, lesson 5 Mar (in part), 500 in advance."""
    if not covered.debits and not covered.earlier_minor:
        return words("receipt-ahead")
    named = [
        words.label(
            "receipt-covered",
            kind=one.debit.kind.value,
            day=formats.number_day(words, words.local(one.debit.lesson_at).date())
            if one.debit.lesson_at
            else "",
            whole="yes" if one.is_whole else "no",
            amount=formats.money(words, one.amount_minor, currency),
        )
        for one in covered.debits
    ]
    told = named[:NAMED]
    if len(named) > NAMED:
        told.append(words.label("receipt-more", count=len(named) - NAMED))
    if covered.earlier_minor:
        told.insert(
            0, words.label("receipt-earlier", amount=formats.money(words, covered.earlier_minor, currency))
        )
    if covered.advance_minor:
        told.append(
            words.label("receipt-advance", amount=formats.money(words, covered.advance_minor, currency))
        )
    return words("receipt-covers", what=", ".join(told))
