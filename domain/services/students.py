"""The tutor's cards: students, their courses, and who is connected to them."""

from datetime import datetime

from domain.access import Actor
from domain.courses import USUAL_SCALES, Course, Enrolment, check_duration
from domain.errors import NotFound
from domain.people import Membership, Role, Student, clean_name
from domain.ports import UnitOfWork
from domain.prices import Per, first_price
from domain.services import doors, rights, trail

FAMILY = frozenset({Role.STUDENT, Role.GUARDIAN})


async def add_student(  # noqa: PLR0913 (a card and a course)
    uow: UnitOfWork,
    actor: Actor,
    studio_id: int,
    name: str,
    subject: str,
    price_minor: int,
    duration_minutes: int,
    now: datetime,
    *,
    per: Per = Per.LESSON,
) -> tuple[int, int]:
    """The ids of the new card and of its first course. ``per``: what the price is for.

    Raises TextEmpty, TextTooLong, AmountOutOfRange, DurationOutOfRange.
    """
    tutor = rights.tutor_place(actor, studio_id)
    student = Student(studio_id=studio_id, name=clean_name(name), created_at=now)
    student_id = await uow.students.add(student)
    course = _course(actor, studio_id, tutor.id, (subject, duration_minutes), now)
    course_id = await _enrol(uow, actor, course, student_id, price_minor, per)
    about = ("student", student_id)
    await trail.record(uow, actor, "students.add_student", studio_id, about, now, course_id=course_id)
    return student_id, course_id


async def rename_student(uow: UnitOfWork, actor: Actor, student_id: int, name: str, now: datetime) -> Student:
    """Raises TextEmpty, TextTooLong."""
    student = await rights.student_led(uow, actor, student_id)
    student.name = clean_name(name)
    about = ("student", student_id)
    await trail.record(uow, actor, "students.rename_student", student.studio_id, about, now)
    return student


async def add_course(
    uow: UnitOfWork,
    actor: Actor,
    student_id: int,
    subject: str,
    price_minor: int,
    duration_minutes: int,
    now: datetime,
    *,
    per: Per = Per.LESSON,
) -> Course:
    """One more subject with the actor as its tutor. Raises what ``add_student`` raises."""
    student = await rights.student_led(uow, actor, student_id)
    tutor = rights.tutor_place(actor, student.studio_id)
    course = _course(actor, student.studio_id, tutor.id, (subject, duration_minutes), now)
    course_id = await _enrol(uow, actor, course, student_id, price_minor, per)
    about = ("course", course_id)
    await trail.record(
        uow, actor, "students.add_course", student.studio_id, about, now, student_id=student_id
    )
    return course


async def change_course(
    uow: UnitOfWork,
    actor: Actor,
    course_id: int,
    duration_minutes: int | None = None,
    subject: str | None = None,
    *,
    now: datetime,
) -> Course:
    """What is None stays. Raises DurationOutOfRange, TextEmpty, TextTooLong."""
    course = await rights.course_taught(uow, actor, course_id)
    if duration_minutes is not None:
        course.duration_minutes = check_duration(duration_minutes)
    if subject is not None:
        course.subject = clean_name(subject)
    about = ("course", course_id)
    minutes = course.duration_minutes
    await trail.record(
        uow, actor, "students.change_course", course.studio_id, about, now, duration_minutes=minutes
    )
    return course


async def disconnect(uow: UnitOfWork, actor: Actor, membership_id: int, now: datetime) -> Membership:
    """A family member loses his place, and what he would have been told of the student. Twice is once."""
    place = await uow.people.membership(membership_id)
    if place.student_id is None or place.role not in FAMILY:
        raise NotFound
    await rights.student_led(uow, actor, place.student_id)
    if place.ended_at is not None:
        return place
    await uow.people.end_membership(membership_id, now)
    await uow.notices.withdraw_for_student(place.person_id, place.student_id)
    await doors.settle_down(uow, await uow.people.get(place.person_id), now)
    about = ("membership", membership_id)
    await trail.record(uow, actor, "students.disconnect", place.studio_id, about, now, role=place.role)
    return place


def _course(actor: Actor, studio_id: int, tutor_id: int, about: tuple[str, int], now: datetime) -> Course:
    subject, duration_minutes = about
    return Course(
        studio_id=studio_id,
        tutor_id=tutor_id,
        subject=clean_name(subject),
        duration_minutes=check_duration(duration_minutes),
        scale=USUAL_SCALES[actor.language],
        created_at=now,
    )


async def _enrol(
    uow: UnitOfWork, actor: Actor, course: Course, student_id: int, price_minor: int, per: Per
) -> int:
    course_id = await uow.courses.add(course)
    await uow.prices.add(first_price(course, price_minor, actor.person_id, per))
    place = Enrolment(
        studio_id=course.studio_id, course_id=course_id, student_id=student_id, joined_at=course.created_at
    )
    await uow.courses.add_enrolment(place)
    return course_id
