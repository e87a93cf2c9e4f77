"""Payment by card: the way to it, the invoice, and what is said when there is more to say than a receipt."""

from bot import formats
from bot.callbacks import parent
from bot.callbacks.card_payments import MakeCardInvoice
from bot.callbacks.paying import Pay
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Button, CardInvoice, Message, Screen, Style, press
from domain.invoices import Credit, Invoice, is_taken
from storage.queries.paying import Till


def by_card(words: Words, till: Till, minor: int, intent: str, *, is_on: bool) -> list[Button]:
    """The way to an invoice over so much; none where cards cannot pay."""
    if not (is_on and is_taken(till.currency)):
        return []
    meaning = MakeCardInvoice(student=till.student_id, minor=minor, intent=intent)
    return [press(words.label("button-card-pay"), meaning, Style.PRIMARY)]


def sent(words: Words, invoice: Invoice, toast: str | None = None) -> Screen:
    """Below the invoice: how long it lasts, and the way back."""
    text = words(
        "screen-card-invoice",
        amount=formats.money(words, invoice.amount_minor, invoice.currency),
        until=formats.deadline(words, invoice.expires_at),
    )
    return Screen(text=text, rows=_ways_on(words, invoice), toast=toast)


def _ways_on(words: Words, invoice: Invoice) -> list[list[Button]]:
    other = press(words.label("button-pay-other-sum"), Pay(student=invoice.student_id))
    balance = parent.Balance(student=invoice.student_id, before=0)
    return [[other], keyboards.back_and_home(words, balance)]


def with_invoice(words: Words, invoice: Invoice, till: Till) -> tuple[CardInvoice, Screen]:
    """Where Telegram refuses the invoice, the screen does not come either."""
    return _invoice(words, invoice, till.student_name), sent(words, invoice)


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
