"""Load and ask in one breath: whatever comes out of here, the actor may change.

Not visible raises NotFound, like what does not exist; visible, but another role's act: NotForYou (rule 32).
"""

from collections.abc import Sequence

from domain import access
from domain.access import Actor, Place
from domain.assignments import Assignment
from domain.courses import Course
from domain.errors import NotForYou, NotFound, TaughtNoMore
from domain.homework import Attempt, Homework
from domain.identity import known
from domain.lessons import Lesson, Participation, Roll
from domain.library import LibraryItem
from domain.people import Invitation, Membership, Role, Student
from domain.ports import UnitOfWork
from domain.studios import Studio


async def student_led(uow: UnitOfWork, actor: Actor, student_id: int) -> Student:
    """The card of a student whom the actor teaches, or whose studio he owns."""
    student, teaching = await uow.students.with_teaching(student_id, actor.tutor_ids)
    if teaching.ever or access.owns(actor, student.studio_id):
        return student
    raise _refusal(visible=access.follows(actor, student_id))


async def money_led(uow: UnitOfWork, actor: Actor, student_id: int) -> Student:
    """The card of a student whose money the actor may move: whom he teaches now, or whose studio he owns.

    Raises TaughtNoMore for whom he has taught: that past is his to read alone.
    """
    student, teaching = await uow.students.with_teaching(student_id, actor.tutor_ids)
    if teaching.now or access.owns(actor, student.studio_id):
        return student
    if teaching.ever:
        raise TaughtNoMore
    raise _refusal(visible=access.follows(actor, student_id))


async def student_paid_for(uow: UnitOfWork, actor: Actor, student_id: int) -> Student:
    """The card of a student for whom the actor pays."""
    student, teaching = await uow.students.with_teaching(student_id, actor.tutor_ids)
    if student_id in actor.payer_student_ids:
        return student
    is_led = teaching.ever or access.owns(actor, student.studio_id)
    raise _refusal(visible=is_led or access.follows(actor, student_id))


async def studio_owned(uow: UnitOfWork, actor: Actor, studio_id: int) -> Studio:
    """Locked. Whoever else is of the studio finds nothing either."""
    if not access.owns(actor, studio_id):
        raise NotFound
    return await uow.studios.get(studio_id)


async def door_led(uow: UnitOfWork, actor: Actor, invitation_id: int) -> tuple[Invitation, int, int | None]:
    """An invitation to a card the actor leads, with its studio and student; or of a tutor to a studio he owns."""
    invitation = await uow.invitations.get(invitation_id)
    if invitation.role is Role.TUTOR and access.owns(actor, invitation.studio_id or 0):
        return invitation, invitation.studio_id or 0, None
    if invitation.student_id is None:
        raise NotFound
    student = await student_led(uow, actor, invitation.student_id)
    return invitation, student.studio_id, invitation.student_id


async def course_taught(uow: UnitOfWork, actor: Actor, course_id: int) -> Course:
    return await _his_course(uow, actor, await uow.courses.get(course_id))


async def course_to_plan(uow: UnitOfWork, actor: Actor, course_id: int) -> Course:
    """With the actor's calendar locked."""
    return await _his_course(uow, actor, await uow.courses.with_calendar(course_id))


async def group_led(uow: UnitOfWork, actor: Actor, course_id: int) -> Course:
    """With the calendar locked: nobody joins, leaves, waits or is planned for in the meantime."""
    course = await course_to_plan(uow, actor, course_id)
    if not course.is_group:
        raise NotFound
    return course


async def lesson_taught(uow: UnitOfWork, actor: Actor, lesson_id: int) -> Lesson:
    return await _his_lesson(uow, actor, await uow.lessons.get(lesson_id))


async def lesson_followed(
    uow: UnitOfWork, actor: Actor, lesson_id: int
) -> tuple[Lesson, Sequence[Participation]]:
    """A lesson with those of its students whose family the actor is of."""
    lesson = await uow.lessons.get(lesson_id)
    present = await uow.lessons.participations(lesson_id)
    seats = [seat for seat in present if access.follows(actor, seat.student_id)]
    if not seats:
        raise _refusal(visible=access.teaches_lesson(actor, lesson))
    return lesson, seats


async def lesson_to_move(uow: UnitOfWork, actor: Actor, lesson_id: int) -> Lesson:
    """With the actor's calendar locked."""
    return await _his_lesson(uow, actor, await uow.lessons.with_calendar(lesson_id))


async def roll_called(uow: UnitOfWork, actor: Actor, lesson_id: int) -> Roll:
    """The lesson with all that settling it needs."""
    roll = await uow.lessons.roll(lesson_id)
    return _answered(actor, roll, may=access.teaches_lesson(actor, roll.lesson))


async def roll_led(uow: UnitOfWork, actor: Actor, lesson_id: int) -> Roll:
    """The same for what its money is about: also the owner's of the studio."""
    roll = await uow.lessons.roll(lesson_id)
    may = access.teaches_lesson(actor, roll.lesson) or access.owns(actor, roll.lesson.studio_id)
    return _answered(actor, roll, may=may)


def _answered(actor: Actor, roll: Roll, *, may: bool) -> Roll:
    if may:
        return roll
    raise _refusal(visible=any(access.follows(actor, student_id) for student_id in roll.student_ids))


async def seat_paid_for(uow: UnitOfWork, actor: Actor, participation_id: int) -> Participation:
    """The place in a lesson of a student for whom the actor pays (rule 9)."""
    return await _his_seat(uow, actor, participation_id, actor.payer_student_ids)


async def seat_followed(uow: UnitOfWork, actor: Actor, participation_id: int) -> Participation:
    """The actor's own, or his child's."""
    return await _his_seat(uow, actor, participation_id, actor.own_student_ids | actor.ward_ids)


async def _his_seat(
    uow: UnitOfWork, actor: Actor, participation_id: int, his: frozenset[int]
) -> Participation:
    seat = await uow.lessons.seat(participation_id)
    if seat.student_id in his:
        return seat
    is_taught = bool(actor.tutor_ids) and access.teaches_lesson(actor, await uow.lessons.get(seat.lesson_id))
    raise _refusal(visible=is_taught or access.follows(actor, seat.student_id))


async def own_assignment(uow: UnitOfWork, actor: Actor, assignment_id: int) -> Assignment:
    """What the actor himself has prepared."""
    assignment = await uow.assignments.get(assignment_id)
    if assignment.person_id != actor.person_id:
        raise NotFound
    return assignment


async def own_draft(uow: UnitOfWork, actor: Actor, assignment_id: int) -> Assignment:
    """The same while it may be changed. Raises AssignmentOver."""
    assignment = await own_assignment(uow, actor, assignment_id)
    assignment.check_draft()
    return assignment


async def homework_to_do(uow: UnitOfWork, actor: Actor, homework_id: int) -> Homework:
    """The homework of the student whom the actor is."""
    return _his_work(actor, await uow.homework.get(homework_id))


async def homework_led(uow: UnitOfWork, actor: Actor, homework_id: int) -> Homework:
    """The homework of a student of his, or of his studio."""
    homework = await uow.homework.get(homework_id)
    if not access.checks_homework(actor, homework):
        raise _refusal(visible=access.follows(actor, homework.student_id))
    return homework


async def attempt_to_do(uow: UnitOfWork, actor: Actor, submission_id: int) -> Attempt:
    attempt = await uow.homework.attempt(submission_id)
    _his_work(actor, attempt.homework)
    return attempt


async def page_to_do(uow: UnitOfWork, actor: Actor, page_id: int) -> Attempt:
    """The attempt that the page was sent for, of the student whom the actor is."""
    attempt = await uow.homework.attempt_of_page(page_id)
    _his_work(actor, attempt.homework)
    return attempt


async def attempt_to_check(uow: UnitOfWork, actor: Actor, submission_id: int) -> Attempt:
    attempt = await uow.homework.attempt(submission_id)
    if not access.checks_homework(actor, attempt.homework):
        raise _refusal(visible=access.follows(actor, attempt.homework.student_id))
    return attempt


async def own_calendar(uow: UnitOfWork, actor: Actor, tutor_id: int) -> Membership:
    """The actor's place as tutor, his calendar locked."""
    if tutor_id not in actor.tutor_ids:
        raise NotFound
    return await uow.availability.calendar(tutor_id)


def tutor_place(actor: Actor, studio_id: int) -> Place:
    """The actor's place as tutor of the studio."""
    place = access.tutor_place(actor, studio_id)
    if place is None:
        raise _refusal(visible=studio_id in actor.studio_ids)
    return place


async def _his_course(uow: UnitOfWork, actor: Actor, course: Course) -> Course:
    if access.teaches_course(actor, course):
        return course
    students = await uow.courses.student_ids(known(course.id))
    raise _refusal(visible=any(access.follows(actor, student_id) for student_id in students))


async def _his_lesson(uow: UnitOfWork, actor: Actor, lesson: Lesson) -> Lesson:
    if access.teaches_lesson(actor, lesson):
        return lesson
    present = await uow.lessons.participations(known(lesson.id))
    raise _refusal(visible=any(access.follows(actor, participation.student_id) for participation in present))


def _his_work(actor: Actor, homework: Homework) -> Homework:
    if access.hands_in(actor, homework):
        return homework
    visible = access.follows(actor, homework.student_id) or access.checks_homework(actor, homework)
    raise _refusal(visible=visible)


def _refusal(*, visible: bool) -> NotForYou | NotFound:
    return NotForYou() if visible else NotFound()


async def own_item_ever(uow: UnitOfWork, actor: Actor, item_id: int) -> LibraryItem:
    """A material of the actor's own library, removed or not."""
    item = await uow.library.get(item_id)
    if item.person_id != actor.person_id:
        raise NotFound
    return item


async def own_item(uow: UnitOfWork, actor: Actor, item_id: int) -> LibraryItem:
    """The same while it is kept. Raises MaterialRemoved."""
    item = await own_item_ever(uow, actor, item_id)
    item.check_kept()
    return item
