"""What a change of a series would do: worked out once, for the preview and for the act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from domain.access import Actor
from domain.clock import zone_named
from domain.errors import ChangedSince, LessonInPast, NotFound, SeriesEnded
from domain.identity import known
from domain.lessons import Lesson, check_reach
from domain.ports import UnitOfWork
from domain.series import Foreseen, Scope, Series, Shift, Span
from domain.services import rights
from domain.services.series_plans import overlaps

MINUTE = 60


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
    """``moving`` go to the successor; ``staying`` would find their time taken, or in the past."""

    shift: Shift
    moving: tuple[Lesson, ...]
    staying: tuple[Lesson, ...]
    foreseen: Foreseen


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


async def series_of(
    uow: UnitOfWork, actor: Actor, button: tuple[int, int], now: datetime
) -> tuple[Series, Sequence[Lesson], int]:
    """``button`` is the series and its revision: what lies ahead of it, and how many moved by hand do, too.

    Raises ChangedSince, SeriesEnded.
    """
    series_id, revision = button
    await rights.course_to_plan(uow, actor, await uow.series.course_of(series_id))
    series = await uow.series.get(series_id)
    if series.ended_at is not None:
        raise SeriesEnded
    if series.revision != revision:
        raise ChangedSince
    ahead = [one for one in await uow.series.lessons_of(series_id, now) if one.is_planned]
    meant = [one for one in ahead if not one.is_exception]
    return series, meant, len(ahead) - len(meant)


async def outcome_of(
    uow: UnitOfWork, change: Change, starts_at: datetime, now: datetime, *, despite_clash: bool
) -> Outcome:
    """Where each lesson would be. Raises LessonInPast, LessonTooFar."""
    if starts_at <= now:
        raise LessonInPast
    shift = _shift(change, starts_at)
    successor = change.series.successor(shift, change.first_day, now)
    starts = {known(one.id): successor.starts(day_of(one) + shift.days) for one in change.lessons}
    check_reach(max(starts.values()), now)
    taken = await _taken(uow, successor, starts)
    past = {lesson_id for lesson_id, moment in starts.items() if moment <= now}
    stuck = _stuck(change, successor, starts, taken, past)
    staying = past if despite_clash else past | stuck
    moving = tuple(one for one in change.lessons if known(one.id) not in staying)
    left = tuple(one for one in change.lessons if known(one.id) in staying)
    return Outcome(shift, moving, left, Foreseen(len(moving), change.kept, len(stuck), len(past)))


async def _taken(uow: UnitOfWork, series: Series, starts: Mapping[int, datetime]) -> list[Span]:
    """Where ``series`` cannot go: other lessons of its tutor, and when he does not teach."""
    span = min(starts.values()), max(starts.values()) + series.length
    busy = await uow.series.busy(series.tutor_id, *span)
    off = await uow.series.time_off(series.tutor_id, *span)
    return [*off, *((one.starts_at, one.ends_at) for one in busy if known(one.id) not in starts)]


def _stuck(
    change: Change, series: Series, starts: Mapping[int, datetime], taken: Sequence[Span], past: set[int]
) -> set[int]:
    """Lessons whose new time is taken: by others, or by one of their own that has to stay, too."""
    stuck: set[int] = set()
    while True:
        stay = [(one.starts_at, one.ends_at) for one in change.lessons if known(one.id) in past | stuck]
        more = {
            lesson_id
            for lesson_id, moment in starts.items()
            if lesson_id not in past | stuck and overlaps(moment, series, [*taken, *stay])
        }
        if not more:
            return stuck
        stuck |= more


def _shift(change: Change, starts_at: datetime) -> Shift:
    """As far as the lesson that was pressed moves, on the clock of the series."""
    wall = starts_at.astimezone(zone_named(change.series.zone))
    length = int((change.pivot.ends_at - change.pivot.starts_at).total_seconds()) // MINUTE
    return Shift(wall.date() - day_of(change.pivot), wall.hour * MINUTE + wall.minute, length)


def day_of(lesson: Lesson) -> date:
    """The day of the series that the lesson was made for. Raises NotFound for one of no series."""
    if lesson.series_day is None:
        raise NotFound
    return lesson.series_day
