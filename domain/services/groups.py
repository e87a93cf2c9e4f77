"""Several students in one course: who has a place, since when, and what of it follows for the lessons ahead."""

from dataclasses import dataclass
from datetime import datetime

from domain import courses
from domain.access import Actor
from domain.courses import Course, Enrolment
from domain.errors import GroupFull, NotFound
from domain.identity import known
from domain.lessons import Participation
from domain.money import check_amount
from domain.people import Student, clean_name
from domain.ports import UnitOfWork
from domain.services import group_news, rights, trail


@dataclass(frozen=True, slots=True)
class Changed:
    """``lessons``: in how many planned ones the student is now, or is no longer; not ``changed``: it was so."""

    lessons: int
    changed: bool


async def create(
    uow: UnitOfWork,
    actor: Actor,
    studio_id: int,
    name: str,
    price_minor: int,
    duration_minutes: int,
    capacity: int,
    now: datetime,
) -> int:
    """The id of the new course. ``price_minor`` is for each student.

    Raises TextEmpty, TextTooLong, AmountOutOfRange, DurationOutOfRange, CapacityOutOfRange.
    """
    tutor = rights.tutor_place(actor, studio_id)
    group = Course(
        studio_id=studio_id,
        tutor_id=tutor.id,
        subject=clean_name(name),
        price_minor=check_amount(price_minor, zero_allowed=True),
        duration_minutes=courses.check_duration(duration_minutes),
        capacity=courses.check_capacity(capacity),
        created_at=now,
    )
    await uow.courses.add(group)
    await _recorded(uow, actor, "groups.create", group, now, capacity=capacity)
    return known(group.id)


async def resize(uow: UnitOfWork, actor: Actor, course_id: int, capacity: int, now: datetime) -> Course:
    """Raises CapacityOutOfRange."""
    group = await _group(uow, actor, course_id)
    taken = len(await uow.courses.student_ids(course_id))
    group.capacity = courses.check_capacity(capacity, taken)
    await _recorded(uow, actor, "groups.resize", group, now, capacity=capacity)
    return group


async def join(uow: UnitOfWork, actor: Actor, course_id: int, student_id: int, now: datetime) -> Changed:
    """The student takes part in all that is planned ahead. Twice is once. Raises GroupFull."""
    group = await _group(uow, actor, course_id)
    student = await rights.student_led(uow, actor, student_id)
    if student.studio_id != group.studio_id:
        raise NotFound
    return await _enter(uow, actor, group, student_id, now)


async def join_newcomer(
    uow: UnitOfWork, actor: Actor, course_id: int, name: str, now: datetime
) -> tuple[int, Changed]:
    """A new card, in the group at once. Raises GroupFull, TextEmpty, TextTooLong."""
    group = await _group(uow, actor, course_id)
    student = Student(studio_id=group.studio_id, name=clean_name(name), created_at=now)
    student_id = await uow.students.add(student)
    return student_id, await _enter(uow, actor, group, student_id, now)


async def leave(uow: UnitOfWork, actor: Actor, course_id: int, student_id: int, now: datetime) -> Changed:
    """Out of the lessons ahead; what was held, and what is owed for it, stays. Twice is once."""
    group = await _group(uow, actor, course_id)
    place = await uow.courses.place_of(course_id, student_id)
    if place is None:
        return Changed(0, changed=False)
    place.left_at = now
    lessons = await uow.lessons.upcoming_of_course(course_id, now)
    await uow.lessons.remove_participations(student_id, [known(lesson.id) for lesson in lessons])
    await group_news.left(uow, place, lessons, now)
    await _recorded(uow, actor, "groups.leave", group, now, student_id=student_id, lessons=len(lessons))
    return Changed(len(lessons), changed=True)


async def _enter(uow: UnitOfWork, actor: Actor, group: Course, student_id: int, now: datetime) -> Changed:
    """With the tutor's calendar locked: of two that want the last place, one gets it."""
    course_id, capacity = known(group.id), group.capacity or 0
    members = await uow.courses.student_ids(course_id)
    if student_id in members:
        return Changed(0, changed=False)
    if len(members) >= capacity:
        raise GroupFull(capacity=capacity)
    place = Enrolment(studio_id=group.studio_id, course_id=course_id, student_id=student_id, joined_at=now)
    await uow.courses.add_enrolment(place)
    lessons = await uow.lessons.upcoming_of_course(course_id, now)
    await uow.lessons.add_participations(
        [
            Participation(studio_id=group.studio_id, lesson_id=known(lesson.id), student_id=student_id)
            for lesson in lessons
        ]
    )
    await group_news.joined(uow, place, lessons, now)
    await _recorded(uow, actor, "groups.join", group, now, student_id=student_id, lessons=len(lessons))
    return Changed(len(lessons), changed=True)


async def _group(uow: UnitOfWork, actor: Actor, course_id: int) -> Course:
    """With the calendar locked: nobody joins, leaves or is planned for in the meantime."""
    course = await rights.course_to_plan(uow, actor, course_id)
    if not course.is_group:
        raise NotFound
    return course


async def _recorded(
    uow: UnitOfWork, actor: Actor, act: str, group: Course, now: datetime, **facts: int | str
) -> None:
    await trail.record(uow, actor, act, group.studio_id, ("course", known(group.id)), now, **facts)
