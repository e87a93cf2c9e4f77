"""Notices of grades."""

from datetime import date

from bot.callbacks.family_records import FamilyJournal
from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind
from bot.screen import Message
from bot.screens import notices_grades, periods
from domain.grades import Grade, Scale
from domain.notices import NoticeKind


def _settled(words: Words, case: Case) -> Message:
    journal = FamilyJournal(course=case.number("course_id"), student=case.student_id, cursor=0, back=0)
    grade = Grade(Scale(case.word("scale")), case.number("points"))
    days = periods.dated(words, _day(case, "first"), _day(case, "final"))
    return notices_grades.settled(
        words, case.reader, case.student, case.word("subject"), days, grade, journal
    )


def _day(case: Case, name: str) -> date:
    return date.fromisoformat(case.word(name))


GRADES: dict[NoticeKind, Kind] = {NoticeKind.PERIOD_SETTLED: Kind(lambda _: True, _settled)}
"""Withdrawn when the period is opened again."""
