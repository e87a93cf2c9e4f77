"""Homework as a tutor gives it, all its steps at once: for the demo's past, and for tests that begin after it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.access import Actor
from domain.assignments import Due
from domain.clock import zone_named
from domain.homework import Homework, Material
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import assignments


async def give(  # noqa: PLR0913 (an assignment has this many parts)
    uow: UnitOfWork,
    tutor: Actor,
    course_id: int,
    student_id: int,
    text: str,
    materials: Sequence[Material],
    due_at: datetime,
    now: datetime,
    *,
    lesson_id: int | None = None,
) -> Homework:
    """Due at that moment, a whole minute. Raises what the steps raise."""
    draft = await assignments.begin_for(uow, tutor, course_id, student_id, lesson_id, now)
    draft_id = known(draft.id)
    if text:
        await assignments.write(uow, tutor, draft_id, text)
    for number, material in enumerate(materials, start=1):
        await assignments.add_part(uow, tutor, draft_id, number, None, material)
    wall = due_at.astimezone(zone_named(tutor.zone))
    since_midnight = timedelta(hours=wall.hour, minutes=wall.minute)
    due = Due(wall.date(), since_midnight // timedelta(minutes=1))
    await assignments.set_due(uow, tutor, draft_id, due, now)
    await assignments.give(uow, tutor, draft_id, now)
    [work] = await uow.homework.of_assignment(draft_id)
    return work
