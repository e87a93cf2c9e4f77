"""What a new series would yield: worked out once, for the preview and for the act."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.access import Actor
from domain.courses import check_duration
from domain.lessons import Lesson, check_reach
from domain.ports import UnitOfWork
from domain.series import LONGEST_SERIES, Series, Span
from domain.services import rights


@dataclass(frozen=True, slots=True)
class Slot:
    """What a new series shall be; see ``Series`` for the fields.

    It ends on a day, or after ``count`` lessons, or, with neither, when it is cancelled.
    """

    weekdays: int
    clock_minutes: int
    duration_minutes: int
    starts_on: date
    every_weeks: int = 1
    ends_on: date | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """``conflicts`` were left out, or planned in spite of other lessons; ``off``: days left out because the tutor
    does not teach then. ``total`` is what a series with an end may come to. ``series`` has an id once it exists.
    """

    series: Series
    lessons: tuple[Lesson, ...]
    conflicts: int
    off: int
    total: int | None


async def first_lessons(
    uow: UnitOfWork, actor: Actor, course_id: int, slot: Slot, now: datetime, *, despite_clash: bool
) -> Made:
    """With the calendar locked. Raises SeriesOutOfRange, DurationOutOfRange, LessonTooFar."""
    course = await rights.course_to_plan(uow, actor, course_id)
    check_duration(slot.duration_minutes)
    series = Series(
        studio_id=course.studio_id,
        course_id=course_id,
        tutor_id=course.tutor_id,
        zone=actor.zone,
        weekdays=slot.weekdays,
        clock_minutes=slot.clock_minutes,
        duration_minutes=slot.duration_minutes,
        every_weeks=slot.every_weeks,
        starts_on=slot.starts_on,
        ends_on=slot.ends_on,
        created_at=now,
    )
    series.check_rule()
    check_reach(series.starts(slot.starts_on), now)
    off = await _off_for(uow, series)
    if slot.count is not None:
        passed = (series.starts(slot.starts_on), now)
        series.ends_on = series.last_day_of(slot.count, [passed, *off])
    series.check()
    till = series.asked_till(now)
    series.has_made(till)
    days = [day for day in series.days(slot.starts_on, till) if series.starts(day) > now]
    lessons = [lesson_of(series, day, now) for day in days if not series.is_off(day, off)]
    clashing = await clashes(uow, series, lessons)
    kept = lessons if despite_clash else [one for one in lessons if one not in clashing]
    return Made(series, tuple(kept), len(clashing), len(days) - len(lessons), _total(series, off, now))


async def _off_for(uow: UnitOfWork, series: Series) -> Sequence[Span]:
    since = series.starts(series.starts_on)
    return await uow.series.time_off(series.tutor_id, since, since + LONGEST_SERIES)


def _total(series: Series, off: Sequence[Span], now: datetime) -> int | None:
    if series.ends_on is None:
        return None
    days = series.days(series.starts_on, series.ends_on)
    return sum(series.starts(day) > now and not series.is_off(day, off) for day in days)


async def clashes(uow: UnitOfWork, series: Series, lessons: Sequence[Lesson]) -> list[Lesson]:
    """Those of ``lessons`` at whose time the tutor teaches something else."""
    if not lessons:
        return []
    busy = await uow.series.busy(series.tutor_id, lessons[0].starts_at, lessons[-1].ends_at)
    taken = [(one.starts_at, one.ends_at) for one in busy]
    return [lesson for lesson in lessons if overlaps(lesson.starts_at, series, taken)]


def overlaps(starts_at: datetime, series: Series, taken: Sequence[Span]) -> bool:
    return any(since < starts_at + series.length and starts_at < till for since, till in taken)


def lesson_of(series: Series, day: date, now: datetime) -> Lesson:
    starts_at = series.starts(day)
    return Lesson(
        studio_id=series.studio_id,
        course_id=series.course_id,
        tutor_id=series.tutor_id,
        starts_at=starts_at,
        ends_at=starts_at + series.length,
        series_id=series.id,
        series_day=day,
        created_at=now,
    )
