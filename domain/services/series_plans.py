"""What a series would yield, and what a change of it would do: worked out once, for the preview and for the act."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.access import Actor
from domain.clock import zone_named
from domain.courses import check_duration
from domain.errors import LessonInPast, NotFound, SeriesEnded
from domain.identity import known
from domain.lessons import Lesson, check_reach
from domain.ports import UnitOfWork
from domain.series import Foreseen, Scope, Series, Shift
from domain.services import rights

MINUTE = 60


@dataclass(frozen=True, slots=True)
class Slot:
    """What a new series shall be; see ``Series`` for the fields. ``ends_on`` None: till it is cancelled."""

    weekdays: int
    clock_minutes: int
    duration_minutes: int
    starts_on: date
    every_weeks: int = 1
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """``conflicts`` were left out, or planned in spite of other lessons. ``series`` has an id once it exists."""

    series: Series
    lessons: tuple[Lesson, ...]
    conflicts: int


@dataclass(frozen=True, slots=True)
class Change:
    """``lessons`` are what it is about, ``pivot`` the one that was pressed; ``kept`` were moved by hand."""

    series: Series
    pivot: Lesson
    lessons: tuple[Lesson, ...]
    kept: int

    @property
    def first_day(self) -> date:
        return day_of(self.lessons[0])


@dataclass(frozen=True, slots=True)
class Outcome:
    """``moving`` go to the successor; ``staying`` would clash, or lie in the past."""

    shift: Shift
    moving: tuple[Lesson, ...]
    staying: tuple[Lesson, ...]
    foreseen: Foreseen


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
    series.check()
    check_reach(series.starts(slot.starts_on), now)
    series.made_till = till = series.asked_till(now)
    days = [day for day in series.days(slot.starts_on, till) if series.starts(day) > now]
    lessons = [lesson_of(series, day, now) for day in days]
    clashing = await clashes(uow, series, lessons)
    kept = lessons if despite_clash else [one for one in lessons if one not in clashing]
    return Made(series, tuple(kept), len(clashing))


async def change_of(
    uow: UnitOfWork,
    actor: Actor,
    button: tuple[int, int],
    scope: Scope,
    now: datetime,
    *,
    every_weekday: bool = False,
) -> Change:
    """``button`` is the lesson and its revision. Nobody's lesson that was settled or has begun is in it.

    Raises NotFound for a lesson of no series, ChangedSince, LessonSettled, SeriesEnded.
    """
    lesson_id, revision = button
    pivot = await rights.lesson_to_move(uow, actor, lesson_id)
    if pivot.series_id is None:
        raise NotFound
    pivot.check_revision(revision)
    pivot.check_planned()
    series = await uow.series.get(pivot.series_id)
    ahead = [one for one in await uow.series.lessons_of(pivot.series_id, now) if one.is_planned]
    if not every_weekday:
        ahead = [one for one in ahead if day_of(one).weekday() == day_of(pivot).weekday()]
    if scope is Scope.FOLLOWING:
        ahead = [one for one in ahead if day_of(one) >= day_of(pivot)]
    meant = [one for one in ahead if not one.is_exception or one is pivot]
    if not meant:
        raise SeriesEnded
    return Change(series, pivot, tuple(sorted(meant, key=day_of)), len(ahead) - len(meant))


async def outcome_of(
    uow: UnitOfWork, change: Change, starts_at: datetime, now: datetime, *, despite_clash: bool
) -> Outcome:
    """Where each lesson would be; the one that was pressed moves in any case. Raises LessonInPast, LessonTooFar."""
    if starts_at <= now:
        raise LessonInPast
    shift = _shift(change, starts_at)
    successor = change.series.successor(shift, change.first_day, now)
    starts = {known(one.id): successor.starts(day_of(one) + shift.days) for one in change.lessons}
    check_reach(max(starts.values()), now)
    busy = await uow.series.busy(
        successor.tutor_id, min(starts.values()), max(starts.values()) + successor.length
    )
    others = [one for one in busy if known(one.id) not in starts]
    clashing = {known(one.id) for one in change.lessons if overlaps(starts[known(one.id)], successor, others)}
    past = {lesson_id for lesson_id, moment in starts.items() if moment <= now}
    staying = (past if despite_clash else past | clashing) - {known(change.pivot.id)}
    moving = tuple(one for one in change.lessons if known(one.id) not in staying)
    left = tuple(one for one in change.lessons if known(one.id) in staying)
    return Outcome(shift, moving, left, Foreseen(len(moving), change.kept + len(past), len(clashing)))


def _shift(change: Change, starts_at: datetime) -> Shift:
    """As far as the lesson that was pressed moves, on the clock of the series."""
    wall = starts_at.astimezone(zone_named(change.series.zone))
    length = int((change.pivot.ends_at - change.pivot.starts_at).total_seconds()) // MINUTE
    return Shift(wall.date() - day_of(change.pivot), wall.hour * MINUTE + wall.minute, length)


async def clashes(uow: UnitOfWork, series: Series, lessons: Sequence[Lesson]) -> list[Lesson]:
    """Those of ``lessons`` at whose time the tutor teaches something else."""
    if not lessons:
        return []
    busy = await uow.series.busy(series.tutor_id, lessons[0].starts_at, lessons[-1].ends_at)
    return [lesson for lesson in lessons if overlaps(lesson.starts_at, series, busy)]


def overlaps(starts_at: datetime, series: Series, others: Iterable[Lesson]) -> bool:
    return any(one.starts_at < starts_at + series.length and starts_at < one.ends_at for one in others)


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


def day_of(lesson: Lesson) -> date:
    """The day of the series that the lesson was made for. Raises NotFound for one of no series."""
    if lesson.series_day is None:
        raise NotFound
    return lesson.series_day
