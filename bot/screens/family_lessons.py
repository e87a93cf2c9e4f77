"""The joint schedule of a family."""

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from bot import formats
from bot.callbacks import parent
from bot.callbacks.base import Press
from bot.callbacks.family import ScheduledLesson, SchedulePage
from bot.callbacks.family_schedule import FamilyWeek
from bot.keyboards.calendar import NOW
from bot.keyboards.common import back_and_home, home
from bot.keyboards.pager import arrows
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens.family_words import lines, paragraphs, titled
from domain.lessons import LessonState
from storage.queries.family_lessons import LessonRow
from storage.queries.family_pages import Page

OFF = frozenset({LessonState.LATE_CANCELLED, LessonState.CANCELLED_BY_CLIENT, LessonState.CANCELLED_BY_TUTOR})
IN_A_ROW = 2


def schedule(
    words: Words,
    page: Page[LessonRow],
    now: datetime,
    child: tuple[int, str | None],
    books: Press | None = None,
    *,
    named: bool,
) -> Screen:
    """``child``: id and name of the only one it is about, or (0, None). ``named``: lines say who learns.

    ``books``: free slots may be taken.
    """
    days = [
        lines(
            words("screen-schedule-day", day=formats.heading_day(words, day)),
            *(lesson_line(words, row, now, named=named) for row in rows),
        )
        for day, rows in groupby(page.rows, key=lambda row: words.local(row.starts_at).date())
    ]
    title = titled(words, words("screen-schedule-title"), child[1])
    text = paragraphs(title, *(days or [words("screen-schedule-empty")]))
    rows = _schedule_rows(words, page, child[0])
    if books is not None:
        rows.insert(-1, [press(words.label("button-book"), books)])
    return Screen(text=text, rows=rows)


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
    week = press(words.label("button-family-week"), FamilyWeek(student=student_id, day=NOW))
    return [*in_pairs(buttons), *turning, [week, *way_back]]


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


def lesson_line(
    words: Words, row: LessonRow, now: datetime, *, named: bool, names: Sequence[str] = ()
) -> Html:
    """Time (the tutor's too where his clock shows another), subject, whose it is, and the state where it is not
    simply ahead. ``names`` are all of the family in it, when they are more than one.
    """
    span = formats.span(words, row.starts_at, row.ends_at)
    if theirs := tutors_clock(words, row):
        span = words.label("screen-schedule-both-clocks", span=span, theirs=theirs)
    about = f"{row.subject} · {', '.join(names or (row.student,))}" if named else row.subject
    state = words.label("screen-lesson-state-short", state=state_word(row, now))
    if row.state in OFF:
        return words("screen-schedule-lesson-off", span=span, about=about, state=state)
    if row.state is LessonState.PLANNED and row.starts_at > now:
        return words("screen-schedule-lesson", span=span, about=about)
    return words("screen-schedule-lesson-done", span=span, about=about, state=state)


def tutors_clock(words: Words, row: LessonRow) -> str | None:
    """What the tutor's clock shows at the beginning, with the day where that is another, too; None where it is the
    same as the reader's.
    """
    theirs = Words(words.language, row.tutor_zone)
    here, there = words.local(row.starts_at), theirs.local(row.starts_at)
    if here.replace(tzinfo=None) == there.replace(tzinfo=None):
        return None
    same_day = here.date() == there.date()
    return formats.clock_time(theirs, row.starts_at) if same_day else day_and_time(theirs, row)


def state_word(row: LessonRow, now: datetime) -> str:
    """The state for people: a planned lesson may be on, or over and not marked yet."""
    if row.state is not LessonState.PLANNED or now < row.starts_at:
        return row.state.value
    return "running" if now < row.ends_at else "over"
