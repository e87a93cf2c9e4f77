"""The questions about a tutor's pay: the terms that will hold, and what was given."""

from datetime import date, datetime, timedelta

from bot import formats, months
from bot.callbacks import tutor_pay as callbacks
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import next_month
from bot.l10n import Words
from bot.screen import Button, Screen, Style, press
from bot.screens.tutor_pay import money, terms_of
from domain.errors import NotFound
from domain.pay import PayPer, PayTerms
from storage.queries.tutor_pay import Paid, Slip

KINDS = (PayPer.LESSON, PayPer.HOUR, PayPer.PERCENT, PayPer.HEAD)
"""By the number in buttons."""
SHARES = (100, 50, 0)
EPOCH = date(1970, 1, 1)


def per_of(kind: int) -> PayPer:
    """Raises NotFound."""
    if kind >= len(KINDS):
        raise NotFound
    return KINDS[kind]


def packed(terms: PayTerms) -> dict[str, int]:
    """As buttons carry them, but for the day."""
    return {
        "kind": KINDS.index(terms.per),
        "value": terms.value,
        "least": terms.least_minor,
        "share": terms.absent_percent,
    }


def unpacked(kind: int, value: int, least: int, share: int) -> PayTerms:
    """Raises NotFound, AmountOutOfRange, ShareOutOfRange."""
    terms = PayTerms(per_of(kind), value, least, share)
    terms.check()
    return terms


def kinds(words: Words, tutor: Paid) -> Screen:
    buttons = [
        press(words.label("button-pay-kind", per=per.value), callbacks.PayKind(tutor=tutor.id, kind=number))
        for number, per in enumerate(KINDS)
    ]
    return Screen(
        text=words("screen-pay-kinds", name=tutor.name),
        rows=[*clock.in_rows(buttons, 2), keyboards.back(words, callbacks.TutorPay(tutor=tutor.id, month=0))],
    )


def ask_value(words: Words, tutor: Paid, kind: int) -> Screen:
    per = per_of(kind).value
    return Screen(
        text=words("dialog-pay-value", name=tutor.name, per=per, currency=tutor.currency),
        rows=[keyboards.leave(words)],
    )


def ask_least(words: Words, tutor: Paid, values: dict[str, int]) -> Screen:
    none = callbacks.PayTermsPress(tutor=tutor.id, **(values | {"least": 0}))
    return Screen(
        text=words("dialog-pay-least", name=tutor.name, currency=tutor.currency),
        rows=[[press(words.label("button-pay-no-least"), none)], keyboards.leave(words)],
    )


def review(words: Words, tutor: Paid, terms: PayTerms, from_day: int, now: datetime) -> Screen:
    """What was chosen; each tap changes one thing of it."""
    values = packed(terms) | {"from_day": from_day}
    since = "day" if from_day else "lesson" if tutor.is_agreed else "month"
    day = EPOCH + timedelta(days=from_day)
    text = words(
        "screen-pay-review",
        name=tutor.name,
        terms=terms_of(words, terms, tutor.currency),
        day=formats.number_day(words, day),
        since=since,
    )
    agree = callbacks.AgreePay(tutor=tutor.id, **values)
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-pay-agree"), agree, Style.SUCCESS)],
            [
                press(words.label("button-pay-least"), callbacks.PayLeast(tutor=tutor.id, **values)),
                _other_share(words, tutor, values),
            ],
            [_other_day(words, tutor, values, now)],
            keyboards.back(words, callbacks.PayKinds(tutor=tutor.id)),
        ],
    )


def _other_share(words: Words, tutor: Paid, values: dict[str, int]) -> Button:
    following = dict(zip(SHARES, (*SHARES[1:], SHARES[0]), strict=True))
    share = following.get(values["share"], SHARES[0])
    changed = callbacks.PayTermsPress(tutor=tutor.id, **(values | {"share": share}))
    return press(words.label("button-pay-share", share=share), changed)


def _other_day(words: Words, tutor: Paid, values: dict[str, int], now: datetime) -> Button:
    """The next month's first, or as soon as can be."""
    following = next_month(months.present(tutor.zone, now))
    day = 0 if values["from_day"] else (following - EPOCH).days
    soon = words.label("button-pay-soon", first="no" if tutor.is_agreed else "yes")
    later = words.label("button-pay-from", day=formats.number_day(words, following))
    changed = callbacks.PayTermsPress(tutor=tutor.id, **(values | {"from_day": day}))
    return press(later if day else soon, changed)


def ask_payout(words: Words, slip: Slip, first: date, number: int) -> Screen:
    offered = (
        [
            [
                press(
                    money(words, slip, slip.left_minor),
                    callbacks.PayOutAmount(tutor=slip.tutor.id, month=number, minor=slip.left_minor),
                )
            ]
        ]
        if slip.left_minor > 0
        else []
    )
    text = words(
        "dialog-pay-out",
        name=slip.tutor.name,
        month=formats.month_name(words, first),
        left=money(words, slip, slip.left_minor),
    )
    return Screen(text=text, rows=[*offered, keyboards.leave(words)])


def confirm_payout(words: Words, tutor: Paid, first: date, number: int, minor: int, intent: str) -> Screen:
    record = callbacks.RecordPayOut(tutor=tutor.id, month=number, minor=minor, intent=intent)
    text = words(
        "screen-pay-out-sure",
        name=tutor.name,
        month=formats.month_name(words, first),
        amount=formats.money(words, minor, tutor.currency),
    )
    rows = [[press(words.label("button-pay-record"), record, Style.SUCCESS)], keyboards.leave(words)]
    return Screen(text=text, rows=rows)


def receipt(
    words: Words, tutor: Paid, first: date, payout: tuple[int, int], *, undone: bool, toast: str | None = None
) -> Screen:
    """``payout`` is the transfer and how much it was."""
    transfer_id, minor = payout
    undo = [[press(words.label("button-tutor-undo"), callbacks.UndoPayOut(transfer=transfer_id))]]
    text = words(
        "screen-pay-receipt",
        name=tutor.name,
        month=formats.month_name(words, first),
        amount=formats.money(words, minor, tutor.currency),
        undone="yes" if undone else "no",
    )
    back = callbacks.TutorPay(tutor=tutor.id, month=months.number_of(first))
    return Screen(
        text=text,
        rows=[*([] if undone else undo), keyboards.back_and_home(words, back)],
        toast=toast,
        in_place=toast is not None,
    )
