"""Several students in one course: who has a place, since when, and what of it follows for the lessons ahead."""

from datetime import datetime

from domain import courses
from domain.access import Actor
from domain.courses import Course
from domain.errors import NotFound
from domain.identity import known
from domain.people import Student, clean_name
from domain.ports import UnitOfWork
from domain.prices import Per, first_price
from domain.services import group_places, rights
from domain.services.group_places import Changed


async def create(  # noqa: PLR0913 (a group)
    uow: UnitOfWork,
    actor: Actor,
    studio_id: int,
    name: str,
    price_minor: int,
    duration_minutes: int,
    capacity: int,
    now: datetime,
    *,
    per: Per = Per.LESSON,
) -> int:
    """The id of the new course. ``price_minor`` is for each student, ``per`` lesson or hour.

    Raises TextEmpty, TextTooLong, AmountOutOfRange, DurationOutOfRange, CapacityOutOfRange.
    """
    tutor = rights.tutor_place(actor, studio_id)
    group = Course(
        studio_id=studio_id,
        tutor_id=tutor.id,
        subject=clean_name(name),
        duration_minutes=courses.check_duration(duration_minutes),
        capacity=courses.check_capacity(capacity),
        scale=courses.USUAL_SCALES[actor.language],
        created_at=now,
    )
    await uow.courses.add(group)
    await uow.prices.add(first_price(group, price_minor, actor.person_id, per))
    await group_places.recorded(uow, actor, "groups.create", group, now, capacity=capacity)
    return known(group.id)


async def resize(uow: UnitOfWork, actor: Actor, course_id: int, capacity: int, now: datetime) -> Course:
    """Raises CapacityOutOfRange."""
    group = await rights.group_led(uow, actor, course_id)
    taken = len(await uow.courses.student_ids(course_id))
    group.capacity = courses.check_capacity(capacity, taken)
    await group_places.offer_free(uow, group, now)
    await group_places.recorded(uow, actor, "groups.resize", group, now, capacity=capacity)
    return group


async def join(uow: UnitOfWork, actor: Actor, course_id: int, student_id: int, now: datetime) -> Changed:
    """The student takes part in all that is planned ahead. Twice is once. Raises GroupFull."""
    group = await rights.group_led(uow, actor, course_id)
    student = await rights.student_led(uow, actor, student_id)
    if student.studio_id != group.studio_id:
        raise NotFound
    return await group_places.enter(uow, actor, group, student_id, now)


async def join_newcomer(
    uow: UnitOfWork, actor: Actor, course_id: int, name: str, now: datetime
) -> tuple[int, Changed]:
    """A new card, in the group at once. Raises GroupFull, TextEmpty, TextTooLong."""
    group = await rights.group_led(uow, actor, course_id)
    student = Student(studio_id=group.studio_id, name=clean_name(name), created_at=now)
    student_id = await uow.students.add(student)
    return student_id, await group_places.enter(uow, actor, group, student_id, now)


async def leave(uow: UnitOfWork, actor: Actor, course_id: int, student_id: int, now: datetime) -> Changed:
    """Out of the lessons ahead; what was held, and what is owed for it, stays. Twice is once."""
    group = await rights.group_led(uow, actor, course_id)
    place = await uow.courses.place_of(course_id, student_id)
    if place is None:
        return Changed(0, changed=False)
    return await group_places.give_up(uow, actor, group, place, now)
