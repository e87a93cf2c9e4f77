"""The queue for a group: who waits, and who takes the place that has become free."""

from datetime import datetime

from domain import access
from domain.access import Actor
from domain.courses import Course, WaitingPlace, WaitOutcome
from domain.errors import GroupFull, NotForYou, NotFound, ProposalOver
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import group_places, rights, waiting_news
from domain.services.group_places import Changed


async def wait(
    uow: UnitOfWork, actor: Actor, course_id: int, student_id: int, now: datetime
) -> WaitingPlace | None:
    """To the end of the queue; twice is once, None for who is in the group. A free place is offered at once."""
    group = await rights.group_led(uow, actor, course_id)
    student = await rights.student_led(uow, actor, student_id)
    if student.studio_id != group.studio_id:
        raise NotFound
    if student_id in await uow.courses.student_ids(course_id):
        return None
    for waiting in await uow.waiting.of_course(course_id):
        if waiting.student_id == student_id:
            return waiting
    waiting = WaitingPlace(
        studio_id=group.studio_id,
        course_id=course_id,
        student_id=student_id,
        asked_by=actor.person_id,
        since=now,
    )
    await uow.waiting.add(waiting)
    await waiting_news.queued(uow, waiting, now)
    await group_places.offer_free(uow, group, now)
    await group_places.recorded(uow, actor, "waitlist.wait", group, now, student_id=student_id)
    return waiting


async def remove(uow: UnitOfWork, actor: Actor, course_id: int, student_id: int, now: datetime) -> bool:
    """Out of the queue, by the tutor; False when he was not in it."""
    group = await rights.group_led(uow, actor, course_id)
    for waiting in await uow.waiting.of_course(course_id):
        if waiting.student_id == student_id:
            await _settled(uow, actor, group, waiting, WaitOutcome.REMOVED, now)
            return True
    return False


async def offer(uow: UnitOfWork, actor: Actor, course_id: int, now: datetime) -> None:
    """Once more, when nobody has taken it within the day; whoever has a live offer is not asked again."""
    await group_places.offer_free(uow, await rights.group_led(uow, actor, course_id), now)


async def take(uow: UnitOfWork, actor: Actor, waiting_id: int, now: datetime) -> Changed:
    """The freed place, by whoever pays: the first tap has it, and pressed twice it is his once.

    Raises GroupFull, ProposalOver.
    """
    group, waiting = await _his_place(uow, actor, waiting_id)
    if waiting.outcome is WaitOutcome.JOINED:
        return Changed(0, changed=False)
    if not waiting.is_offered(now):
        if waiting.settled_at is None and await _is_full(uow, group):
            raise GroupFull(capacity=group.capacity or 0)
        raise ProposalOver
    done = await group_places.enter(uow, actor, group, waiting.student_id, now)
    await waiting_news.taken(uow, waiting, await uow.waiting.tutor_of(known(group.id)), now)
    return done


async def decline(uow: UnitOfWork, actor: Actor, waiting_id: int, now: datetime) -> bool:
    """Out of the queue, by whoever pays; False when the waiting was over already."""
    group, waiting = await _his_place(uow, actor, waiting_id)
    if waiting.settled_at is not None:
        return False
    await _settled(uow, actor, group, waiting, WaitOutcome.DECLINED, now)
    return True


async def _settled(
    uow: UnitOfWork, actor: Actor, group: Course, waiting: WaitingPlace, outcome: WaitOutcome, now: datetime
) -> None:
    waiting.settle(outcome, now)
    await waiting_news.withdrawn(uow, waiting)
    facts: dict[str, int | str] = {"student_id": waiting.student_id, "outcome": outcome.value}
    await group_places.recorded(uow, actor, "waitlist.leave", group, now, **facts)


async def _is_full(uow: UnitOfWork, group: Course) -> bool:
    return len(await uow.courses.student_ids(known(group.id))) >= (group.capacity or 0)


async def _his_place(uow: UnitOfWork, actor: Actor, waiting_id: int) -> tuple[Course, WaitingPlace]:
    """With the calendar locked, and the queue read after that."""
    group = await uow.courses.with_calendar(await uow.waiting.course_of(waiting_id))
    queue = await uow.waiting.of_course(known(group.id))
    waiting = next((one for one in queue if one.id == waiting_id), None)
    waiting = waiting or await uow.waiting.settled(waiting_id)
    if waiting is None:
        raise NotFound
    if waiting.student_id in actor.payer_student_ids:
        return group, waiting
    if access.follows(actor, waiting.student_id) or access.teaches_course(actor, group):
        raise NotForYou
    raise NotFound
