"""A tutor's time: today, the week, a day, and what waits to be marked."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from bot import formats
from bot.callbacks import common, tutor
from bot.callbacks import tutor_cards as cards
from bot.keyboards import clock
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, Style, press
from bot.screens.tutor_who import brief, who
from domain.lessons import LessonState
from storage.queries.tutor_lessons import PAGE, LessonRow
from storage.queries.tutor_today import Waiting

WEEK_TO_READ = 30
"""Lessons; more do not fit one message with the longest names."""
BUTTONS_TODAY = 6
OFF = frozenset({LessonState.CANCELLED_BY_CLIENT, LessonState.CANCELLED_BY_TUTOR})
WEEK = 7


def standing(state: LessonState, starts_at: datetime, ends_at: datetime, now: datetime) -> str:
    """The state in one word of the locales; a planned lesson has three, by the clock."""
    if state is not LessonState.PLANNED or now < starts_at:
        return state.value
    return "running" if now < ends_at else "over"


def line(words: Words, row: LessonRow, now: datetime) -> Html:
    return words(
        "screen-tutor-lesson-line",
        time=formats.span(words, row.starts_at, row.ends_at),
        student=who(words, row),
        subject=row.subject,
        state=standing(row.state, row.starts_at, row.ends_at, now),
        confirmed=row.confirmed,
        students=row.students,
    )


def lesson_button(words: Words, row: LessonRow) -> Button:
    label = f"{formats.clock_time(words, row.starts_at)} {brief(row)}"
    return press(label, tutor.Lesson(lesson=row.id))


def no_students(words: Words) -> Screen:
    """The very first screen: one thing to do (PRODUCT §4.10)."""
    return Screen(
        text=words("screen-tutor-empty"),
        rows=[[press(words.label("button-tutor-add-student"), cards.AddStudent(), Style.PRIMARY)]],
    )


def today(words: Words, now: datetime, rows: Sequence[LessonRow], waiting: Waiting) -> Screen:
    if not waiting.students:
        return no_students(words)
    day = words.local(now).date()
    parts = [words("screen-tutor-today", day=formats.long_day(words, day), count=_on(rows))]
    parts += [Html("\n".join(line(words, row, now) for row in rows))] if rows else []
    if waiting.debtors:
        parts.append(words("screen-tutor-debtors", count=waiting.debtors))
    return Screen(text=Html("\n\n".join(parts)), rows=[*_today_rows(words, now, rows, waiting)])


def _today_rows(
    words: Words, now: datetime, rows: Sequence[LessonRow], waiting: Waiting
) -> list[list[Button]]:
    day = packed(words.local(now).date())
    lessons = clock.in_rows([lesson_button(words, row) for row in _most_wanted(rows)], 2)
    if len(rows) > BUTTONS_TODAY:
        label = words.label("button-tutor-all-lessons", count=len(rows))
        lessons.append([press(label, tutor.DayLessons(day=day))])
    to_mark = words.label("button-tutor-to-mark", count=waiting.to_mark)
    return [
        *lessons,
        [press(to_mark, tutor.ToMark(after=0), Style.PRIMARY)] if waiting.to_mark else [],
        [
            press(words.label("button-tutor-new-lesson"), tutor.PickStudent(purpose="plan", edge=0, back=0)),
            press(words.label("button-tutor-week"), tutor.Week(day=day)),
        ],
        [
            press(words.label("button-tutor-students"), tutor.Students(edge=0, back=0)),
            _homework(words, waiting),
        ],
        [
            press(words.label("button-tutor-payment"), tutor.PickStudent(purpose="payment", edge=0, back=0)),
            press(words.label("button-settings"), common.Settings()),
        ],
    ]


def _homework(words: Words, waiting: Waiting) -> Button:
    """One door to what waits for a check; it says how much does."""
    if not waiting.to_check:
        return press(words.label("button-tutor-homework"), tutor.Checks(after=0))
    label = words.label("button-tutor-to-check", count=waiting.to_check)
    return press(label, tutor.Checks(after=0), Style.PRIMARY)


def _on(rows: Sequence[LessonRow]) -> int:
    """How many were not called off."""
    return sum(row.state not in OFF for row in rows)


def _most_wanted(rows: Sequence[LessonRow]) -> list[LessonRow]:
    """When there are too many for buttons: those not settled first, then the latest, in the order of time."""
    open_first = sorted(rows, key=lambda row: (row.state is not LessonState.PLANNED, row.starts_at))
    return sorted(open_first[:BUTTONS_TODAY], key=lambda row: row.starts_at)


def week(words: Words, monday: date, rows: Sequence[LessonRow], now: datetime) -> Screen:
    """The whole week to read, of a very full one the days alone; a day's button opens its lessons."""
    sunday = monday + timedelta(days=WEEK - 1)
    by_day: dict[date, list[LessonRow]] = {}
    for row in rows:
        by_day.setdefault(words.local(row.starts_at).date(), []).append(row)
    heading = words(
        "screen-tutor-week",
        first=formats.number_day(words, monday),
        last=formats.number_day(words, sunday),
        count=_on(rows),
    )
    parts = [heading]
    if len(rows) <= WEEK_TO_READ:
        parts += [_day_of_week(words, day, lessons, now) for day, lessons in by_day.items()]
    else:
        parts.append(words("screen-tutor-week-full"))
    days = [
        press(
            words.label(
                "button-tutor-week-day", day=f"{formats.weekday(words, day)} {day.day}", count=len(lessons)
            ),
            tutor.DayLessons(day=packed(day)),
        )
        for day, lessons in by_day.items()
    ]
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=[*clock.in_rows(days), _week_turns(words, monday), _plan_row(words), keyboards.home(words)],
    )


def _day_of_week(words: Words, day: date, lessons: Sequence[LessonRow], now: datetime) -> Html:
    heading = words("screen-tutor-week-day", day=formats.heading_day(words, day))
    return Html("\n".join((heading, *(line(words, row, now) for row in lessons))))


def _week_turns(words: Words, monday: date) -> list[Button]:
    before, after = monday - timedelta(days=WEEK), monday + timedelta(days=WEEK)
    return [
        press(f"‹ {_week_label(words, before)}", tutor.Week(day=packed(before))),
        press(f"{_week_label(words, after)} ›", tutor.Week(day=packed(after))),
    ]


def _week_label(words: Words, monday: date) -> str:
    return (
        f"{formats.number_day(words, monday)}–{formats.number_day(words, monday + timedelta(days=WEEK - 1))}"
    )


def _plan_row(words: Words) -> list[Button]:
    return [press(words.label("button-tutor-new-lesson"), tutor.PickStudent(purpose="plan", edge=0, back=0))]


def day(words: Words, shown: date, rows: Sequence[LessonRow], now: datetime) -> Screen:
    parts = [words("screen-tutor-day", day=formats.heading_day(words, shown), count=_on(rows))]
    parts += [Html("\n".join(line(words, row, now) for row in rows))] if rows else []
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=[
            *clock.in_rows([lesson_button(words, row) for row in rows], 2),
            [press(words.label("button-tutor-week"), tutor.Week(day=packed(shown)))],
            keyboards.home(words),
        ],
    )


def to_mark(words: Words, rows: Sequence[LessonRow]) -> Screen:
    """Each lesson is one tap away; the next ones follow by the last of these."""
    shown = rows[:PAGE]
    lines = [
        words(
            "screen-tutor-to-mark-line",
            moment=formats.plain_moment(words, row.starts_at),
            student=who(words, row),
            subject=row.subject,
        )
        for row in shown
    ]
    parts = [words("screen-tutor-to-mark", count=len(shown)), Html("\n".join(lines))] if shown else []
    buttons = [
        [
            press(
                f"{formats.number_day(words, words.local(row.starts_at).date())} "
                f"{formats.clock_time(words, row.starts_at)} {brief(row)}",
                tutor.Lesson(lesson=row.id),
            )
        ]
        for row in shown
    ]
    more = (
        [[press(words.label("button-tutor-more"), tutor.ToMark(after=shown[-1].id))]]
        if len(rows) > PAGE
        else []
    )
    text = Html("\n\n".join(parts)) if parts else words("screen-tutor-nothing-to-mark")
    return Screen(text=text, rows=[*buttons, *more, keyboards.home(words)])
