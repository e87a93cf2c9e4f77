"""The journal of a course: marks given by themselves, what they are for and how much that weighs."""

from datetime import datetime

from domain import access
from domain.access import Actor
from domain.courses import Course
from domain.errors import ChangedSince, NotForYou, NotFound
from domain.grades import Grade, MarkKind
from domain.identity import known
from domain.journal import Mark
from domain.ports import UnitOfWork
from domain.services import periods, progress, rights, trail


async def give(
    uow: UnitOfWork,
    actor: Actor,
    course_id: int,
    student_id: int,
    mark_kind: MarkKind,
    grade: Grade,
    now: datetime,
) -> Mark:
    """A mark of its own. Raises ChangedSince when the course is graded in another scale by now, PeriodSettled."""
    course = await rights.course_taught(uow, actor, course_id)
    if student_id not in await uow.courses.student_ids(course_id):
        raise NotFound
    _check_scale(course, grade)
    mark = Mark(
        studio_id=course.studio_id,
        course_id=course_id,
        student_id=student_id,
        kind=mark_kind,
        scale=grade.scale,
        points=grade.points,
        earned_at=now,
        given_at=now,
        given_by=actor.person_id,
    )
    await periods.check_open(uow, mark)
    await uow.marks.add(mark)
    await _recorded(uow, actor, "journal.give", mark, now, kind=mark_kind)
    return mark


async def regrade(uow: UnitOfWork, actor: Actor, entry_id: int, grade: Grade, now: datetime) -> Mark:
    """Raises ChangedSince as ``give``."""
    mark, course = await _mark_led(uow, actor, entry_id)
    _check_scale(course, grade)
    mark.regrade(grade, actor.person_id, now)
    await progress.regraded(uow, mark, grade, now)
    await _recorded(uow, actor, "journal.regrade", mark, now, scale=grade.scale, points=grade.points)
    return mark


async def excuse(uow: UnitOfWork, actor: Actor, entry_id: int, now: datetime) -> Mark:
    """The mark stays in the journal and counts no more (rule 21). Twice is once."""
    mark, _ = await _mark_led(uow, actor, entry_id)
    if mark.points is not None:
        mark.excuse(actor.person_id, now)
        await progress.regraded(uow, mark, None, now)
        await _recorded(uow, actor, "journal.excuse", mark, now)
    return mark


async def choose_kind(
    uow: UnitOfWork, actor: Actor, entry_id: int, mark_kind: MarkKind, now: datetime
) -> Mark:
    mark, _ = await _mark_led(uow, actor, entry_id)
    mark.kind = mark_kind
    await _recorded(uow, actor, "journal.choose_kind", mark, now, kind=mark_kind)
    return mark


async def remove(uow: UnitOfWork, actor: Actor, entry_id: int, now: datetime) -> Mark:
    """As if it had never been given."""
    mark, _ = await _mark_led(uow, actor, entry_id)
    await uow.marks.drop(mark)
    await progress.regraded(uow, mark, None, now)
    await _recorded(uow, actor, "journal.remove", mark, now)
    return mark


async def weigh(
    uow: UnitOfWork, actor: Actor, course_id: int, mark_kind: MarkKind, weight: int, now: datetime
) -> Course:
    """How much marks of this kind count in every average of the course. Raises WeightOutOfRange."""
    course = await rights.course_taught(uow, actor, course_id)
    course.weigh(mark_kind, weight)
    about = ("course", course_id)
    facts: dict[str, int | str] = {"kind": mark_kind, "weight": weight}
    await trail.record(uow, actor, "journal.weigh", course.studio_id, about, now, **facts)
    return course


async def _mark_led(uow: UnitOfWork, actor: Actor, entry_id: int) -> tuple[Mark, Course]:
    """Raises PeriodSettled besides."""
    mark, course = await uow.marks.with_course(entry_id)
    if not access.teaches_course(actor, course):
        raise NotForYou if access.follows(actor, mark.student_id) else NotFound
    await periods.check_open(uow, mark)
    return mark, course


def _check_scale(course: Course, grade: Grade) -> None:
    if grade.scale is not course.scale:
        raise ChangedSince


async def _recorded(
    uow: UnitOfWork, actor: Actor, act: str, mark: Mark, now: datetime, **facts: int | str
) -> None:
    about = ("mark", known(mark.id))
    await trail.record(uow, actor, act, mark.studio_id, about, now, student_id=mark.student_id, **facts)
