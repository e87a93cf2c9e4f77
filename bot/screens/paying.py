"""Paying by hand, as the payer sees it: how much, where to, and what he has said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot import formats, paid_formats
from bot.callbacks import parent, paying
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_words import lines, paragraphs
from domain.payment_claims import CLAIM_LIMIT, ClaimState
from domain.requisites import RequisiteKind
from storage.queries.paying import Line, Till
from storage.queries.payment_claims import Claim

LESSONS = (1, 4, 8)
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
        waits(words, till.currency, waiting),
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
    back = keyboards.back_and_home(words, parent.Balance(student=till.student_id, before=0))
    return Screen(
        text=text, rows=[*clock.in_rows(sums, 2), *waiting_rows(words, till.currency, waiting), back]
    )


def waits(words: Words, currency: str, waiting: Sequence[Waiting]) -> Html:
    """What he has told of, and nobody has answered."""
    return lines(
        *(
            words(
                "screen-pay-waits",
                amount=formats.money(words, minor, currency),
                moment=formats.moment(words, at),
            )
            for _, minor, at in waiting
        )
    )


def waiting_rows(words: Words, currency: str, waiting: Sequence[Waiting]) -> list[list[Button]]:
    """To each, so that it can be taken back."""
    claims = [
        press(
            words.label("button-pay-claim", amount=formats.money(words, minor, currency)),
            paying.OwnClaim(claim=id_),
        )
        for id_, minor, _ in waiting[:CLAIM_LIMIT]
    ]
    return clock.in_rows(claims, 2)


def with_waiting(words: Words, screen: Screen, currency: str, waiting: Sequence[Waiting]) -> Screen:
    """The same screen, and what waits."""
    if not waiting:
        return screen
    return replace(screen, text=paragraphs(Html(screen.text), waits(words, currency, waiting)))


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


def _money(words: Words, minor: int, till: Till) -> str:
    return formats.money(words, minor, till.currency)
