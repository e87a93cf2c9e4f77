"""Homework whose time is over: several pieces that a person hears of at one moment are one message (rule 22)."""

from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind
from bot.screen import Message
from bot.screens import notices_homework, notices_overdue
from domain.homework import TO_DO
from domain.notices import NoticeKind, NoticeState
from domain.people import Role
from storage.queries.notice_facts import HomeworkFacts

TOLD = frozenset({NoticeState.SENDING, NoticeState.SENT, NoticeState.UNKNOWN})


def _is_news(case: Case) -> bool:
    """It is missing, and no message has told of it beside another piece."""
    told = any(one.state in TOLD for one in case.siblings if one.id != case.notice.id)
    return not told and _is_missing(case, case.homework)


def _is_missing(case: Case, work: HomeworkFacts) -> bool:
    return work.state in TO_DO and not work.is_excused and case.now >= work.due_at


def _all(case: Case) -> list[tuple[HomeworkFacts, str]]:
    """With the names of the students; the receiver is to each of them what he is to the first."""
    works, names, places = case.facts.homework, case.facts.students, case.facts.places
    return [
        (works[one.homework_id], names[one.student_id])
        for one in case.siblings
        if (case.notice.person_id, one.student_id, case.reader) in places
        and one.homework_id in works
        and _is_missing(case, works[one.homework_id])
    ]


def _overdue(words: Words, case: Case) -> Message:
    found = _all(case)
    if len(found) > 1:
        return notices_overdue.several(words, found, case.reader)
    if case.reader is Role.GUARDIAN:
        return notices_homework.overdue_guardian(words, case.homework, case.reader, case.student)
    return notices_homework.overdue(words, case.homework, case.reader, case.student)


OVERDUE: dict[NoticeKind, Kind] = {
    NoticeKind.HOMEWORK_OVERDUE: Kind(_is_news, _overdue),
    NoticeKind.HOMEWORK_OVERDUE_GUARDIAN: Kind(_is_news, _overdue),
}
