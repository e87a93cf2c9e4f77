"""Grading: the scale of a course, and the grade of a piece of homework in it (rule 21)."""

from datetime import datetime

from domain.access import Actor
from domain.courses import Course
from domain.errors import ChangedSince, HomeworkWithdrawn
from domain.grades import Grade, MarkKind, Scale
from domain.homework import TO_DO, Homework, HomeworkState
from domain.identity import known
from domain.journal import Mark
from domain.ports import UnitOfWork
from domain.services import periods, progress, rights, trail


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
        mark = _mark_of(homework, grade.scale, grade.points, actor, now)
        await periods.check_open(uow, mark)
        await uow.marks.add(mark)
    else:
        await periods.check_open(uow, mark)
        mark.regrade(grade, actor.person_id, now)
    await progress.regraded(uow, mark, grade, now)
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
        await progress.regraded(uow, mark, None, now)
        await _recorded(uow, actor, "grades.ungrade_homework", homework, now)


async def excuse_homework(
    uow: UnitOfWork, actor: Actor, homework_id: int, now: datetime, *, excused: bool = True
) -> None:
    """It need not be done (rule 21), or has to be after all. Twice is once.

    Raises ChangedSince when it is no longer with the student, or has a grade by now.
    """
    homework = await rights.homework_led(uow, actor, homework_id)
    course = await uow.courses.get(homework.course_id)
    mark = await uow.marks.of_homework(homework_id)
    if (mark is not None) is excused and (mark is None or mark.points is None):
        return
    if homework.state not in TO_DO or (mark is not None and mark.points is not None):
        raise ChangedSince
    if mark is None:
        await uow.marks.add(_mark_of(homework, course.scale, None, actor, now))
    else:
        await periods.check_open(uow, mark)
        await uow.marks.drop(mark)
    await _recorded(uow, actor, "grades.excuse_homework", homework, now, excused=int(excused))


def _mark_of(homework: Homework, scale: Scale, points: int | None, actor: Actor, now: datetime) -> Mark:
    return Mark(
        studio_id=homework.studio_id,
        course_id=homework.course_id,
        student_id=homework.student_id,
        homework_id=homework.id,
        kind=MarkKind.HOMEWORK,
        scale=scale,
        points=points,
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
