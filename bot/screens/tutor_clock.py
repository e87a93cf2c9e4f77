"""Choosing a time of a day: what is free in the tutor's working hours, or any time at all."""

from datetime import date, datetime, timedelta

from bot import formats, zones
from bot.callbacks import tutor_planning as planning
from bot.callbacks.base import Press
from bot.keyboards import clock
from bot.keyboards.calendar import packed
from bot.l10n import Html, Words
from bot.screen import Button, Screen, press
from bot.screens.tutor_courses import whose
from bot.screens.tutor_lists import line
from bot.screens.tutor_planning import Slot, back
from bot.screens.tutor_week import Agenda
from bot.screens.tutor_who import who
from domain.clock import utc_of_wall
from storage.queries.tutor_courses import CourseRow
from storage.queries.tutor_lesson_card import LessonCard

MINUTE = timedelta(minutes=1)


def times(words: Words, course: CourseRow, day: date, agenda: Agenda, *, whole: bool = False) -> Screen:
    """``agenda`` is that of the day; ``whole`` offers all of it."""
    on = packed(day)
    free = [] if whole else _free(words, day, agenda, course.duration_minutes)
    rows = clock.times(
        lambda minutes: planning.PlanTime(course=course.id, day=on, clock=minutes),
        _passed(words, day, agenda.now),
        free,
    )
    anyhow = planning.PlanAnyTime(course=course.id, day=on) if free else None
    month = planning.PlanMonth(course=course.id, day=packed(day.replace(day=1)))
    of = (whose(words, course), course.subject)
    return _screen(words, of, day, agenda, [*rows, *_others(words, anyhow), back(words, month)])


def move_times(words: Words, lesson: LessonCard, day: date, agenda: Agenda, *, whole: bool = False) -> Screen:
    """The time the lesson itself takes is free for it."""
    ids = {"lesson": lesson.id, "revision": lesson.revision, "day": packed(day)}
    others = Agenda([row for row in agenda.rows if row.id != lesson.id], agenda.times, agenda.now)
    free = [] if whole else _free(words, day, others, (lesson.ends_at - lesson.starts_at) // MINUTE)
    rows = clock.times(
        lambda minutes: planning.MoveTime(**ids, clock=minutes), _passed(words, day, agenda.now), free
    )
    anyhow = planning.MoveAnyTime(**ids) if free else None
    of = (who(words, lesson), lesson.subject)
    return _screen(
        words, of, day, others, [*rows, *_others(words, anyhow), back(words, planning.MoveMonth(**ids))]
    )


def _free(words: Words, day: date, agenda: Agenda, minutes: int) -> list[int]:
    """Half hours at which a lesson of that length fits into free working time; none where no hours are set."""
    if not agenda.times.hours:
        return []
    spans = agenda.free(words, day, 1)
    found = []
    for at in range(0, clock.MIDNIGHT, clock.STEP):
        starts_at = utc_of_wall(Slot(day, at, minutes).wall, words.zone)
        ends_at = starts_at + minutes * MINUTE
        if any(span.starts_at <= starts_at and ends_at <= span.ends_at for span in spans):
            found.append(at)
    return found


def _others(words: Words, anyhow: Press | None) -> list[list[Button]]:
    return [[press(words.label("button-tutor-any-time"), anyhow)]] if anyhow else []


def _screen(words: Words, of: tuple[str, str], day: date, agenda: Agenda, rows: list[list[Button]]) -> Screen:
    text = words(
        "dialog-tutor-time",
        student=of[0],
        subject=of[1],
        day=formats.long_day(words, day),
        city=zones.city(words.language, words.zone_name),
    )
    if agenda.rows:
        lines = "\n".join(line(words, row, agenda.now) for row in agenda.rows)
        text = Html(f"{text}\n\n{words('dialog-tutor-busy')}\n{lines}")
    return Screen(text=text, rows=rows)


def _passed(words: Words, day: date, now: datetime) -> int:
    """Minutes of today that are over; a past day is offered whole, for lessons logged afterwards."""
    local = words.local(now)
    return local.hour * 60 + local.minute if day == local.date() else -1
