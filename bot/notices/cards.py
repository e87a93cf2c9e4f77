"""Notices of money that cards have brought, or taken back."""

from bot.l10n import Words
from bot.notices.cases import Case, Gone
from bot.notices.kind import Kind
from bot.screen import Message
from bot.screens import notices_cards
from domain.notices import NoticeKind
from domain.people import Role


def _paid(words: Words, case: Case) -> Message:
    return notices_cards.paid(words, case.transfer, case.student, case.word("oddity"))


def _given_back(words: Words, case: Case) -> Message:
    return notices_cards.given_back(words, case.transfer, case.student, is_payer=_reader(case) is not None)


def _unmatched(words: Words, case: Case) -> Message:
    amount, currency = case.number("amount_minor"), case.word("currency")
    return notices_cards.unmatched(words, amount, currency, case.person_spoken_of, case.word("charge"))


def _reader(case: Case) -> Role | None:
    """What he is to the student; None for who leads him."""
    try:
        return case.reader
    except Gone:
        return None


def _stands(case: Case) -> bool:
    return not case.transfer.is_reversed


def _always(_: Case) -> bool:
    return True


CARDS: dict[NoticeKind, Kind] = {
    NoticeKind.CARD_PAID: Kind(_stands, _paid),
    NoticeKind.CARD_GIVEN_BACK: Kind(_always, _given_back),
    NoticeKind.PAYMENT_UNMATCHED: Kind(_always, _unmatched),
}
