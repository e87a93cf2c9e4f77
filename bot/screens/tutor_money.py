"""Recording a payment, and the receipt of whatever was posted by hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot import formats
from bot.callbacks import tutor
from bot.callbacks import tutor_money as more
from bot.callbacks.tutor_money import PaidHow
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_words import lines, paragraphs
from bot.screens.receipts import act_of, covers, note_line, paid_at
from domain.ledger import PaymentMethod, TransferKind
from domain.payments import BY_HAND, Coverage
from storage.queries.purse import Purse
from storage.queries.tutor_payments import Alike, Receipt

LESSONS = (1, 4, 8)
NOW = "00000000"


@dataclass(frozen=True, slots=True)
class Extras:
    """What a payment's buttons cannot hold: the note, whether there is a picture, the day, and a payment like it."""

    note: str | None
    is_proved: bool
    day: date | None
    like: Alike | None


def ask_amount(words: Words, purse: Purse) -> Screen:
    """The debt first, then whole lessons."""
    debt = -purse.balance_minor
    offered = [press(words.label("button-tutor-pay-debt", amount=_money(words, debt, purse)),
                     tutor.PayAmount(student=purse.student_id, minor=debt), Style.PRIMARY)
               ] if debt > 0 else []  # fmt: skip
    lessons = [
        press(
            words.label(
                "button-tutor-pay-lessons",
                count=count,
                amount=_money(words, count * purse.price_minor, purse),
            ),
            tutor.PayAmount(student=purse.student_id, minor=count * purse.price_minor),
        )
        for count in LESSONS
        if purse.price_minor
    ]
    text = words(
        "dialog-tutor-amount", student=purse.student_name, balance=_money(words, purse.balance_minor, purse)
    )
    return Screen(text=text, rows=[*clock.in_rows([*offered, *lessons], 1), keyboards.leave(words)])


def confirm(words: Words, purse: Purse, chosen: PaidHow, extras: Extras) -> Screen:
    """How, when, a note and a picture may be said; none of it must be."""
    text = paragraphs(
        words(
            "dialog-tutor-confirm-payment",
            student=purse.student_name,
            amount=_money(words, chosen.minor, purse),
            before=_money(words, purse.balance_minor, purse),
            after=_money(words, purse.balance_minor + chosen.minor, purse),
        ),
        lines(
            words(
                "dialog-payment-how",
                method=method_word(chosen.method),
                day="" if extras.day is None else formats.whole_day(words, extras.day),
                dated="no" if extras.day is None else "yes",
            ),
            words("screen-payment-note", note=extras.note) if extras.note else None,
            words("dialog-payment-proved") if extras.is_proved else None,
        ),
        words(
            "dialog-payment-alike",
            moment=formats.moment(words, extras.like.posted_at),
            amount=_money(words, chosen.minor, purse),
        )
        if extras.like
        else None,
    )
    return Screen(text=text, rows=_confirm_rows(words, chosen, extras))


def _confirm_rows(words: Words, chosen: PaidHow, extras: Extras) -> list[list[Button]]:
    meant = chosen.model_dump()
    record = more.RecordPaid(**meant)
    if extras.like:
        first = [
            press(words.label("button-payment-open-like"), tutor.Payment(transfer=extras.like.id)),
            press(words.label("button-payment-again"), record, Style.DANGER),
        ]
    else:
        first = [press(words.label("button-tutor-record"), record, Style.SUCCESS)]
    methods = [
        press(
            words.label("payment-method", method=method.value),
            PaidHow(**{**meant, "method": 0 if chosen.method == number else number}),
            Style.PRIMARY if chosen.method == number else None,
        )
        for number, method in enumerate(BY_HAND, 1)
    ]
    say = [
        press(
            words.label("button-payment-day", day="other"),
            more.PaidWhen(**meant),
            None if chosen.day == NOW else Style.PRIMARY,
        ),
        press(words.label("button-payment-note"), more.PaidNote(**meant)),
        press(words.label("button-payment-proof"), more.PaidProof(**meant)),
    ]
    again = press(words.label("button-tutor-other-amount"), tutor.PayFor(student=chosen.student))
    return [first, *clock.in_rows(methods, 2), say, [again, *keyboards.leave(words)]]


def method_word(number: int) -> str:
    """Of a button's number; "none" where nobody has said."""
    return BY_HAND[number - 1].value if 1 <= number <= len(BY_HAND) else "none"


def ask_more(words: Words, purse: Purse, chosen: PaidHow, what: str, days: Sequence[Button] = ()) -> Screen:
    """``what``: the day, a note or a picture; ``days`` are those nearest. The way back is the confirm screen."""
    text = words(
        "dialog-payment-more",
        what=what,
        student=purse.student_name,
        amount=_money(words, chosen.minor, purse),
    )
    back = press(words.label("button-back"), PaidHow(**chosen.model_dump()))
    return Screen(text=text, rows=[list(days), [back]])


def ask_day(words: Words, purse: Purse, chosen: PaidHow, today: date) -> Screen:
    """Today and yesterday by a tap, any other is typed."""
    yesterday = f"{today - timedelta(days=1):%Y%m%d}"
    days = [
        press(
            words.label("button-payment-day", day=name),
            PaidHow(**{**chosen.model_dump(), "day": day}),
            Style.PRIMARY if chosen.day == day else None,
        )
        for name, day in (("today", NOW), ("yesterday", yesterday))
    ]
    return ask_more(words, purse, chosen, "day", days)


def receipt(
    words: Words,
    paid: Receipt,
    covered: Coverage | None = None,
    *,
    toast: str | None = None,
    in_place: bool = False,
) -> Screen:
    """``covered`` of a payment."""
    is_payment = paid.kind is TransferKind.PAYMENT
    title = (
        words("screen-tutor-receipt-title", undone="yes" if paid.is_undone else "no")
        if is_payment
        else words(
            "screen-receipt-title",
            kind=act_of(paid),
            undone="yes" if paid.is_undone else "no",
            amount=formats.money(words, abs(paid.amount_minor), paid.currency),
        )
    )
    text = paragraphs(
        title,
        lines(
            words(
                "screen-tutor-receipt-sum",
                undone="yes" if paid.is_undone else "no",
                student=paid.student_name,
                amount=formats.money(words, abs(paid.amount_minor), paid.currency),
            ),
            paid_at(words, paid),
            _method(words, paid),
            note_line(words, paid),
            covers(words, covered, paid.currency) if covered and not paid.is_undone else None,
        ),
        words(
            "screen-tutor-receipt-balance",
            balance=formats.money(words, paid.balance_minor, paid.currency),
        ),
    )
    return Screen(text=text, rows=_receipt_rows(words, paid), toast=toast, in_place=in_place)


def _method(words: Words, paid: Receipt) -> Html | None:
    """Of a payment through Telegram also where its money is given back."""
    if paid.method is PaymentMethod.TELEGRAM:
        return words("screen-card-receipt")
    return words("payment-method-line", method=paid.method.value) if paid.method else None


def _receipt_rows(words: Words, paid: Receipt) -> list[list[Button]]:
    undo, pictures = list[Button](), list[Button]()
    if not paid.is_undone:
        undo.append(press(words.label("button-tutor-undo"), tutor.UndoPayment(transfer=paid.id)))
        pictures.append(press(words.label("button-payment-proof"), more.AttachProof(transfer=paid.id)))
    if paid.proofs:
        label = words.label("button-receipt-files", count=paid.proofs)
        pictures.append(press(label, more.Proofs(transfer=paid.id)))
    return [
        undo,
        pictures,
        [
            press(words.label("button-tutor-student-card"), tutor.Student(student=paid.student_id)),
            press(words.label("button-tutor-balance"), tutor.Balance(student=paid.student_id, before=0)),
        ],
        keyboards.home(words),
    ]


def ask_proof(words: Words, paid: Receipt) -> Screen:
    text = words(
        "dialog-payment-more",
        what="proof",
        student=paid.student_name,
        amount=formats.money(words, abs(paid.amount_minor), paid.currency),
    )
    return Screen(text=text, rows=[keyboards.back(words, tutor.Payment(transfer=paid.id))])


def _money(words: Words, minor: int, purse: Purse) -> str:
    return formats.money(words, minor, purse.currency)
