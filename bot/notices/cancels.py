"""Notices of places given up, of asking to waive, and of the right to another lesson."""

from collections.abc import Callable

from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind, Screen, lies_ahead
from bot.screen import Message
from bot.screens import notices_cancels
from bot.screens.notices_cancels import Ask
from domain.cancellations import Waiver
from domain.notices import NoticeKind


def _left_his_tutor(case: Case) -> bool:
    return case.is_for_tutor and not case.cancellation.is_undone


def _left(case: Case) -> bool:
    return not case.cancellation.is_undone


def _came_back(case: Case) -> bool:
    return case.is_for_tutor and case.cancellation.is_undone


def _is_to_decide(case: Case) -> bool:
    return _left_his_tutor(case) and case.cancellation.waiver is Waiver.ASKED


def _is_decided(case: Case) -> bool:
    return _left(case) and case.cancellation.waiver in (Waiver.GRANTED, Waiver.REFUSED)


def _is_open(case: Case) -> bool:
    return case.credit.is_open and case.now < case.credit.expires_at


def _cancel_asked(words: Words, case: Case) -> Message:
    reader = None if case.is_for_tutor else case.reader
    minor, units = case.number("amount_minor"), case.number("drawn", missing=0)
    ask = Ask(case.number("participation_id"), minor, units, case.word("currency"))
    return notices_cancels.asked(words, case.lesson, reader, case.student, ask)


def _about_cancel(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.lesson, case.student, case.cancellation)


def _told_of_cancel(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.lesson, case.reader, case.student, case.cancellation)


CANCELS: dict[NoticeKind, Kind] = {
    NoticeKind.STUDENT_CANCELLED: Kind(_left_his_tutor, _about_cancel(notices_cancels.student_cancelled)),
    NoticeKind.CANCEL_TOLD: Kind(_left, _told_of_cancel(notices_cancels.told)),
    NoticeKind.CANCEL_TAKEN_BACK: Kind(_came_back, _about_cancel(notices_cancels.taken_back)),
    NoticeKind.CANCEL_ASKED: Kind(lies_ahead, _cancel_asked),
    NoticeKind.WAIVER_ASKED: Kind(_is_to_decide, _about_cancel(notices_cancels.student_cancelled)),
    NoticeKind.WAIVER_DECIDED: Kind(_is_decided, _told_of_cancel(notices_cancels.decided)),
    NoticeKind.MAKEUP_EXPIRES: Kind(
        _is_open,
        lambda words, case: notices_cancels.makeup_expires(
            words, case.lesson, case.reader, case.student, case.credit
        ),
    ),
}
