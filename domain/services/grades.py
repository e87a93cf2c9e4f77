"""Grading: the scale of a course, and the grade of a piece of homework in it (rule 21)."""

from datetime import datetime

from domain.access import Actor
from domain.courses import Course
from domain.errors import ChangedSince, HomeworkWithdrawn
from domain.grades import Grade, MarkKind, Scale
from domain.homework import Homework, HomeworkState
from domain.identity import known
from domain.journal import Mark
from domain.ports import UnitOfWork
from domain.services import periods, rights, trail


async def choose_scale(uow: UnitOfWork, actor: Actor, course_id: int, scale: Scale, now: datetime) -> Course:
    """For grades from now on: those given stay in the scale they were given in."""
    course = await rights.course_taught(uow, actor, course_id)
    course.scale = scale
    about = ("course", course_id)
    await trail.record(uow, actor, "grades.choose_scale", course.studio_id, about, now, scale=scale)
    return course


async def grade_homework(
    uow: UnitOfWork, actor: Actor, homework_id: int, grade: Grade, now: datetime
) -> Mark:
    """Instead of any grade before, unless its period is settled.

    Raises ChangedSince when the course is graded in another scale by now, PeriodSettled,
    HomeworkWithdrawn.
    """
    homework = await rights.homework_led(uow, actor, homework_id)
    if homework.state is HomeworkState.WITHDRAWN:
        raise HomeworkWithdrawn
    course = await uow.courses.get(homework.course_id)
    if grade.scale is not course.scale:
        raise ChangedSince
    mark = await uow.marks.of_homework(homework_id)
    if mark is None:
        mark = _mark_of(homework, grade, actor, now)
        await periods.check_open(uow, mark)
        await uow.marks.add(mark)
    else:
        await periods.check_open(uow, mark)
        mark.regrade(grade, actor.person_id, now)
    await _recorded(
        uow, actor, "grades.grade_homework", homework, now, scale=grade.scale, points=grade.points
    )
    return mark


async def ungrade_homework(uow: UnitOfWork, actor: Actor, homework_id: int, now: datetime) -> None:
    """As if it had never been graded. Raises PeriodSettled."""
    homework = await rights.homework_led(uow, actor, homework_id)
    await uow.courses.get(homework.course_id)
    mark = await uow.marks.of_homework(homework_id)
    if mark is not None:
        await periods.check_open(uow, mark)
        await uow.marks.drop(mark)
        await _recorded(uow, actor, "grades.ungrade_homework", homework, now)


def _mark_of(homework: Homework, grade: Grade, actor: Actor, now: datetime) -> Mark:
    return Mark(
        studio_id=homework.studio_id,
        course_id=homework.course_id,
        student_id=homework.student_id,
        homework_id=homework.id,
        kind=MarkKind.HOMEWORK,
        scale=grade.scale,
        points=grade.points,
        earned_at=now,
        given_at=now,
        given_by=actor.person_id,
    )


async def _recorded(
    uow: UnitOfWork, actor: Actor, act: str, homework: Homework, now: datetime, **facts: int | str
) -> None:
    about = ("homework", known(homework.id))
    await trail.record(
        uow, actor, act, homework.studio_id, about, now, student_id=homework.student_id, **facts
    )
