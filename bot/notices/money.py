"""When a notice of money is still useful, and what it says: of the balance, and of claimed payments."""

from collections.abc import Callable

from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind, Screen
from bot.screen import Message
from bot.screens import notices_claims, notices_money
from domain.notices import NoticeKind
from domain.payment_claims import ClaimState


def _stands(case: Case) -> bool:
    return not case.transfer.is_reversed


def _is_undone(case: Case) -> bool:
    return case.transfer.is_reversed


def _is_still_low(case: Case) -> bool:
    """Nothing has come in since that would change it: what is low is the studio's rule."""
    charge = case.transfer
    return _stands(case) and charge.balance_minor <= max(charge.price_minor or 0, charge.balance_after_minor)


def _about_money(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.transfer, case.reader, case.student)


def _low(words: Words, case: Case) -> Message:
    debt = case.facts.debts.get(case.student_id)
    return notices_money.balance_low(words, case.transfer, case.reader, case.student, debt)


def _waits(case: Case) -> bool:
    return case.claim.state is ClaimState.OPEN


def _is_taken_back(case: Case) -> bool:
    return case.claim.state is ClaimState.WITHDRAWN


def _is_not_found(case: Case) -> bool:
    return case.claim.state is ClaimState.NOT_FOUND


def _about_claim(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.claim, case.student)


def _made(words: Words, case: Case) -> Message:
    debt = case.facts.debts.get(case.student_id)
    return notices_claims.made(words, case.claim, case.student, debt, case.now)


def _received(words: Words, case: Case) -> Message:
    return notices_money.payment_received(words, case.transfer, case.reader, case.student, case.covered)


def _proved(words: Words, case: Case) -> Message:
    return notices_claims.proved(words, case.claim, case.student, case.number("message_id"))


def _not_found(words: Words, case: Case) -> Message:
    return notices_claims.not_found(words, case.claim, case.reader, case.student)


def _always(_: Case) -> bool:
    return True


MONEY: dict[NoticeKind, Kind] = {
    NoticeKind.PAYMENT_RECEIVED: Kind(_stands, _received),
    NoticeKind.PAYMENT_UNDONE: Kind(_is_undone, _about_money(notices_money.payment_undone)),
    NoticeKind.PRICE_CHANGED: Kind(
        _always,
        lambda words, case: notices_money.price_changed(
            words, case.price, case.reader, case.student, case.now
        ),
    ),
    NoticeKind.BALANCE_LOW: Kind(_is_still_low, _low),
    NoticeKind.MONEY_CORRECTED: Kind(_stands, _about_money(notices_money.corrected)),
    NoticeKind.CORRECTION_UNDONE: Kind(_is_undone, _about_money(notices_money.correction_undone)),
    NoticeKind.CLAIM_MADE: Kind(_waits, _made),
    NoticeKind.CLAIM_PROVED: Kind(_waits, _proved),
    NoticeKind.CLAIM_WITHDRAWN: Kind(_is_taken_back, _about_claim(notices_claims.withdrawn)),
    NoticeKind.CLAIM_NOT_FOUND: Kind(_is_not_found, _not_found),
}
