"""A tutor's week and day."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot import formats
from bot.callbacks import tutor
from bot.callbacks.base import Press
from bot.callbacks.tutor_illness import Ill
from bot.callbacks.tutor_lessons import DayPage, Month, WeekPicture
from bot.callbacks.tutor_quick import PlanOnDay
from bot.keyboards import clock, pager
from bot.keyboards import common as keyboards
from bot.keyboards.calendar import packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens import tutor_free as free_time
from bot.screens.tutor_lists import lesson_button, line, on
from domain.availability import Span
from storage.queries.tutor_lessons import LessonRow
from storage.queries.tutor_times import Times

WEEK_TO_READ = 30
"""Lessons; more do not fit one message with the longest names."""
DAY_TO_READ = 10
LESSON_BUTTONS = 6
WEEK = 7
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Agenda:
    """A tutor's lessons of some days, by time, and the hours around them."""

    rows: Sequence[LessonRow]
    times: Times
    now: datetime

    def of_day(self, words: Words, day: date) -> list[LessonRow]:
        return [row for row in self.rows if words.local(row.starts_at).date() == day]

    def free(self, words: Words, first: date, days: int) -> list[Span]:
        return free_time.free(words, self.times, self.rows, first, days, self.now)


def day_lines(words: Words, agenda: Agenda, day: date, shown: Sequence[LessonRow]) -> list[Html]:
    """Lessons, free time and time off in the order of the day."""
    free = free_time.of_day(words, agenda.free(words, day, 1), day)
    lines = [(row.starts_at, line(words, row, agenda.now)) for row in shown]
    lines += [(span.starts_at, free_time.free_line(words, span)) for span in free]
    lines += free_time.off_lines(words, agenda.times, day)
    return [text for _, text in sorted(lines, key=lambda one: one[0])]


def week(words: Words, monday: date, agenda: Agenda) -> Screen:
    """The whole week to read, of a very full one each day in a line; a day's button opens its lessons."""
    sunday = monday + (WEEK - 1) * DAY
    heading = words(
        "screen-tutor-week",
        first=formats.number_day(words, monday),
        last=formats.number_day(words, sunday),
        count=on(agenda.rows),
    )
    brief = len(agenda.rows) > WEEK_TO_READ
    free = agenda.free(words, monday, WEEK) if agenda.times.hours else []
    days = [_day_of_week(words, monday + number * DAY, agenda, free, brief=brief) for number in range(WEEK)]
    told = [text for text in days if text]
    joint = "\n" if brief else "\n\n"
    return Screen(
        text=Html("\n\n".join([heading, joint.join(told)] if told else [heading])),
        rows=[
            *_ways_in(words, monday, agenda),
            _week_turns(words, monday, lambda day: tutor.Week(day=packed(day))),
            [
                press(words.label("button-tutor-week-picture"), WeekPicture(day=packed(monday))),
                press(words.label("button-tutor-month"), Month(day=packed(monday))),
            ],
            [new_lesson(words), press(words.label("button-ill"), Ill(tutor=0))],
            keyboards.home(words),
        ],
    )


def _day_of_week(
    words: Words, day: date, agenda: Agenda, free: Sequence[Span], *, brief: bool
) -> Html | None:
    """None for a day of which there is nothing to tell."""
    lessons = agenda.of_day(words, day)
    spans = free_time.of_day(words, free, day)
    off = free_time.off_all_day(words, agenda.times, day)
    if not lessons and not spans and off is None:
        return None
    heading = words(
        "screen-tutor-week-day",
        day=formats.heading_day(words, day),
        off=off.value if off else "none",
    )
    if brief:
        return Html(" · ".join([heading, words("lessons-count", count=on(lessons)), *_free(words, spans)]))
    lines = [line(words, row, agenda.now) for row in lessons]
    return Html("\n".join([heading, *lines, *_free(words, spans)]))


def _free(words: Words, spans: Sequence[Span]) -> list[Html]:
    if not spans:
        return []
    told = ", ".join(formats.span(words, span.starts_at, span.ends_at) for span in spans)
    return [words("screen-tutor-week-free", spans=told)]


def _ways_in(words: Words, monday: date, agenda: Agenda) -> list[list[Button]]:
    """Straight to each of a few lessons; to the days of many."""
    if len(agenda.rows) > LESSON_BUTTONS:
        return clock.in_rows(_day_buttons(words, monday, agenda))
    return clock.in_rows([lesson_button(words, row, with_day=True) for row in agenda.rows], 2)


def _day_buttons(words: Words, monday: date, agenda: Agenda) -> list[Button]:
    counts = [(monday + number * DAY, agenda.of_day(words, monday + number * DAY)) for number in range(WEEK)]
    return [
        press(
            words.label(
                "button-tutor-week-day", day=f"{formats.weekday(words, day)} {day.day}", count=on(lessons)
            ),
            tutor.DayLessons(day=packed(day)),
        )
        for day, lessons in counts
        if lessons
    ]


def _week_turns(words: Words, monday: date, meaning: Callable[[date], Press]) -> list[Button]:
    before, after = monday - WEEK * DAY, monday + WEEK * DAY
    return [
        press(f"‹ {_week_label(words, before)}", meaning(before)),
        press(f"{_week_label(words, after)} ›", meaning(after)),
    ]


def _week_label(words: Words, monday: date) -> str:
    return f"{formats.number_day(words, monday)}–{formats.number_day(words, monday + (WEEK - 1) * DAY)}"


def new_lesson(words: Words) -> Button:
    return press(words.label("button-tutor-new-lesson"), tutor.PickStudent(purpose="plan", edge=0, back=0))


def picture(words: Words, monday: date, png: bytes, count: int) -> Screen:
    """Under the picture the same ways as under the text."""
    sunday = monday + (WEEK - 1) * DAY
    caption = words(
        "screen-tutor-week",
        first=formats.number_day(words, monday),
        last=formats.number_day(words, sunday),
        count=count,
    )
    return Screen(
        text=caption,
        photo=png,
        rows=[
            _week_turns(words, monday, lambda day: WeekPicture(day=packed(day))),
            keyboards.back_and_home(words, tutor.Week(day=packed(monday))),
        ],
    )


def day(words: Words, shown: date, agenda: Agenda, page: int = 0) -> Screen:
    """A very full day comes in parts, each with the buttons of its lessons."""
    first = min(page, max(len(agenda.rows) - 1, 0) // DAY_TO_READ) * DAY_TO_READ
    part = agenda.rows[first : first + DAY_TO_READ]
    whole = len(part) == len(agenda.rows)
    off = free_time.off_all_day(words, agenda.times, shown)
    parts = [words("screen-tutor-day", day=formats.heading_day(words, shown), count=on(agenda.rows))]
    parts += [words("screen-tutor-off", kind=off.value)] if off else []
    lines = day_lines(words, agenda, shown, part) if whole else [line(words, row, agenda.now) for row in part]
    parts += [Html("\n".join(lines))] if lines else []
    return Screen(
        text=Html("\n\n".join(parts)),
        rows=[
            *clock.in_rows([lesson_button(words, row) for row in part], 2),
            *_day_pages(shown, first // DAY_TO_READ, len(agenda.rows)),
            _day_turns(words, shown),
            [
                press(words.label("button-tutor-new-lesson"), PlanOnDay(day=packed(shown), edge=0, back=0)),
                press(words.label("button-tutor-week"), tutor.Week(day=packed(shown))),
                *keyboards.home(words),
            ],
        ],
    )


def _day_pages(shown: date, page: int, count: int) -> list[list[Button]]:
    last = max(count - 1, 0) // DAY_TO_READ
    return pager.arrows(
        DayPage(day=packed(shown), page=page - 1) if page else None,
        DayPage(day=packed(shown), page=page + 1) if page < last else None,
        (f"‹ {page}/{last + 1}", f"{page + 2}/{last + 1} ›"),
    )


def _day_turns(words: Words, shown: date) -> list[Button]:
    before, after = shown - DAY, shown + DAY
    return [
        press(f"‹ {_day_label(words, before)}", tutor.DayLessons(day=packed(before))),
        press(f"{_day_label(words, after)} ›", tutor.DayLessons(day=packed(after))),
    ]


def _day_label(words: Words, shown: date) -> str:
    return f"{formats.weekday(words, shown)} {formats.number_day(words, shown)}"
