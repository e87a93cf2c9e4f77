"""The live card of a lesson: the first message about it goes on showing what has become of it."""

from collections.abc import Iterable

from bot import formats
from bot.l10n import Html, Words
from bot.screen import Message
from bot.screens.notices_lessons import about, of_lesson
from domain.lessons import LessonState
from domain.people import Role
from storage.queries.notice_facts import HomeworkFacts, LessonFacts

MINUTE = 60
CALLED_OFF = (LessonState.CANCELLED_BY_TUTOR, LessonState.CANCELLED_BY_CLIENT, LessonState.LATE_CANCELLED)


def live_lesson(
    words: Words,
    lesson: LessonFacts,
    reader: Role,
    student: str,
    homework: Iterable[HomeworkFacts],
    *,
    is_confirmed: bool,
) -> Message:
    """The old time struck through; a lesson that is off has no other. What was promised ends with the lesson."""
    is_promised = is_confirmed and lesson.state is LessonState.PLANNED
    return of_lesson(
        words,
        lesson,
        words("notice-live-lesson", state=_state(lesson)),
        about(words, lesson, reader, student),
        *_times(words, lesson),
        words("notice-lesson-confirmed") if is_promised else None,
        *(
            words("notice-live-homework", due=formats.due(words, work.due_at), state=work.state.value)
            for work in homework
        ),
    )


def _state(lesson: LessonFacts) -> str:
    if lesson.state in (LessonState.CANCELLED_BY_TUTOR, LessonState.CANCELLED_BY_CLIENT):
        return "cancelled"
    is_moved = lesson.state is LessonState.PLANNED and lesson.moved_from is not None
    return "moved" if is_moved else lesson.state.value


def _times(words: Words, lesson: LessonFacts) -> list[Html]:
    when = formats.moment(words, lesson.starts_at)
    if lesson.state in CALLED_OFF:
        return [words("notice-lesson-was", when=when)]
    minutes = int((lesson.ends_at - lesson.starts_at).total_seconds()) // MINUTE
    now = words("notice-lesson-when", when=when, minutes=minutes)
    if lesson.moved_from is None:
        return [now]
    return [words("notice-lesson-was", when=formats.moment(words, lesson.moved_from)), now]
