"""What a payer is told of the balance. Amounts are those of now: a late notice never shows an old balance."""

from datetime import datetime

from bot import formats
from bot.callbacks import parent
from bot.callbacks.paying import Receipt
from bot.l10n import Html, Words, escaped
from bot.screen import Message, Rows, press
from bot.screens.notices_debts import pay_rows
from bot.screens.notices_lessons import joined
from bot.screens.receipts import covers
from domain.ledger import TransferKind
from domain.payments import Coverage
from domain.people import Role
from storage.queries.notice_debts import DebtFacts
from storage.queries.notice_facts import TransferFacts
from storage.queries.notice_prices import PriceFacts


def payment_received(
    words: Words, payment: TransferFacts, reader: Role, student: str, covered: Coverage | None = None
) -> Message:
    """The receipt: also which lessons it has paid."""
    amount = formats.money(words, payment.amount_minor, payment.currency)
    lines = joined(
        words("notice-payment-received", amount=amount),
        _whose(reader, student),
        covers(words, covered, payment.currency) if covered else None,
        _balance(words, payment),
    )
    receipt = press(words.label("button-claim-receipt"), Receipt(transfer=payment.id))
    balance = parent.Balance(student=payment.student_id, before=0)
    return Message(lines, ((receipt, press(words.label("button-notice-balance"), balance)),))


def corrected(words: Words, change: TransferFacts, reader: Role, student: str) -> Message:
    """Money given back, an adjustment with its reason, a debt forgiven."""
    amount = formats.money(words, change.amount_minor, change.currency)
    lines = joined(
        words("notice-money-corrected", kind=_kind(change), amount=amount),
        _whose(reader, student),
        words("screen-receipt-reason", note=change.note) if change.note else None,
        _balance(words, change),
    )
    return Message(lines, _rows(words, change))


def correction_undone(words: Words, change: TransferFacts, reader: Role, student: str) -> Message:
    amount = formats.money(words, change.amount_minor, change.currency)
    lines = joined(
        words("notice-correction-undone", kind=_kind(change), amount=amount),
        _whose(reader, student),
        _balance(words, change),
    )
    return Message(lines, _rows(words, change))


def _kind(change: TransferFacts) -> str:
    if change.kind is TransferKind.ADJUSTMENT:
        return "more" if change.is_credit else "less"
    return change.kind.value


def payment_undone(words: Words, payment: TransferFacts, reader: Role, student: str) -> Message:
    """For whoever was told of the payment: it was none."""
    amount = formats.money(words, payment.amount_minor, payment.currency)
    lines = joined(
        words("notice-payment-undone", amount=amount),
        _whose(reader, student),
        words("notice-payment-undone-why"),
        _balance(words, payment),
    )
    return Message(lines, _rows(words, payment))


def balance_low(
    words: Words, charge: TransferFacts, reader: Role, student: str, debt: DebtFacts | None
) -> Message:
    """Low is one lesson or less, or so many as the studio has chosen (rule 15); below zero it says till when to pay."""
    left = charge.balance_minor
    state = "low" if left > 0 else "empty" if left == 0 else "owed"
    count = left // charge.price_minor if charge.price_minor else 0
    lines = joined(
        words("notice-balance-low", state=state),
        _whose(reader, student),
        _balance(words, charge),
        words("notice-balance-lasts", count=count) if count > 0 else None,
        words("notice-debt-till", step="before", day=formats.whole_day(words, debt.due))
        if debt and left < 0
        else None,
    )
    return Message(lines, pay_rows(words, charge.student_id))


def price_changed(words: Words, price: PriceFacts, reader: Role, student: str, now: datetime) -> Message:
    state = "off" if price.is_off else "ahead" if price.holds_from > now else "now"
    told = words(
        "notice-price",
        state=state,
        subject=price.subject,
        minutes=price.minutes,
        amount=formats.money(words, price.costs_minor, price.currency),
        day=formats.whole_day(words, words.local(price.holds_from).date()),
    )
    text = joined(words("notice-price-changed", state=state), _whose(reader, student), told)
    return Message(text, _to_balance(words, price.student_id))


def _whose(reader: Role, student: str) -> str | None:
    """Which child it is about; nobody needs to be told his own name."""
    return str(escaped(student)) if reader is Role.GUARDIAN else None


def _balance(words: Words, transfer: TransferFacts) -> Html:
    return words("notice-balance", balance=formats.money(words, transfer.balance_minor, transfer.currency))


def _rows(words: Words, transfer: TransferFacts) -> Rows:
    return _to_balance(words, transfer.student_id)


def _to_balance(words: Words, student_id: int) -> Rows:
    meaning = parent.Balance(student=student_id, before=0)
    return ((press(words.label("button-notice-balance"), meaning),),)
