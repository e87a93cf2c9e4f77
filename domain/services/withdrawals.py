"""Homework given by mistake is taken back, as long as nothing was sent for it.

A press repeated changes nothing more.
"""

from collections.abc import Sequence
from datetime import datetime

from domain.access import Actor
from domain.errors import HomeworkBegun
from domain.homework import Homework, HomeworkState
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import homework_news, rights, trail


async def withdraw(uow: UnitOfWork, actor: Actor, homework_id: int, now: datetime) -> Homework:
    """From this student. Raises HomeworkBegun."""
    homework = await rights.homework_led(uow, actor, homework_id)
    await _withdraw(uow, actor, [homework], now)
    return homework


async def withdraw_all(uow: UnitOfWork, actor: Actor, assignment_id: int, now: datetime) -> int:
    """From everybody it was given to who has sent nothing yet; from how many. Raises HomeworkBegun when all have."""
    await rights.own_assignment(uow, actor, assignment_id)
    return await _withdraw(uow, actor, await uow.homework.of_assignment(assignment_id), now)


async def _withdraw(uow: UnitOfWork, actor: Actor, given: Sequence[Homework], now: datetime) -> int:
    still = [work for work in given if work.state is not HomeworkState.WITHDRAWN]
    if not still:
        return 0
    begun = await uow.homework.begun(known(work.id) for work in still)
    works = [work for work in still if work.id not in begun]
    if not works:
        raise HomeworkBegun
    families = await uow.people.families_of_students(work.student_id for work in works)
    for work in works:
        work.state = HomeworkState.WITHDRAWN
        await trail.of_homework(uow, actor, "homework.withdraw", work, now)
    await homework_news.withdrawn(uow, works, families, now)
    return len(works)
