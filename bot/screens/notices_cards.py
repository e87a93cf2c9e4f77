"""What tutors, owners and payers are told of money that cards have brought, or taken back."""

from bot import formats
from bot.callbacks import parent, tutor
from bot.callbacks.tutor_strays import Strays
from bot.l10n import Words, escaped
from bot.screen import Message, press
from bot.screens.notices_lessons import joined
from bot.screens.strays import amount
from domain.invoices import Oddity
from storage.queries.notice_facts import TransferFacts


def paid(words: Words, payment: TransferFacts, student: str, oddity: str) -> Message:
    """To the tutor and the owner."""
    odd = None if oddity == Oddity.NONE.value else words("notice-card-paid-odd", oddity=oddity)
    lines = joined(words("notice-card-paid", amount=_amount(words, payment)), str(escaped(student)), odd)
    receipt = press(words.label("button-notice-card-receipt"), tutor.Payment(transfer=payment.id))
    card = press(words.label("button-notice-student"), tutor.Student(student=payment.student_id))
    return Message(lines, ((receipt,), (card,)))


def given_back(words: Words, payment: TransferFacts, student: str, *, is_payer: bool) -> Message:
    lines = joined(
        words("notice-card-given-back", amount=_amount(words, payment)),
        str(escaped(student)),
        words("notice-card-given-back-why"),
    )
    if is_payer:
        balance = parent.Balance(student=payment.student_id, before=0)
        return Message(lines, ((press(words.label("button-notice-balance"), balance),),))
    card = press(words.label("button-notice-student"), tutor.Student(student=payment.student_id))
    return Message(lines, ((card,),))


def unmatched(words: Words, minor: int, currency: str, name: str, charge: str) -> Message:
    lines = joined(
        words("notice-payment-unmatched", amount=amount(words, minor, currency)),
        words("notice-payment-unmatched-who", name=name),
        words("notice-payment-unmatched-why"),
        words("notice-payment-unmatched-number", charge=charge),
    )
    return Message(lines, ((press(words.label("button-strays-open"), Strays(edge=0, back=0)),),))


def _amount(words: Words, payment: TransferFacts) -> str:
    return formats.money(words, payment.amount_minor, payment.currency)
