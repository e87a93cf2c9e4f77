"""Notices of groups: who is in one, who waits for a place, who takes it."""

from collections.abc import Callable

from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind, Screen, lies_ahead
from bot.screen import Message
from bot.screens import notices_groups, notices_waiting
from domain.courses import WaitOutcome
from domain.notices import NoticeKind


def _joined(words: Words, case: Case) -> Message:
    return notices_groups.joined(words, case.lesson, case.reader, case.student, case.number("lessons"))


def _left(words: Words, case: Case) -> Message:
    count, who = case.number("lessons"), case.student_id
    return notices_groups.left(words, case.lesson, case.reader, case.student, count, who)


def _waits(case: Case) -> bool:
    return case.waiting.outcome is None


def _is_offered(case: Case) -> bool:
    until = case.waiting.offer_until
    return _waits(case) and until is not None and case.now < until and case.waiting.free > 0


def _is_gone(case: Case) -> bool:
    return _waits(case) and case.waiting.free == 0


def _is_taken(case: Case) -> bool:
    return _is_his_group(case) and case.waiting.outcome is WaitOutcome.JOINED


def _is_untaken(case: Case) -> bool:
    until = case.waiting.offer_until
    is_over = until is None or case.now >= until
    return _is_his_group(case) and _waits(case) and is_over and case.waiting.free > 0


def _is_his_group(case: Case) -> bool:
    return case.waiting.tutor_person_id == case.notice.person_id


def _always(_: Case) -> bool:
    return True


def _of_waiting(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.waiting, case.reader, case.student)


def _to_tutor(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.waiting, case.student)


GROUPS: dict[NoticeKind, Kind] = {
    NoticeKind.GROUP_JOINED: Kind(lies_ahead, _joined),
    NoticeKind.GROUP_LEFT: Kind(_always, _left),
    NoticeKind.GROUP_WAITING: Kind(_waits, _of_waiting(notices_waiting.waiting)),
    NoticeKind.PLACE_OFFERED: Kind(_is_offered, _of_waiting(notices_waiting.offered)),
    NoticeKind.PLACE_GONE: Kind(_is_gone, _of_waiting(notices_waiting.gone)),
    NoticeKind.PLACE_TAKEN: Kind(_is_taken, _to_tutor(notices_waiting.taken)),
    NoticeKind.PLACE_UNTAKEN: Kind(_is_untaken, _to_tutor(notices_waiting.untaken)),
}
