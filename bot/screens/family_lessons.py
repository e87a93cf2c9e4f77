"""The joint schedule and a lesson, as a student and his guardian see them."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from bot import formats
from bot.callbacks import parent, student
from bot.callbacks.base import Press
from bot.callbacks.family import ScheduledLesson, SchedulePage
from bot.keyboards.common import back_and_home, home
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens.family_words import gist, lines, paragraphs, titled
from domain.lessons import LessonState
from storage.queries.family_lessons import LessonHomework, LessonRow
from storage.queries.family_pages import Page

OFF = frozenset({LessonState.LATE_CANCELLED, LessonState.CANCELLED_BY_CLIENT, LessonState.CANCELLED_BY_TUTOR})
IN_A_ROW = 2
FROM_NOW = SchedulePage(student=0, cursor=0, back=0)


def schedule(
    words: Words, page: Page[LessonRow], now: datetime, child: tuple[int, str | None], *, named: bool
) -> Screen:
    """``child``: id and name of the only one it is about, or (0, None). ``named``: lines say who learns."""
    days = [
        lines(
            words("screen-schedule-day", day=formats.heading_day(words, day)),
            *(lesson_line(words, row, now, named=named) for row in rows),
        )
        for day, rows in groupby(page.rows, key=lambda row: words.local(row.starts_at).date())
    ]
    title = titled(words, words("screen-schedule-title"), child[1])
    text = paragraphs(title, *(days or [words("screen-schedule-empty")]))
    return Screen(text=text, rows=_schedule_rows(words, page, child[0]))


def _schedule_rows(words: Words, page: Page[LessonRow], student_id: int) -> list[list[Button]]:
    first, last = (page.rows[0].cursor, page.rows[-1].cursor) if page.rows else (0, 0)
    buttons = [
        press(day_and_time(words, row), ScheduledLesson(lesson=row.id, student=student_id, cursor=first))
        for row in page.rows
    ]
    turning = arrows(
        SchedulePage(student=student_id, cursor=first, back=1) if page.earlier else None,
        SchedulePage(student=student_id, cursor=last, back=0) if page.later else None,
        (words.label("button-family-earlier"), words.label("button-family-later")),
    )
    way_back = back_and_home(words, parent.Child(student=student_id)) if student_id else home(words)
    return [*in_pairs(buttons), *turning, way_back]


def in_pairs(buttons: Sequence[Button]) -> list[list[Button]]:
    return [list(buttons[start : start + IN_A_ROW]) for start in range(0, len(buttons), IN_A_ROW)]


def day_and_time(words: Words, row: LessonRow) -> str:
    """What tells one lesson from the next."""
    day = words.local(row.starts_at).date()
    parts = (
        formats.weekday(words, day),
        formats.number_day(words, day),
        formats.clock_time(words, row.starts_at),
    )
    return " ".join(parts)


def lesson_line(words: Words, row: LessonRow, now: datetime, *, named: bool) -> Html:
    """Time, subject, whose it is, and the state where it is not simply ahead."""
    span = formats.span(words, row.starts_at, row.ends_at)
    about = f"{row.subject} · {row.student}" if named else row.subject
    state = words.label("screen-lesson-state-short", state=state_word(row, now))
    if row.state in OFF:
        return words("screen-schedule-lesson-off", span=span, about=about, state=state)
    if row.state is LessonState.PLANNED and row.starts_at > now:
        return words("screen-schedule-lesson", span=span, about=about)
    return words("screen-schedule-lesson-done", span=span, about=about, state=state)


def state_word(row: LessonRow, now: datetime) -> str:
    """The state for people: a planned lesson may be on, or over and not marked yet."""
    if row.state is not LessonState.PLANNED or now < row.starts_at:
        return row.state.value
    return "running" if now < row.ends_at else "over"


def lesson(
    words: Words,
    rows: Sequence[LessonRow],
    work: Sequence[LessonHomework],
    now: datetime,
    own: frozenset[int],
    back: Press = FROM_NOW,
) -> Screen:
    """One lesson: a row for each of the family in it. ``own`` are the cards the reader is the student of."""
    row = rows[0]
    others = [one.student for one in rows if one.student_id not in own]
    about = lines(
        words("screen-lesson-title", subject=row.subject),
        words("screen-lesson-student", names=", ".join(others)) if others else None,
        words("screen-lesson-tutor", name=row.tutor),
    )
    state = words("screen-lesson-state", state=state_word(row, now))
    text = paragraphs(about, _when(words, row), state, words("screen-lesson-homework") if work else None)
    buttons = [_work_button(words, piece, own) for piece in work]
    return Screen(text=text, rows=[*([button] for button in buttons), back_and_home(words, back)])


def _when(words: Words, row: LessonRow) -> Html:
    """In the reader's zone; the old time struck through; the tutor's time where his clock shows another."""
    was = row.moved_from
    at_tutors = Words(words.language, row.tutor_zone)
    differs = at_tutors.local(row.starts_at).replace(tzinfo=None) != words.local(row.starts_at).replace(
        tzinfo=None
    )
    return lines(
        words("screen-lesson-was", when=formats.moment(words, was)) if was else None,
        words(
            "screen-lesson-when",
            when=formats.moment(words, row.starts_at),
            end=formats.clock(words, row.ends_at),
        ),
        words("screen-lesson-tutor-time", when=formats.plain_moment(at_tutors, row.starts_at))
        if differs
        else None,
    )


def _work_button(words: Words, piece: LessonHomework, own: frozenset[int]) -> Button:
    meaning = (
        student.Homework(homework=piece.id) if piece.student_id in own else parent.Homework(homework=piece.id)
    )
    return press(gist(words, piece.text), meaning)
