"""When a notice of the balance is still useful, and what it says."""

from collections.abc import Callable

from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind, Screen
from bot.screen import Message
from bot.screens import notices_money
from domain.notices import NoticeKind


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


def _always(_: Case) -> bool:
    return True


MONEY: dict[NoticeKind, Kind] = {
    NoticeKind.PAYMENT_RECEIVED: Kind(_stands, _about_money(notices_money.payment_received)),
    NoticeKind.PAYMENT_UNDONE: Kind(_is_undone, _about_money(notices_money.payment_undone)),
    NoticeKind.PRICE_CHANGED: Kind(
        _always,
        lambda words, case: notices_money.price_changed(
            words, case.price, case.reader, case.student, case.now
        ),
    ),
    NoticeKind.BALANCE_LOW: Kind(_is_still_low, _low),
}
