"""Recording a payment, and its receipt."""

from bot import formats
from bot.callbacks import tutor
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.screen import Screen, Style, press
from bot.screens.notices_lessons import joined
from domain.ledger import PaymentMethod
from storage.queries.balance import Head
from storage.queries.tutor_payments import Receipt

LESSONS = (1, 4, 8)


def ask_amount(words: Words, head: Head, price: int) -> Screen:
    """The debt first, then whole lessons."""
    offered = [press(words.label("button-tutor-pay-debt", amount=_money(words, -head.balance_minor, head)),
                     tutor.PayAmount(student=head.student_id, minor=-head.balance_minor), Style.PRIMARY)
               ] if head.balance_minor < 0 else []  # fmt: skip
    lessons = [
        press(
            words.label("button-tutor-pay-lessons", count=count, amount=_money(words, count * price, head)),
            tutor.PayAmount(student=head.student_id, minor=count * price),
        )
        for count in LESSONS
        if price
    ]
    text = words(
        "dialog-tutor-amount", student=head.student_name, balance=_money(words, head.balance_minor, head)
    )
    return Screen(text=text, rows=[*clock.in_rows([*offered, *lessons], 1), keyboards.leave(words)])


def confirm(words: Words, head: Head, minor: int, intent: str) -> Screen:
    text = words(
        "dialog-tutor-confirm-payment",
        student=head.student_name,
        amount=_money(words, minor, head),
        before=_money(words, head.balance_minor, head),
        after=_money(words, head.balance_minor + minor, head),
    )
    sure = tutor.RecordPayment(student=head.student_id, minor=minor, intent=intent)
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-tutor-record"), sure, Style.SUCCESS)],
            [press(words.label("button-tutor-other-amount"), tutor.PayFor(student=head.student_id))],
            keyboards.leave(words),
        ],
    )


def receipt(words: Words, paid: Receipt, *, toast: str | None = None, in_place: bool = False) -> Screen:
    text = words(
        "screen-tutor-receipt",
        student=paid.student_name,
        amount=formats.money(words, paid.amount_minor, paid.currency),
        moment=formats.moment(words, paid.happened_at),
        balance=formats.money(words, paid.balance_minor, paid.currency),
        undone="yes" if paid.is_undone else "no",
    )
    by_card = words("screen-card-receipt") if paid.method is PaymentMethod.TELEGRAM else None
    undo = (
        []
        if paid.is_undone
        else [press(words.label("button-tutor-undo"), tutor.UndoPayment(transfer=paid.id))]
    )
    return Screen(
        text=joined(text, by_card),
        rows=[
            undo,
            [
                press(words.label("button-tutor-student-card"), tutor.Student(student=paid.student_id)),
                press(words.label("button-tutor-balance"), tutor.Balance(student=paid.student_id, before=0)),
            ],
            keyboards.home(words),
        ],
        toast=toast,
        in_place=in_place,
    )


def _money(words: Words, minor: int, head: Head) -> str:
    return formats.money(words, minor, head.currency)
