"""Preparing what is to be done and giving it: once prepared, a homework of each student's own (rules 18, 22).

Whatever comes while it is a draft is kept at once, so leaving it loses nothing. Changing one that has been given or
dropped raises AssignmentOver; giving it again changes nothing.
"""

from collections.abc import Sequence
from datetime import datetime

from domain.access import Actor
from domain.assignments import Addressee, Assignment, AssignmentState, Due, due_at
from domain.errors import AssignmentOver, DueInPast, NobodyAddressed, NotFound, TextEmpty
from domain.homework import Homework, Material
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import homework_news, rights, trail


async def begin_for(
    uow: UnitOfWork, actor: Actor, course_id: int, student_id: int, lesson_id: int | None, now: datetime
) -> Assignment:
    """A draft with nothing in it, for this student. Raises NotFound."""
    draft = await _begun(uow, actor, now)
    whom = (course_id, student_id, lesson_id)
    if not await uow.assignments.address(known(draft.id), actor.tutor_ids, *whom):
        raise NotFound
    return draft


async def begin_after_lesson(uow: UnitOfWork, actor: Actor, now: datetime) -> Assignment:
    """A draft for whoever is taught now or was taught last; for nobody yet when nobody has been."""
    draft = await _begun(uow, actor, now)
    await uow.assignments.address_to_latest(known(draft.id), actor.tutor_ids, now)
    return draft


async def _begun(uow: UnitOfWork, actor: Actor, now: datetime) -> Assignment:
    """One that was begun and left empty serves again."""
    empty = await uow.assignments.empty_of(actor.person_id)
    if empty is not None:
        await uow.assignments.forget_addressees(known(empty.id))
        empty.due = Due()
        return empty
    assignment = Assignment(person_id=actor.person_id, created_at=now)
    await uow.assignments.add(assignment)
    return assignment


async def write(uow: UnitOfWork, actor: Actor, assignment_id: int, text: str) -> Assignment:
    """Raises TextTooLong."""
    draft = await rights.own_draft(uow, actor, assignment_id)
    draft.write(text)
    return draft


async def add_part(
    uow: UnitOfWork,
    actor: Actor,
    assignment_id: int,
    message_id: int,
    album_id: str | None,
    material: Material,
) -> Assignment:
    """A message counts once. A part of an album that comes after it was given is attached too.

    Raises FileTooBig, TooManyPages.
    """
    assignment = await rights.own_assignment(uow, actor, assignment_id)
    material.check()
    if assignment.state is AssignmentState.DROPPED:
        return assignment
    if await uow.assignments.add_part(assignment_id, message_id, album_id, material):
        assignment.add_parts()
        if assignment.state is AssignmentState.GIVEN:
            await uow.flush()
            await uow.assignments.attach_late(assignment_id, message_id)
    return assignment


async def of_album(uow: UnitOfWork, actor: Actor, album_id: str) -> Assignment | None:
    """The one that other parts of the album went to."""
    return await uow.assignments.of_album(actor.person_id, album_id)


async def address(
    uow: UnitOfWork,
    actor: Actor,
    assignment_id: int,
    course_id: int,
    student_id: int | None = None,
) -> None:
    """For this student too, or for everybody in the course. Raises NotFound."""
    await rights.own_draft(uow, actor, assignment_id)
    if not await uow.assignments.address(assignment_id, actor.tutor_ids, course_id, student_id, None):
        raise NotFound


async def address_only(
    uow: UnitOfWork, actor: Actor, assignment_id: int, course_id: int, student_id: int | None = None
) -> None:
    """For nobody else. Raises NotFound."""
    await rights.own_draft(uow, actor, assignment_id)
    await uow.assignments.forget_addressees(assignment_id)
    if not await uow.assignments.address(assignment_id, actor.tutor_ids, course_id, student_id, None):
        raise NotFound


async def leave_out(
    uow: UnitOfWork, actor: Actor, assignment_id: int, course_id: int, student_id: int | None = None
) -> None:
    """No longer for this student, or for nobody in the course."""
    await rights.own_draft(uow, actor, assignment_id)
    await uow.assignments.forget_addressees(assignment_id, course_id, student_id)


async def set_due(uow: UnitOfWork, actor: Actor, assignment_id: int, due: Due, now: datetime) -> Assignment:
    """Raises DueInPast when it would be so for any of them."""
    draft = await rights.own_draft(uow, actor, assignment_id)
    draft.due = due
    whom = await uow.assignments.addressees(assignment_id, actor.tutor_ids, now)
    _check_due(draft, actor, whom, now)
    return draft


def _check_due(draft: Assignment, actor: Actor, whom: Sequence[Addressee], now: datetime) -> None:
    if any(due_at(draft.due, one, actor.zone, now) <= now for one in whom):
        raise DueInPast


async def drop(uow: UnitOfWork, actor: Actor, assignment_id: int) -> Assignment:
    """It was no homework, or is no template any more. One that was given stays."""
    assignment = await rights.own_assignment(uow, actor, assignment_id)
    if assignment.state is not AssignmentState.GIVEN:
        assignment.state = AssignmentState.DROPPED
    return assignment


async def keep_as_template(uow: UnitOfWork, actor: Actor, assignment_id: int, now: datetime) -> Assignment:
    """To be given again. One that a template has been kept of has it still."""
    source = await rights.own_assignment(uow, actor, assignment_id)
    if source.state is AssignmentState.TEMPLATE:
        return source
    if source.template_id is not None:
        kept = await rights.own_assignment(uow, actor, source.template_id)
        if kept.state is AssignmentState.TEMPLATE:
            return kept
    template = Assignment(
        person_id=actor.person_id, state=AssignmentState.TEMPLATE, text=source.text, created_at=now
    )
    source.template_id = await uow.assignments.add(template)
    template.add_parts(await uow.assignments.copy_parts(assignment_id, source.template_id))
    return template


async def fill(uow: UnitOfWork, actor: Actor, assignment_id: int, template_id: int) -> Assignment:
    """What the template says is to be done in the draft too, once. Raises AssignmentOver, TextTooLong, TooManyPages."""
    draft = await rights.own_draft(uow, actor, assignment_id)
    template = await rights.own_assignment(uow, actor, template_id)
    if template.state is not AssignmentState.TEMPLATE:
        raise AssignmentOver
    if template.text not in draft.text:
        draft.write(template.text)
    draft.add_parts(await uow.assignments.copy_parts(template_id, assignment_id))
    return draft


async def give(uow: UnitOfWork, actor: Actor, assignment_id: int, now: datetime) -> Assignment:
    """A homework for each; they are told. Raises TextEmpty, NobodyAddressed, DueInPast, AssignmentOver if dropped."""
    assignment = await rights.own_assignment(uow, actor, assignment_id)
    if assignment.state is AssignmentState.GIVEN:
        return assignment
    assignment.check_draft()
    if assignment.is_empty:
        raise TextEmpty
    whom = await uow.assignments.addressees(assignment_id, actor.tutor_ids, now)
    if not whom:
        raise NobodyAddressed
    _check_due(assignment, actor, whom, now)
    works = [_work_of(assignment, one, actor, now) for one in whom]
    await uow.homework.add_all(works)
    await uow.assignments.attach(assignment_id)
    assignment.state, assignment.given_at = AssignmentState.GIVEN, now
    await _tell(uow, actor, works, now)
    return assignment


def _work_of(assignment: Assignment, whom: Addressee, actor: Actor, now: datetime) -> Homework:
    return Homework(
        studio_id=whom.studio_id,
        course_id=whom.course_id,
        student_id=whom.student_id,
        tutor_id=whom.tutor_id,
        lesson_id=whom.lesson_id,
        assignment_id=assignment.id,
        text=assignment.text,
        due_at=due_at(assignment.due, whom, actor.zone, now),
        assigned_at=now,
    )


async def _tell(uow: UnitOfWork, actor: Actor, works: list[Homework], now: datetime) -> None:
    families = await uow.people.families_of_students(work.student_id for work in works)
    for work in works:
        await homework_news.assigned(uow, work, families.of(work.student_id), now)
        subject, facts = ("homework", known(work.id)), {"student_id": work.student_id}
        await trail.record(uow, actor, "assignments.give", work.studio_id, subject, now, **facts)
