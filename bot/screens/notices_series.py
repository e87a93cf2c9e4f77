"""What a family is told of a series: once for all its lessons."""

from dataclasses import dataclass

from bot import formats
from bot.l10n import Words
from bot.screen import Message
from bot.screens.notices_lessons import about, of_lesson
from bot.screens.series import WEEK, rule, turned
from domain.people import Role
from storage.queries.notice_facts import LessonFacts


@dataclass(frozen=True, slots=True)
class SeriesFacts:
    """``weekday`` is the first lesson's on the calendar of the series: a far reader may have the day before."""

    lessons: int
    weekdays: int
    every_weeks: int
    weekday: int


def planned(words: Words, lesson: LessonFacts, reader: Role, student: str, series: SeriesFacts) -> Message:
    first = words("notice-series-first", when=formats.moment(words, lesson.starts_at))
    title, whose = words("notice-series-planned"), about(words, lesson, reader, student)
    return of_lesson(words, lesson, title, whose, _rule(words, lesson, series), first)


def changed(words: Words, lesson: LessonFacts, reader: Role, student: str, series: SeriesFacts) -> Message:
    since = words("notice-series-since", when=formats.moment(words, lesson.starts_at))
    title, whose = words("notice-series-changed"), about(words, lesson, reader, student)
    return of_lesson(words, lesson, title, whose, _rule(words, lesson, series), since)


def cancelled(words: Words, lesson: LessonFacts, reader: Role, student: str, series: SeriesFacts) -> Message:
    since = words("notice-series-since", when=formats.moment(words, lesson.starts_at))
    count = words("notice-series-off", count=series.lessons)
    title, whose = words("notice-series-cancelled"), about(words, lesson, reader, student)
    return of_lesson(words, lesson, title, whose, since, count)


def _rule(words: Words, lesson: LessonFacts, series: SeriesFacts) -> str:
    """On the reader's calendar and clock."""
    local = words.local(lesson.starts_at)
    days = rule(words, turned(series.weekdays, (local.weekday() - series.weekday) % WEEK), series.every_weeks)
    return words("notice-series-rule", rule=days, time=formats.clock_time(words, lesson.starts_at))
