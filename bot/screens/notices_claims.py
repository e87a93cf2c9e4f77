"""What is told of a claimed payment: to who takes the money, with the picture; and kindly to who has paid."""

from datetime import datetime

from bot import formats
from bot.callbacks import paying
from bot.callbacks import tutor_money as callbacks
from bot.l10n import Words, escaped
from bot.screen import Item, Message, Rows, Style, press
from bot.screens.notices_lessons import joined
from domain.payment_claims import BELIEVED
from domain.people import Role
from storage.queries.notice_claims import ClaimFacts
from storage.queries.notice_debts import DebtFacts


def made(words: Words, claim: ClaimFacts, student: str, debt: DebtFacts | None, now: datetime) -> Message:
    """With what the tutor's answer is waited for: so long the family is not reminded of its debt."""
    text = _text(words, claim, student, words("notice-claim-made", amount=_amount(words, claim)))
    return Message(joined(text, _quiet(words, debt, now)), _answers(words, claim), album=_album(claim))


def _quiet(words: Words, debt: DebtFacts | None, now: datetime) -> str | None:
    if debt is None or debt.said.at is None or not debt.said.keeps_quiet(debt.owes_minor, now):
        return None
    day = formats.whole_day(words, words.local(debt.said.at + BELIEVED).date())
    return words("notice-claim-quiet", covers="yes" if debt.said.covers(debt.owes_minor) else "no", day=day)


def proved(words: Words, claim: ClaimFacts, student: str, message_id: int) -> Message:
    """A picture that has come later, or words."""
    return Message(
        _text(words, claim, student, words("notice-claim-proved", amount=_amount(words, claim))),
        _answers(words, claim),
        album=_album(claim, message_id),
    )


def withdrawn(words: Words, claim: ClaimFacts, student: str) -> Message:
    who = words("notice-claim-who", student=student, payer=claim.payer)
    card = press(words.label("button-claim-card"), callbacks.ClaimCard(claim=claim.id))
    return Message(joined(words("notice-claim-withdrawn", amount=_amount(words, claim)), who), ((card,),))


def not_found(words: Words, claim: ClaimFacts, reader: Role, student: str) -> Message:
    """Nobody is blamed."""
    lines = joined(
        words("notice-claim-not-found", amount=_amount(words, claim)),
        str(escaped(student)) if reader is Role.GUARDIAN else None,
        words("notice-claim-not-found-what"),
    )
    show = press(words.label("button-claim-show"), paying.ShowProof(claim=claim.id), Style.PRIMARY)
    check = press(words.label("button-claim-will-check"), paying.WillCheck(claim=claim.id))
    return Message(lines, ((show,), (check,)))


def _text(words: Words, claim: ClaimFacts, student: str, title: str) -> str:
    how = words("notice-claim-how", method=claim.method.value, moment=formats.moment(words, claim.claimed_at))
    who = words("notice-claim-who", student=student, payer=claim.payer)
    return joined(title, who, how, words("screen-claim-said", said=claim.said) if claim.said else None)


def _answers(words: Words, claim: ClaimFacts) -> Rows:
    return (
        (
            press(
                words.label("button-claim-received"),
                callbacks.ReceiveClaim(claim=claim.id, sure=0),
                Style.SUCCESS,
            ),
            press(words.label("button-claim-missing"), callbacks.MissClaim(claim=claim.id)),
        ),
        (
            press(words.label("button-claim-other-sum"), callbacks.OtherSum(claim=claim.id)),
            press(words.label("button-claim-card"), callbacks.ClaimCard(claim=claim.id)),
        ),
    )


def _album(claim: ClaimFacts, message_id: int | None = None) -> tuple[Item, ...]:
    return tuple(
        Item(kind=kind, file_id=file_id)
        for sent, kind, file_id in claim.proofs
        if message_id is None or sent == message_id
    )


def _amount(words: Words, claim: ClaimFacts) -> str:
    return formats.money(words, claim.amount_minor, claim.currency)
