"""Marks of a period: settled as the formula proposes or otherwise with a reason, and opened again."""

from datetime import datetime

from domain import access
from domain.access import Actor
from domain.availability import Span
from domain.courses import Course
from domain.errors import ChangedSince, NotForYou, NotFound, PeriodSettled
from domain.grades import Grade, average
from domain.identity import known
from domain.journal import Mark
from domain.periods import PeriodMark, reason_for, unsettled
from domain.ports import UnitOfWork
from domain.services import period_news, rights, trail


async def settle(
    uow: UnitOfWork,
    actor: Actor,
    course_id: int,
    student_id: int,
    span: Span,
    grade: Grade,
    why: str | None,
    now: datetime,
) -> PeriodMark:
    """Its marks stay as they are from then on.

    Raises PeriodSettled, ChangedSince for another scale, TextEmpty when it is not what the marks make and
    nobody says why.
    """
    course = await rights.course_taught(uow, actor, course_id)
    if student_id not in await uow.courses.student_ids(course_id):
        raise NotFound
    if grade.scale is not course.scale or span.ends_at > now:
        raise ChangedSince
    free = unsettled(span, await uow.periods.settled(course_id, student_id))
    period = await _earned(uow, course, student_id, free, grade, why)
    period.settled_at, period.settled_by = now, actor.person_id
    await uow.periods.add(period)
    await _recorded(uow, actor, "periods.settle", period, now, points=grade.points)
    await period_news.settled(uow, course, period, actor.zone, now)
    return period


async def _earned(
    uow: UnitOfWork, course: Course, student_id: int, span: Span, grade: Grade, why: str | None
) -> PeriodMark:
    totals = await uow.periods.totals(course, student_id, span)
    proposed = average(course.scale, totals, course.weights)
    return PeriodMark(
        studio_id=course.studio_id,
        course_id=known(course.id),
        student_id=student_id,
        starts_at=span.starts_at,
        ends_at=span.ends_at,
        scale=grade.scale,
        points=grade.points,
        proposed=proposed.nearest.points if proposed else None,
        counted=proposed.count if proposed else 0,
        reason=reason_for(grade, proposed, why),
        settled_at=span.ends_at,
        settled_by=0,
    )


async def reopen(uow: UnitOfWork, actor: Actor, period_id: int, why: str, now: datetime) -> PeriodMark:
    """Its marks may be changed again; what was settled is kept with the reason. Twice is once."""
    period, course = await uow.periods.with_course(period_id)
    if not access.teaches_course(actor, course):
        raise NotForYou if access.follows(actor, period.student_id) else NotFound
    if period.is_settled:
        period.reopen(why, actor.person_id, now)
        await _recorded(uow, actor, "periods.reopen", period, now)
        await period_news.reopened(uow, period)
    return period


async def check_open(uow: UnitOfWork, mark: Mark) -> None:
    """Raises PeriodSettled for a mark of a settled period."""
    if await uow.periods.is_settled(mark.course_id, mark.student_id, mark.earned_at):
        raise PeriodSettled


async def _recorded(
    uow: UnitOfWork, actor: Actor, act: str, period: PeriodMark, now: datetime, **facts: int | str
) -> None:
    about = ("period", known(period.id))
    await trail.record(uow, actor, act, period.studio_id, about, now, student_id=period.student_id, **facts)
