"""What a tutor of a studio is paid: a month of all, of one, the terms, and what was given."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from babel.numbers import format_decimal

from bot import formats, months
from bot.callbacks import tutor_pay as callbacks
from bot.callbacks.tutor_teachers import Teacher, Teachers
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import next_month
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from domain.clock import zone_named
from domain.pay import Pay, PayPer, PayTerms, in_force
from storage.queries.tutor_pay import Slip

HOUR = 60


def of_studio(words: Words, rows: Sequence[Slip], first: date, *, present: bool, more: bool) -> Screen:
    """``rows`` are not empty: whoever owns a studio teaches in it."""
    studio = rows[0].tutor.studio_id
    number = 0 if present else months.number_of(first)
    lines = [
        words(
            "screen-pay-line",
            name=row.tutor.name,
            lessons=row.wages.lessons,
            hours=_hours(words, row),
            pay=money(words, row, row.wages.pay_minor),
            paid=money(words, row, row.paid_minor),
            given="yes" if row.paid_minor else "no",
        )
        for row in rows
    ]
    labels = distinct([row.tutor.name for row in rows])
    buttons = [
        press(label, callbacks.TutorPay(tutor=row.tutor.id, month=number))
        for label, row in zip(labels, rows, strict=True)
    ]
    after = callbacks.StudioPay(studio=studio, month=number, edge=rows[-1].tutor.id)
    turns = [
        press(label, callbacks.StudioPay(studio=studio, month=to, edge=0))
        for label, to in _turns(words, first, present=present)
    ]
    title = words("screen-pay-studio", month=formats.month_name(words, first))
    return Screen(
        text=Html("\n".join([title, "", *lines])),
        rows=[
            *clock.in_rows(buttons, 2),
            *([[press(words.label("button-tutor-more"), after)]] if more else []),
            turns,
            keyboards.back_and_home(words, Teachers(studio=studio, edge=0)),
        ],
    )


def month(words: Words, slip: Slip, first: date, now: datetime, *, toast: str | None = None) -> Screen:
    """The owner changes and gives; the tutor himself reads."""
    present = first == months.present(slip.tutor.zone, now)
    parts = [
        words("screen-pay-month", name=slip.tutor.name, month=formats.month_name(words, first)),
        words(
            "screen-pay-sums",
            lessons=slip.wages.lessons,
            absent=slip.wages.absent,
            hours=_hours(words, slip),
            pay=money(words, slip, slip.wages.pay_minor),
            paid=money(words, slip, slip.paid_minor),
            left=money(words, slip, slip.left_minor),
        ),
        Html("\n".join(_terms_lines(words, slip, now))),
    ]
    return Screen(
        text=Html("\n\n".join(parts)), rows=_month_rows(words, slip, first, present=present), toast=toast
    )


def _terms_lines(words: Words, slip: Slip, now: datetime) -> list[Html]:
    """What holds, and what is to come."""
    stands = in_force(slip.agreed, now)
    if stands is None and not slip.agreed:
        return [words("screen-pay-no-terms", owner="yes" if slip.tutor.is_owner else "no")]
    lines = []
    if stands is not None:
        lines.append(words("screen-pay-now", terms=terms_of(words, stands.terms, slip.tutor.currency)))
    lines += [_ahead(words, slip, one) for one in slip.agreed if one.holds_from > now]
    return lines


def _ahead(words: Words, slip: Slip, agreed: Pay) -> Html:
    day = agreed.holds_from.astimezone(zone_named(slip.tutor.zone)).date()
    terms = terms_of(words, agreed.terms, slip.tutor.currency)
    return words("screen-pay-from", day=formats.number_day(words, day), terms=terms)


def terms_of(words: Words, terms: PayTerms, currency: str) -> str:
    is_percent = terms.per is PayPer.PERCENT
    return words.label(
        "screen-pay-terms",
        per=terms.per.value,
        value=str(terms.value) if is_percent else formats.money(words, terms.value, currency),
        least=formats.money(words, terms.least_minor, currency) if terms.least_minor else "",
        bounded="yes" if terms.least_minor else "no",
        share=terms.absent_percent,
    )


def _month_rows(words: Words, slip: Slip, first: date, *, present: bool) -> list[list[Button]]:
    tutor = slip.tutor
    number = 0 if present else months.number_of(first)
    turns = [
        press(label, callbacks.TutorPay(tutor=tutor.id, month=to))
        for label, to in _turns(words, first, present=present)
    ]
    if not tutor.is_owner:
        return [turns, keyboards.home(words)]
    given = [
        press(
            words.label("button-pay-given", amount=money(words, slip, one.amount_minor)),
            callbacks.PayOutReceipt(transfer=one.transfer_id),
        )
        for one in slip.payouts
    ]
    return [
        [
            press(words.label("button-pay-out"), callbacks.PayOut(tutor=tutor.id, month=number)),
            press(words.label("button-pay-change"), callbacks.PayKinds(tutor=tutor.id)),
        ],
        *clock.in_rows(given, 2),
        turns,
        keyboards.back_and_home(words, Teacher(tutor=tutor.id)),
    ]


def _turns(words: Words, first: date, *, present: bool) -> list[tuple[str, int]]:
    before = months.month_before(first)
    ways = [(f"‹ {formats.month_name(words, before)}", months.number_of(before))]
    if not present:
        after = next_month(first)
        ways.append((f"{formats.month_name(words, after)} ›", months.number_of(after)))
    return ways


def _hours(words: Words, slip: Slip) -> str:
    """Halves and quarters as the reader writes them."""
    hours = Decimal(slip.wages.minutes) / HOUR
    return str(format_decimal(hours, "#,##0.##", locale=formats.locale_of(words.language.value)))


def money(words: Words, slip: Slip, minor: int) -> str:
    return formats.money(words, minor, slip.tutor.currency)
