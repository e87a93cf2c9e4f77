"""A client takes a free slot of his course himself, within the studio's rules (rules 5, 9)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain import access
from domain.access import Actor
from domain.availability_errors import AskWhoPays, BookingClosed
from domain.courses import Course
from domain.errors import NotForYou, NotFound, SlotTaken
from domain.identity import known
from domain.lessons import Lesson, Participation
from domain.notices import NoticeKind
from domain.people import Receiver
from domain.ports import UnitOfWork
from domain.services import lesson_news, notices, trail
from domain.services.notices import News


@dataclass(frozen=True, slots=True)
class Booked:
    """Not ``changed``: this family has the lesson already, pressed twice."""

    lesson: Lesson
    changed: bool


async def book(
    uow: UnitOfWork, actor: Actor, course_id: int, student_id: int, starts_at: datetime, now: datetime
) -> Booked:
    """The tutor's calendar is locked till the commit: of fifty who want one slot one gets it.

    Raises BookingClosed, AskWhoPays, and SlotTaken for a time that is not free, or no longer.
    """
    course = await _course(uow, actor, course_id, student_id)
    there = await uow.series.busy(course.tutor_id, starts_at, starts_at + timedelta(minutes=1))
    for his in there:
        if (his.course_id, his.starts_at) == (course_id, starts_at):
            return Booked(his, changed=False)
    await _check_free(uow, course, starts_at, now)
    lesson = Lesson(
        studio_id=course.studio_id,
        course_id=course_id,
        tutor_id=course.tutor_id,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=course.duration_minutes),
        created_at=now,
    )
    lesson_id = await uow.lessons.add(lesson)
    seat = Participation(studio_id=lesson.studio_id, lesson_id=lesson_id, student_id=student_id)
    await uow.lessons.add_participations([seat])
    tutor = await uow.availability.receiver(course.tutor_id)
    families = await uow.people.families_of_course(course_id)
    await lesson_news.planned(uow, lesson, tutor, families, now, but=actor.person_id)
    await _tell_tutor(uow, lesson, student_id, tutor, now)
    subject = ("lesson", lesson_id)
    await trail.record(
        uow, actor, "booking.book", lesson.studio_id, subject, now, starts_at=starts_at.isoformat()
    )
    return Booked(lesson, changed=True)


async def _course(uow: UnitOfWork, actor: Actor, course_id: int, student_id: int) -> Course:
    """One of the student's own, its calendar locked: in a group nobody books for the others."""
    if not access.follows(actor, student_id):
        raise NotFound
    course = await uow.courses.with_calendar(course_id)
    students = await uow.courses.student_ids(course_id)
    if student_id not in students:
        raise NotForYou if access.teaches_course(actor, course) else NotFound
    rules = (await uow.studios.peek(course.studio_id)).rules
    if not rules.clients_book or course.ended_at is not None or course.is_group:
        raise BookingClosed
    if student_id not in actor.payer_student_ids:
        raise AskWhoPays
    return course


async def _check_free(uow: UnitOfWork, course: Course, starts_at: datetime, now: datetime) -> None:
    around = timedelta(days=2)
    diary = await uow.availability.diary(course.tutor_id, starts_at - around, starts_at + around)
    if not diary.is_free(starts_at, course.duration_minutes, now):
        raise SlotTaken(starts_at=starts_at)


async def _tell_tutor(
    uow: UnitOfWork, lesson: Lesson, student_id: int, tutor: Receiver, now: datetime
) -> None:
    lesson_id = known(lesson.id)
    news = News(
        kind=NoticeKind.LESSON_BOOKED,
        fact=str(lesson_id),
        studio_id=lesson.studio_id,
        subject={"lesson_id": lesson_id, "student_id": student_id},
        lesson_id=lesson_id,
        valid_until=lesson.starts_at,
        concerns_at=lesson.starts_at,
    )
    await notices.tell(uow, tutor, news, now)
