"""Load and ask in one breath: whatever comes out of here, the actor may change.

Not visible raises NotFound, like what does not exist; visible, but another role's act: NotForYou (rule 32).
"""

from domain import access
from domain.access import Actor, Place
from domain.courses import Course
from domain.errors import NotForYou, NotFound
from domain.homework import Homework, Submission
from domain.lessons import Lesson
from domain.people import Invitation, Student
from domain.ports import UnitOfWork


async def student_led(uow: UnitOfWork, actor: Actor, student_id: int) -> Student:
    """The card of a student whom the actor teaches, or whose studio he owns."""
    student = await uow.students.get(student_id)
    if access.owns(actor, student.studio_id):
        return student
    if actor.tutor_ids and await uow.students.taught_by(student_id, actor.tutor_ids):
        return student
    raise _refusal(visible=access.follows(actor, student_id))


async def door_led(uow: UnitOfWork, actor: Actor, invitation_id: int) -> tuple[Invitation, int, int]:
    """An invitation to a card the actor leads, with its studio and student."""
    invitation = await uow.invitations.get(invitation_id)
    if invitation.student_id is None:
        raise NotFound
    student = await student_led(uow, actor, invitation.student_id)
    return invitation, student.studio_id, invitation.student_id


async def course_taught(uow: UnitOfWork, actor: Actor, course_id: int) -> Course:
    course = await uow.courses.get(course_id)
    if access.teaches_course(actor, course):
        return course
    students = await uow.courses.student_ids(course_id)
    raise _refusal(visible=any(access.follows(actor, student_id) for student_id in students))


async def lesson_taught(uow: UnitOfWork, actor: Actor, lesson_id: int) -> Lesson:
    lesson = await uow.lessons.get(lesson_id)
    if access.teaches_lesson(actor, lesson):
        return lesson
    present = await uow.lessons.participations(lesson_id)
    raise _refusal(visible=any(access.follows(actor, participation.student_id) for participation in present))


async def homework_to_do(uow: UnitOfWork, actor: Actor, homework_id: int) -> Homework:
    """The homework of the student whom the actor is."""
    return _his_work(actor, await uow.homework.get(homework_id))


async def submission_to_do(uow: UnitOfWork, actor: Actor, submission_id: int) -> tuple[Homework, Submission]:
    homework = _his_work(actor, await uow.homework.of_submission(submission_id))
    return homework, await uow.homework.submission(submission_id)


async def submission_to_check(
    uow: UnitOfWork, actor: Actor, submission_id: int
) -> tuple[Homework, Submission]:
    homework = await uow.homework.of_submission(submission_id)
    if not access.checks_homework(actor, homework):
        raise _refusal(visible=access.follows(actor, homework.student_id))
    return homework, await uow.homework.submission(submission_id)


def tutor_place(actor: Actor, studio_id: int) -> Place:
    """The actor's place as tutor of the studio."""
    place = access.tutor_place(actor, studio_id)
    if place is None:
        raise _refusal(visible=studio_id in actor.studio_ids)
    return place


def _his_work(actor: Actor, homework: Homework) -> Homework:
    if access.hands_in(actor, homework):
        return homework
    visible = access.follows(actor, homework.student_id) or access.checks_homework(actor, homework)
    raise _refusal(visible=visible)


def _refusal(*, visible: bool) -> NotForYou | NotFound:
    return NotForYou() if visible else NotFound()
