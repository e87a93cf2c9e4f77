"""A family's week, day and month, over all courses and children."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from bot import formats
from bot.callbacks.family import SchedulePage
from bot.callbacks.family_schedule import DatedLesson, FamilyDay, FamilyMonth, FamilyWeek
from bot.keyboards import calendar
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens.family_lessons import OFF, day_and_time, in_pairs, lesson_line
from bot.screens.family_words import lines, paragraphs, titled
from storage.queries.family_lessons import LessonRow

WEEK = 7
DAY = timedelta(days=1)
BUTTONS = 8
"""Lessons; of a fuller week each day has its button."""
TO_READ = 30
"""Lessons; more do not fit one message with the longest names."""
Child = tuple[int, str | None]
"""Id and name of the only one it is about, or (0, None)."""


def week(
    words: Words, monday: date, rows: Sequence[LessonRow], now: datetime, child: Child, *, named: bool
) -> Screen:
    """``named``: lines say who learns."""
    sunday = monday + (WEEK - 1) * DAY
    lessons = _once_each(rows)
    span = f"{formats.number_day(words, monday)} – {formats.number_day(words, sunday)}"
    title = titled(words, words("screen-family-week", span=span, count=_on(lessons)), child[1])
    by_day = [
        (day, list(of)) for day, of in groupby(lessons, key=lambda of: words.local(of[0].starts_at).date())
    ]
    full = len(lessons) > TO_READ
    days = [_day_of_week(words, day, of, now, named=named, full=full) for day, of in by_day]
    if len(lessons) <= BUTTONS:
        buttons = in_pairs([_lesson_button(words, of[0], child[0]) for of in lessons])
    else:
        buttons = in_pairs([_day_button(words, day, len(of), child[0]) for day, of in by_day])
    return Screen(
        text=paragraphs(title, *(days or [words("screen-family-week-empty")])),
        rows=[*buttons, _turns(words, monday, child[0]), _last_row(words, monday, child[0])],
    )


def day(
    words: Words, shown: date, rows: Sequence[LessonRow], now: datetime, child: Child, *, named: bool
) -> Screen:
    lessons = _once_each(rows)
    title = titled(words, words("screen-schedule-day", day=formats.heading_day(words, shown)), child[1])
    told = [_line(words, of, now, named=named) for of in lessons]
    back = FamilyWeek(student=child[0], day=packed(shown))
    return Screen(
        text=paragraphs(title, lines(*told) if told else words("screen-family-week-empty")),
        rows=[
            *in_pairs([_lesson_button(words, of[0], child[0]) for of in lessons]),
            keyboards.back_and_home(words, back),
        ],
    )


def _once_each(rows: Sequence[LessonRow]) -> list[list[LessonRow]]:
    """Rows of one lesson together: brothers and sisters in one group."""
    return [list(of) for _, of in groupby(rows, key=lambda row: (row.starts_at, row.id))]


def _on(lessons: Sequence[Sequence[LessonRow]]) -> int:
    return sum(of[0].state not in OFF for of in lessons)


def _day_of_week(
    words: Words,
    shown: date,
    lessons: Sequence[Sequence[LessonRow]],
    now: datetime,
    *,
    named: bool,
    full: bool,
) -> Html:
    heading = words("screen-schedule-day", day=formats.heading_day(words, shown))
    if full:
        return Html(f"{heading} · {words('lessons-count', count=_on(lessons))}")
    return lines(heading, *(_line(words, of, now, named=named) for of in lessons))


def _line(words: Words, of: Sequence[LessonRow], now: datetime, *, named: bool) -> Html:
    return lesson_line(words, of[0], now, named=named, names=[row.student for row in of])


def _lesson_button(words: Words, row: LessonRow, student: int) -> Button:
    shown = packed(words.local(row.starts_at).date())
    return press(day_and_time(words, row), DatedLesson(lesson=row.id, student=student, day=shown))


def _day_button(words: Words, shown: date, count: int, student: int) -> Button:
    label = words.label(
        "button-family-day",
        day=f"{formats.weekday(words, shown)} {formats.number_day(words, shown)}",
        count=count,
    )
    return press(label, FamilyDay(student=student, day=packed(shown)))


def _turns(words: Words, monday: date, student: int) -> list[Button]:
    ways = ((monday - WEEK * DAY, "‹ {}"), (monday + WEEK * DAY, "{} ›"))
    return [
        press(shape.format(_span(words, other)), FamilyWeek(student=student, day=packed(other)))
        for other, shape in ways
    ]


def _span(words: Words, monday: date) -> str:
    return f"{formats.number_day(words, monday)}–{formats.number_day(words, monday + (WEEK - 1) * DAY)}"


def _last_row(words: Words, shown: date, student: int) -> list[Button]:
    month = press(words.label("button-family-month"), FamilyMonth(student=student, day=packed(shown)))
    return [month, *keyboards.back_and_home(words, SchedulePage(student=student, cursor=0, back=0))]


def month(words: Words, first: date, rows: Sequence[LessonRow], now: datetime, child: Child) -> Screen:
    """A calendar that tells how many lessons each day has."""
    counts = Counter(words.local(of[0].starts_at).date() for of in _once_each(rows) if of[0].state not in OFF)
    title = words("screen-family-month", month=formats.month_name(words, first), count=counts.total())
    today = words.local(now).date()
    grid = calendar.grid(
        words,
        first,
        today,
        lambda day: FamilyDay(student=child[0], day=packed(day)),
        lambda day: f"·{counts[day]}" if counts[day] else "",
    )
    shown = today if (today.year, today.month) == (first.year, first.month) else first
    back = FamilyWeek(student=child[0], day=packed(shown))
    return Screen(
        text=lines(titled(words, title, child[1]), words("screen-family-month-hint")),
        rows=[
            *grid,
            calendar.turns(words, first, lambda day: FamilyMonth(student=child[0], day=day)),
            keyboards.back_and_home(words, back),
        ],
    )
