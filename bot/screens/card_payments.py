"""Payment by card: how much, the invoice, and what is said when there is more to say than a receipt."""

from bot import formats
from bot.callbacks import parent
from bot.callbacks.card_payments import MakeCardInvoice, PayByCard
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Button, CardInvoice, Message, Screen, Style, press
from domain.invoices import Credit, Invoice, is_taken
from storage.queries.invoices import Offer

LESSONS = (1, 4, 8)


def ask_amount(words: Words, offer: Offer, intent: str) -> Screen:
    """The debt first, then whole lessons; anything else is typed."""

    def choice(minor: int, label: str, style: Style | None = None) -> Button:
        return press(label, MakeCardInvoice(student=offer.student_id, minor=minor, intent=intent), style)

    owed = -offer.balance_minor
    offered = [
        choice(owed, words.label("button-card-debt", amount=_money(words, owed, offer)), Style.PRIMARY)
    ] if owed > 0 else []  # fmt: skip
    price = offer.price_minor
    lessons = [
        choice(
            count * price,
            words.label("button-card-lessons", count=count, amount=_money(words, count * price, offer)),
        )
        for count in LESSONS
        if price
    ]
    text = words(
        "dialog-card-amount",
        student=offer.student_name,
        balance=_money(words, offer.balance_minor, offer),
        currency=offer.currency,
    )
    return Screen(text=text, rows=[*clock.in_rows([*offered, *lessons], 1), keyboards.leave(words)])


def sent(words: Words, invoice: Invoice, toast: str | None = None) -> Screen:
    """Below the invoice: how long it lasts, and the way back."""
    text = words(
        "screen-card-invoice",
        amount=formats.money(words, invoice.amount_minor, invoice.currency),
        until=formats.deadline(words, invoice.expires_at),
    )
    return Screen(text=text, rows=_ways_on(words, invoice), toast=toast)


def _ways_on(words: Words, invoice: Invoice) -> list[list[Button]]:
    other = press(words.label("button-card-other"), PayByCard(student=invoice.student_id))
    balance = parent.Balance(student=invoice.student_id, before=0)
    return [[other], keyboards.back_and_home(words, balance)]


def with_invoice(words: Words, invoice: Invoice, offer: Offer) -> tuple[CardInvoice, Screen]:
    """Where Telegram refuses the invoice, the screen does not come either."""
    return _invoice(words, invoice, offer.student_name), sent(words, invoice)


def _invoice(words: Words, invoice: Invoice, student: str) -> CardInvoice:
    amount = formats.money(words, invoice.amount_minor, invoice.currency)
    return CardInvoice(
        title=words.label("card-invoice-title", student=student),
        description=words.label("card-invoice-description", student=student, amount=amount),
        label=words.label("card-invoice-line"),
        token=invoice.token,
        currency=invoice.currency,
        amount_minor=invoice.amount_minor,
        of_bad_sum=words("screen-card-bad-sum", amount=amount),
        of_trouble=words("screen-card-trouble"),
        rows=_ways_on(words, invoice),
    )


def told(words: Words, credit: Credit, amount: str) -> Message | None:
    """To who has paid: a receipt comes as a notice to whoever sees the balance, so the others are told here."""
    if credit in (Credit.GIVEN, Credit.REPEATED):
        return None
    return Message(words("screen-card-told", state=credit.value, amount=amount))


def pay_row(words: Words, student_id: int, currency: str, *, is_on: bool) -> list[Button]:
    """Empty where cards cannot pay."""
    if not (is_on and is_taken(currency)):
        return []
    return [press(words.label("button-card-pay"), PayByCard(student=student_id), Style.PRIMARY)]


def _money(words: Words, minor: int, offer: Offer) -> str:
    return formats.money(words, minor, offer.currency)
