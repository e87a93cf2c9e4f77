"""The notice of what a lesson was about."""

from bot.l10n import Words
from bot.notices.cases import Case
from bot.notices.kind import Kind
from bot.screen import Message
from bot.screens import notices_records
from domain.lessons import LessonState
from domain.notices import NoticeKind


def _was_held(case: Case) -> bool:
    return case.lesson.state is LessonState.HELD


def _recap(words: Words, case: Case) -> Message:
    return notices_records.recap(words, case.lesson, case.reader, case.student, case.record)


RECAPS: dict[NoticeKind, Kind] = {NoticeKind.LESSON_RECAP: Kind(_was_held, _recap)}
