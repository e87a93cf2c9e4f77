"""What families say they have paid, as the tutor sees it: the list, the card, the questions."""

from collections.abc import Sequence

from bot import formats
from bot.callbacks import tutor
from bot.callbacks import tutor_money as callbacks
from bot.keyboards import common as keyboards
from bot.keyboards import pager
from bot.keyboards.names import distinct
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.family_words import lines, paragraphs
from domain.payment_claims import ClaimState
from storage.queries.payment_claims import PAGE, Claim, ClaimRow
from storage.queries.tutor_payments import Alike


def waiting(words: Words, found: Sequence[ClaimRow], edge: int, *, back: bool) -> Screen:
    def turn(at: int, backwards: int) -> callbacks.Claims:
        return callbacks.Claims(edge=at, back=backwards)

    rows, turns = pager.keyed(found, PAGE, edge, back=back, turn=turn)
    told = [
        words(
            "screen-claims-line",
            student=row.student_name,
            amount=formats.money(words, row.amount_minor, row.currency),
            moment=formats.moment(words, row.claimed_at),
        )
        for row in rows
    ]
    labels = distinct([row.student_name for row in rows])
    buttons = [
        [press(label, callbacks.ClaimCard(claim=row.id))] for label, row in zip(labels, rows, strict=True)
    ]
    text = paragraphs(words("screen-claims"), lines(*told) if told else words("screen-claims-none"))
    return Screen(text=text, rows=[*buttons, turns, keyboards.home(words)])


def card(words: Words, claim: Claim, *, toast: str | None = None) -> Screen:
    """With a toast it is the result of a tap."""
    text = paragraphs(words("screen-claim-card", state=claim.state.value), _facts(words, claim))
    rows: list[list[Button]] = []
    if claim.state in (ClaimState.OPEN, ClaimState.NOT_FOUND):
        rows = answers(words, claim)
    if claim.transfer_id is not None:
        receipt = tutor.Payment(transfer=claim.transfer_id)
        rows.append([press(words.label("button-claim-receipt"), receipt, Style.PRIMARY)])
    if claim.proofs:
        files = words.label("button-receipt-files", count=claim.proofs)
        rows.append([press(files, callbacks.ClaimFiles(claim=claim.id))])
    balance = press(words.label("button-tutor-balance"), tutor.Balance(student=claim.student_id, before=0))
    others = press(words.label("button-claims-all"), callbacks.Claims(edge=0, back=0))
    return Screen(
        text=text,
        rows=[*rows, [balance, others], keyboards.home(words)],
        toast=toast,
        in_place=toast is not None,
    )


def _facts(words: Words, claim: Claim) -> Html:
    return lines(
        words(
            "screen-claim-sum",
            student=claim.student_name,
            amount=formats.money(words, claim.amount_minor, claim.currency),
        ),
        words(
            "screen-claim-by",
            payer=claim.payer_name,
            method=claim.method.value,
            moment=formats.moment(words, claim.claimed_at),
        ),
        words("screen-claim-said", said=claim.said) if claim.said else None,
        words("screen-claim-answered", who=claim.settled_by, moment=formats.moment(words, claim.settled_at))
        if claim.settled_by and claim.settled_at
        else None,
    )


def answers(words: Words, claim: Claim) -> list[list[Button]]:
    """What has not been found may come yet."""
    received = press(
        words.label("button-claim-received"), callbacks.ReceiveClaim(claim=claim.id, sure=0), Style.SUCCESS
    )
    missing = press(words.label("button-claim-missing"), callbacks.MissClaim(claim=claim.id))
    other = press(words.label("button-claim-other-sum"), callbacks.OtherSum(claim=claim.id))
    return [[received, missing], [other]] if claim.state is ClaimState.OPEN else [[received, other]]


def is_it(words: Words, claim: Claim, like: Alike) -> Screen:
    """An equal payment is recorded already."""
    text = paragraphs(
        words(
            "dialog-claim-like",
            amount=formats.money(words, claim.amount_minor, claim.currency),
            moment=formats.moment(words, like.posted_at),
        ),
        _facts(words, claim),
    )
    same = callbacks.MatchClaim(claim=claim.id, transfer=like.id)
    another = callbacks.ReceiveClaim(claim=claim.id, sure=1)
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-claim-same"), same, Style.PRIMARY)],
            [press(words.label("button-claim-another"), another, Style.DANGER)],
            [
                press(words.label("button-payment-open-like"), tutor.Payment(transfer=like.id)),
                *keyboards.back(words, callbacks.ClaimCard(claim=claim.id)),
            ],
        ],
    )


def ask_sum(words: Words, claim: Claim) -> Screen:
    text = words(
        "dialog-claim-sum",
        student=claim.student_name,
        amount=formats.money(words, claim.amount_minor, claim.currency),
    )
    return Screen(text=text, rows=[keyboards.back(words, callbacks.ClaimCard(claim=claim.id))])


def confirm_sum(words: Words, claim: Claim, minor: int) -> Screen:
    """How far it is from what was said."""
    apart = minor - claim.amount_minor
    text = words(
        "dialog-claim-confirm",
        student=claim.student_name,
        amount=formats.money(words, minor, claim.currency),
        said=formats.money(words, claim.amount_minor, claim.currency),
        apart="more" if apart > 0 else "less" if apart else "same",
        by=formats.money(words, abs(apart), claim.currency),
    )
    sure = callbacks.ReceiveSum(claim=claim.id, minor=minor)
    return Screen(
        text=text,
        rows=[
            [press(words.label("button-tutor-record"), sure, Style.SUCCESS)],
            keyboards.back(words, callbacks.ClaimCard(claim=claim.id)),
        ],
    )
