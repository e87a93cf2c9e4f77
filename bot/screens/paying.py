"""Paying by hand, as the payer sees it: how much, where to, what he has said, and the receipt."""

from collections.abc import Sequence
from datetime import datetime

from bot import formats, paid_formats
from bot.callbacks import parent, paying
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_words import lines, paragraphs
from domain.ledger import TransferKind
from domain.payment_claims import ClaimState
from domain.payments import Coverage
from domain.requisites import RequisiteKind
from storage.queries.paying import Line, Till
from storage.queries.payment_claims import Claim
from storage.queries.tutor_payments import Receipt

LESSONS = (1, 4, 8)
NAMED = 6
COPY_LIMIT = 256
Waiting = tuple[int, int, datetime]


def amounts(words: Words, till: Till, ahead: Sequence[int], waiting: Sequence[Waiting]) -> Screen:
    """The debt first, then whole lessons: those that are planned, at their own prices."""
    text = paragraphs(
        words(
            "screen-pay-amounts",
            student=till.student_name,
            balance=formats.money(words, till.balance_minor, till.currency),
        ),
        lines(*(_waits(words, till, one) for one in waiting)),
        words("screen-pay-how-much"),
    )
    debt = -till.balance_minor
    offered = [(words.label("button-pay-debt", amount=_money(words, debt, till)), debt)] if debt > 0 else []
    offered += [
        (words.label("button-pay-lessons", count=count, amount=_money(words, minor, till)), minor)
        for count in LESSONS
        if (minor := _price_of(count, till, ahead)) and minor != debt
    ]
    sums = [
        press(label, paying.PaySum(student=till.student_id, minor=minor), None if place else Style.PRIMARY)
        for place, (label, minor) in enumerate(offered)
    ]
    claims = [
        press(words.label("button-pay-claim", amount=_money(words, minor, till)), paying.OwnClaim(claim=id_))
        for id_, minor, _ in waiting[:2]
    ]
    back = keyboards.back_and_home(words, parent.Balance(student=till.student_id, before=0))
    return Screen(text=text, rows=[*clock.in_rows(sums, 2), *clock.in_rows(claims, 2), back])


def _waits(words: Words, till: Till, waiting: Waiting) -> Html:
    _, minor, at = waiting
    return words("screen-pay-waits", amount=_money(words, minor, till), moment=formats.moment(words, at))


def _price_of(count: int, till: Till, ahead: Sequence[int]) -> int:
    """Of so many lessons: those that are planned, and usual ones beyond them."""
    planned = ahead[:count]
    beyond = count - len(planned)
    return sum(planned) + beyond * till.price_minor if till.price_minor or not beyond else 0


def where(
    words: Words,
    till: Till,
    minor: int,
    requisites: Sequence[Line],
    intent: str,
    now: datetime,
    by_card: list[Button],
) -> Screen:
    """Every value is on a copy button, too. ``by_card``: the way to pay here and now, where there is one."""
    purpose = words.label(
        "pay-purpose",
        student=till.student_name,
        month=paid_formats.month_alone(words, words.local(now).date()),
    )
    told = [words("screen-requisite-line", kind=one.kind.value, value=one.value) for one in requisites]
    text = paragraphs(
        words("screen-pay-where", student=till.student_name, amount=_money(words, minor, till)),
        lines(words("screen-pay-to"), *told) if told else words("screen-pay-nowhere"),
        words("screen-pay-purpose", purpose=purpose),
        words("screen-pay-then"),
    )
    copies = [_copy(words, one) for one in requisites]
    copies.append(
        Button(label=words.label("button-pay-copy-sum"), copy=paid_formats.plain_sum(minor, till.currency))
    )
    copies.append(Button(label=words.label("button-pay-copy-purpose"), copy=purpose[:COPY_LIMIT]))
    said = _said(words, till.student_id, minor, intent)
    return Screen(text=text, rows=[by_card, *clock.in_rows(copies, 2), *said, keyboards.home(words)])


def _said(words: Words, student: int, minor: int, intent: str) -> list[list[Button]]:
    by_bank = paying.IPaid(student=student, minor=minor, intent=intent, method=1)
    in_cash = paying.IPaid(student=student, minor=minor, intent=intent, method=2)
    return [
        [press(words.label("button-pay-done"), by_bank, Style.SUCCESS)],
        [
            press(words.label("button-pay-cash"), in_cash),
            press(words.label("button-pay-other-sum"), paying.Pay(student=student)),
        ],
    ]


def _copy(words: Words, line: Line) -> Button:
    label = words.label("button-pay-copy", kind=line.kind.value)
    if line.kind is RequisiteKind.LINK:
        return Button(label=label, url=line.value)
    return Button(label=label, copy=line.value)


def own(
    words: Words, claim: Claim, *, asks: bool = False, toast: str | None = None, in_place: bool = False
) -> Screen:
    """What the payer has said, and what has become of it. ``asks``: a picture or words are waited for."""
    text = paragraphs(
        words("screen-claim-own", state=claim.state.value),
        lines(
            words(
                "screen-claim-sum",
                student=claim.student_name,
                amount=formats.money(words, claim.amount_minor, claim.currency),
            ),
            formats.moment(words, claim.claimed_at),
            words("screen-claim-proofs", count=claim.proofs) if claim.proofs else None,
            words("screen-claim-said", said=claim.said) if claim.said else None,
        ),
        words("screen-claim-ask", proofs=claim.proofs) if asks else None,
    )
    is_open = claim.state in (ClaimState.OPEN, ClaimState.NOT_FOUND)
    rows: list[list[Button]] = []
    if asks:
        done = words.label("button-claim-done" if claim.proofs or claim.said else "button-claim-skip")
        rows.append([press(done, paying.NoProof(claim=claim.id), Style.PRIMARY)])
    elif is_open:
        rows.append(
            [press(words.label("button-claim-show"), paying.ShowProof(claim=claim.id), Style.PRIMARY)]
        )
    if claim.transfer_id is not None:
        meaning = paying.Receipt(transfer=claim.transfer_id)
        rows.append([press(words.label("button-claim-receipt"), meaning, Style.PRIMARY)])
    if is_open:
        rows.append([press(words.label("button-claim-withdraw"), paying.WithdrawClaim(claim=claim.id))])
    balance = parent.Balance(student=claim.student_id, before=0)
    rows.append([press(words.label("button-notice-balance"), balance), *keyboards.home(words)])
    return Screen(text=text, rows=rows, toast=toast, in_place=in_place)


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


def _money(words: Words, minor: int, till: Till) -> str:
    return formats.money(words, minor, till.currency)
