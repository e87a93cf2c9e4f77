"""A series that is made further: by the worker as time passes, by its tutor beyond its end (rule 2)."""

from dataclasses import replace
from datetime import date, datetime

from domain.access import Actor
from domain.errors import NotFound, SeriesTaken
from domain.ports import UnitOfWork
from domain.series import DAY, LONGEST_SERIES, Series
from domain.services import series_news, trail
from domain.services.series_changes import series_of
from domain.services.series_plans import Made, clashes, lesson_of


async def materialise(uow: UnitOfWork, series_id: int, course_id: int, now: datetime) -> int:
    """How many lessons were added so that ten weeks ahead exist. The worker's: asked twice, it adds once.

    What clashes is planned all the same: a lesson that silently did not come to be would be worse than two that
    the tutor sees side by side. After a long outage nothing is made up for the past. The series of a former tutor,
    or of an ended course, ends.
    """
    is_over = False
    try:
        is_over = (await uow.courses.with_calendar(course_id)).ended_at is not None
    except NotFound:
        is_over = True
    series = await uow.series.get(series_id)
    till = series.asked_till(now)
    if series.ended_at is not None or series.made_till is None or series.made_till >= till:
        return 0
    if is_over:
        series.ended_at = now
        return 0
    made = await _further(uow, series, till, now, despite_clash=True)
    tutor = await uow.people.get((await uow.people.membership(series.tutor_id)).person_id)
    families = await uow.people.families_of_course(series.course_id)
    await uow.series.add_lessons(made.lessons, families.student_ids)
    await series_news.remind(uow, made.lessons, tutor.receiver, families, now)
    return len(made.lessons)


async def foresee_prolong(
    uow: UnitOfWork, actor: Actor, series_id: int, revision: int, ends_on: date | None, now: datetime
) -> Made:
    """What ``prolong`` would do. Raises what it raises."""
    series, _, _ = await series_of(uow, actor, (series_id, revision), now)
    return await _prolonged(uow, replace(series), ends_on, now)


async def prolong(
    uow: UnitOfWork, actor: Actor, series_id: int, revision: int, ends_on: date | None, now: datetime
) -> Made:
    """The series goes on beyond its end, to another day or for good; taken days are left out, the family told once.

    Raises ChangedSince, SeriesEnded, SeriesOutOfRange, SeriesTaken.
    """
    series, _, _ = await series_of(uow, actor, (series_id, revision), now)
    made = await _prolonged(uow, series, ends_on, now)
    if made.conflicts and not made.lessons:
        raise SeriesTaken
    series.revision += 1
    families = await uow.people.families_of_course(series.course_id)
    await uow.series.add_lessons(made.lessons, families.student_ids)
    await series_news.planned(uow, series, made.lessons, actor.receiver, families, now)
    subject = ("series", series_id)
    await trail.record(
        uow, actor, "series_ahead.prolong", series.studio_id, subject, now, lessons=len(made.lessons)
    )
    return made


async def _prolonged(uow: UnitOfWork, series: Series, ends_on: date | None, now: datetime) -> Made:
    series.prolong(ends_on, now)
    return await _further(uow, series, series.asked_till(now), now, despite_clash=False)


async def _further(
    uow: UnitOfWork, series: Series, till: date, now: datetime, *, despite_clash: bool
) -> Made:
    """The lessons from where it was made to ``till``, none of them in the past."""
    since = (series.made_till or series.starts_on) + DAY
    off = await uow.series.time_off(series.tutor_id, now, now + LONGEST_SERIES)
    days = [day for day in series.days(since, till) if series.starts(day) > now]
    lessons = [lesson_of(series, day, now) for day in days if not series.is_off(day, off)]
    taken = [] if despite_clash else await clashes(uow, series, lessons)
    series.has_made(max(till, since - DAY))
    kept = tuple(one for one in lessons if one not in taken)
    return Made(series, kept, len(taken), len(days) - len(lessons), None)
