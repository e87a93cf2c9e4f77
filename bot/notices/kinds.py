"""For each kind of notice: is it still useful, and what does it say (rule 27)."""

from collections.abc import Callable
from datetime import UTC, datetime

from bot.l10n import Words
from bot.notices.cancels import CANCELS
from bot.notices.cards import CARDS
from bot.notices.cases import Case, Gone
from bot.notices.debts import DEBTS
from bot.notices.digests import DIGESTS
from bot.notices.disputes import DISPUTES
from bot.notices.grades import GRADES
from bot.notices.groups import GROUPS
from bot.notices.kind import Kind, Screen, lies_ahead
from bot.notices.materials import MATERIALS
from bot.notices.money import MONEY
from bot.notices.moving import MOVES
from bot.notices.overdue import OVERDUE
from bot.notices.package_days import PACKAGE_DAYS
from bot.notices.package_low import PACKAGE_LOW
from bot.notices.packages import PACKAGES
from bot.notices.pay import PAY
from bot.notices.recaps import RECAPS
from bot.screen import Message
from bot.screens import (
    notices_checking,
    notices_homework,
    notices_lessons,
    notices_people,
    notices_progress,
    notices_series,
)
from bot.screens.notices_series import SeriesFacts
from domain.homework import TO_DO, UNSETTLED, HomeworkState, SubmissionState
from domain.lessons import LessonState
from domain.notices import REMINDERS, NoticeKind


def message_for(words: Words, case: Case) -> Message | None:
    """None: nobody needs this any more, or its receiver has switched such reminders off."""
    if case.notice.kind in REMINDERS and not case.notice.reminders_on:
        return None
    kind = KINDS[case.notice.kind]
    try:
        return kind.screen(words, case) if kind.is_useful(case) else None
    except Gone:
        return None


def _is_off(case: Case) -> bool:
    return case.lesson.state is LessonState.CANCELLED_BY_TUTOR


def _waits_to_be_marked(case: Case) -> bool:
    is_his = case.lesson.tutor_person_id == case.notice.person_id
    return is_his and case.lesson.state is LessonState.PLANNED and case.now >= case.lesson.ends_at


def _is_to_do(case: Case) -> bool:
    return case.homework.state in TO_DO and not case.homework.is_excused


def _is_withdrawn(case: Case) -> bool:
    return case.homework.state is HomeworkState.WITHDRAWN


def _is_due(case: Case) -> bool:
    return _is_to_do(case) and case.now < case.homework.due_at


def _is_received(case: Case) -> bool:
    """Pages of an open attempt, or such as came after Submit and wait for the student's word."""
    attempt = case.attempt
    if attempt.state is SubmissionState.COLLECTING:
        return attempt.page_count > 0
    return attempt.state in UNSETTLED and attempt.late_pages > 0


def _waits_for_check(case: Case) -> bool:
    is_his = case.homework.tutor_person_id == case.notice.person_id
    return is_his and case.attempt.state is SubmissionState.SUBMITTED


def _is_returned(case: Case) -> bool:
    return case.homework.state is HomeworkState.RETURNED and case.attempt.state is SubmissionState.RETURNED


def _waits_at_the_door(case: Case) -> bool:
    return not case.invitation.is_settled


def _was_refused(case: Case) -> bool:
    return case.invitation.is_settled


def _is_still_away(case: Case) -> bool:
    return case.number("person_id") in case.facts.unreachable


def _always(_: Case) -> bool:
    return True


def _about_lesson(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.lesson, case.reader, case.student)


def _about_series(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.lesson, case.reader, case.student, _series_of(case))


def _series_of(case: Case) -> SeriesFacts:
    names = ("lessons", "weekdays", "every_weeks", "weekday")
    return SeriesFacts(*(case.number(name) for name in names))


def _several_off(words: Words, case: Case) -> Message:
    """Also when one of them takes place after all: that is told of it alone."""
    last = datetime.fromtimestamp(case.number("last") * 60, UTC)
    count = case.number("lessons")
    return notices_lessons.all_cancelled(words, case.lesson, case.reader, case.student, count, last)


def _about_work(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.homework, case.reader, case.student)


def _about_attempt(screen: Callable[..., Message]) -> Screen:
    return lambda words, case: screen(words, case.homework, case.attempt, case.reader, case.student)


def _tomorrow(words: Words, case: Case) -> Message:
    message = notices_lessons.tomorrow(words, case.lesson, case.reader, case.student, case.now)
    return _with_promise(words, case, message)


def _soon(words: Words, case: Case) -> Message:
    message = notices_lessons.soon(words, case.lesson, case.reader, case.student)
    return _with_promise(words, case, message)


def _with_promise(words: Words, case: Case, reminder: Message) -> Message:
    """Who has promised to come is not asked again."""
    return notices_lessons.promised(words, case.lesson, case.reader, reminder, known=case.is_confirmed)


def _due_tomorrow(words: Words, case: Case) -> Message:
    return notices_homework.due_tomorrow(words, case.homework, case.reader, case.student, case.now)


def _submitted(words: Words, case: Case) -> Message:
    return notices_homework.submitted(words, case.homework, case.attempt, case.student)


def _accepted(words: Words, case: Case) -> Message:
    xp = case.facts.xp.get(case.homework.id, 0)
    verdict = notices_checking.Verdict(case.homework, case.attempt, case.checked, case.grade, xp)
    return notices_checking.accepted(words, verdict, case.reader, case.student)


def _returned(words: Words, case: Case) -> Message:
    verdict = notices_checking.Verdict(case.homework, case.attempt, case.checked, case.grade)
    return notices_checking.returned(words, verdict, case.reader, case.student)


def _achievement(words: Words, case: Case) -> Message:
    return notices_progress.achievement(words, case.word("code"))


def _level_up(words: Words, case: Case) -> Message:
    return notices_progress.level_up(words, case.number("level"))


def _connected(words: Words, case: Case) -> Message:
    return notices_people.connected(words, case.reader, case.student)


def _unreachable(words: Words, case: Case) -> Message:
    return notices_people.unreachable(words, case.person_spoken_of, case.student_id)


def _ledger_differs(words: Words, case: Case) -> Message:
    return notices_people.ledger_differs(words, case.number("count"), case.word("numbers"))


KINDS: dict[NoticeKind, Kind] = {
    NoticeKind.LESSON_PLANNED: Kind(lies_ahead, _about_lesson(notices_lessons.planned)),
    NoticeKind.LESSON_MOVED: Kind(lies_ahead, _about_lesson(notices_lessons.moved)),
    NoticeKind.LESSON_CANCELLED: Kind(_is_off, _about_lesson(notices_lessons.cancelled)),
    NoticeKind.LESSONS_CANCELLED: Kind(_always, _several_off),
    NoticeKind.LESSON_BOOKED: Kind(
        lies_ahead, lambda words, case: notices_lessons.booked(words, case.lesson, case.student)
    ),
    NoticeKind.SERIES_PLANNED: Kind(lies_ahead, _about_series(notices_series.planned)),
    NoticeKind.SERIES_CHANGED: Kind(lies_ahead, _about_series(notices_series.changed)),
    NoticeKind.SERIES_CANCELLED: Kind(_is_off, _about_series(notices_series.cancelled)),
    **MOVES,
    **GROUPS,
    **CANCELS,
    **DEBTS,
    **MONEY,
    **PACKAGE_LOW,
    **DIGESTS,
    **DISPUTES,
    **PAY,
    **OVERDUE,
    **PACKAGE_DAYS,
    NoticeKind.LESSON_TOMORROW: Kind(lies_ahead, _tomorrow),
    NoticeKind.LESSON_SOON: Kind(lies_ahead, _soon),
    NoticeKind.LESSON_CARD: Kind(
        _waits_to_be_marked,
        lambda words, case: notices_lessons.card(words, case.lesson, case.present),
    ),
    **RECAPS,
    **MATERIALS,
    **GRADES,
    **CARDS,
    **PACKAGES,
    NoticeKind.HOMEWORK_ASSIGNED: Kind(_is_to_do, _about_work(notices_homework.assigned)),
    NoticeKind.HOMEWORK_WITHDRAWN: Kind(_is_withdrawn, _about_work(notices_homework.withdrawn)),
    NoticeKind.HOMEWORK_DUE_TOMORROW: Kind(_is_due, _due_tomorrow),
    NoticeKind.HOMEWORK_DUE_SOON: Kind(_is_due, _about_work(notices_homework.due_soon)),
    NoticeKind.PAGES_RECEIVED: Kind(_is_received, _about_attempt(notices_homework.pages_received)),
    NoticeKind.HOMEWORK_SUBMITTED: Kind(_waits_for_check, _submitted),
    NoticeKind.HOMEWORK_RETURNED: Kind(_is_returned, _returned),
    NoticeKind.HOMEWORK_ACCEPTED: Kind(_always, _accepted),
    NoticeKind.ACHIEVEMENT: Kind(_always, _achievement),
    NoticeKind.LEVEL_UP: Kind(_always, _level_up),
    NoticeKind.SOMEBODY_CAME: Kind(
        _waits_at_the_door, lambda words, case: notices_people.somebody_came(words, case.invitation)
    ),
    NoticeKind.CONNECTED: Kind(_always, _connected),
    NoticeKind.TEACHER_CONNECTED: Kind(_always, lambda words, _: notices_people.teacher_connected(words)),
    NoticeKind.REFUSED_ENTRY: Kind(
        _was_refused, lambda words, case: notices_people.refused(words, case.invitation)
    ),
    NoticeKind.PERSON_UNREACHABLE: Kind(_is_still_away, _unreachable),
    NoticeKind.LEDGER_DIFFERS: Kind(_always, _ledger_differs),
    NoticeKind.UPDATE_QUARANTINED: Kind(_always, lambda words, _: notices_people.quarantined(words)),
}
