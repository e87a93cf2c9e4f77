"""Notices of disputes: to the tutor who answers, and to whoever pays."""

from collections.abc import Callable

from bot.notices.cases import Case
from bot.notices.kind import Kind, Screen
from bot.screen import Message
from bot.screens import notices_disputes
from domain.disputes import DisputeState
from domain.notices import NoticeKind


def _waits(case: Case) -> bool:
    return case.is_for_tutor and case.dispute.state is DisputeState.OPEN


def _is_answered(case: Case) -> bool:
    return case.dispute.state is not DisputeState.OPEN


def _is_open(case: Case) -> bool:
    return case.dispute.state is DisputeState.OPEN


def _to_payer(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.lesson, case.reader, case.student, case.dispute)


DISPUTES: dict[NoticeKind, Kind] = {
    NoticeKind.DISPUTE_OPENED: Kind(
        _waits,
        lambda words, case: notices_disputes.opened(words, case.lesson, case.student, case.dispute),
    ),
    NoticeKind.DISPUTE_ANSWERED: Kind(_is_answered, _to_payer(notices_disputes.answered)),
    NoticeKind.DISPUTE_REOPENED: Kind(_is_open, _to_payer(notices_disputes.reopened)),
}
