"""The places of a group: taken, given up, offered to whoever waits. Its callers hold the tutor's calendar."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.access import Actor
from domain.courses import OFFER_LIFE, Course, Enrolment, WaitingPlace, WaitOutcome
from domain.errors import GroupFull
from domain.identity import known
from domain.lessons import Participation
from domain.ports import UnitOfWork
from domain.services import group_news, trail, waiting_news


@dataclass(frozen=True, slots=True)
class Changed:
    """``lessons``: in how many planned ones the student is now, or is no longer; not ``changed``: it was so."""

    lessons: int
    changed: bool


async def enter(uow: UnitOfWork, actor: Actor, group: Course, student_id: int, now: datetime) -> Changed:
    """Of two that want the last place, one gets it; whoever waited for it waits no more. Raises GroupFull."""
    course_id, capacity = known(group.id), group.capacity or 0
    members = await uow.courses.student_ids(course_id)
    if student_id in members:
        return Changed(0, changed=False)
    if len(members) >= capacity:
        raise GroupFull(capacity=capacity)
    place = Enrolment(studio_id=group.studio_id, course_id=course_id, student_id=student_id, joined_at=now)
    await uow.courses.add_enrolment(place)
    lessons = await uow.lessons.upcoming_of_course(course_id, now)
    seats = [
        Participation(studio_id=group.studio_id, lesson_id=known(lesson.id), student_id=student_id)
        for lesson in lessons
    ]
    await uow.lessons.add_participations(seats)
    await group_news.joined(uow, place, lessons, now)
    await _taken(uow, group, student_id, capacity - len(members) - 1, now)
    await recorded(uow, actor, "groups.join", group, now, student_id=student_id, lessons=len(lessons))
    return Changed(len(lessons), changed=True)


async def give_up(uow: UnitOfWork, actor: Actor, group: Course, place: Enrolment, now: datetime) -> Changed:
    """Out of the lessons ahead; the place is offered."""
    place.left_at = now
    lessons = await uow.lessons.upcoming_of_course(place.course_id, now)
    await uow.lessons.remove_participations(place.student_id, [known(lesson.id) for lesson in lessons])
    await group_news.left(uow, place, lessons, now)
    await offer_free(uow, group, now)
    facts = {"student_id": place.student_id, "lessons": len(lessons)}
    await recorded(uow, actor, "groups.leave", group, now, **facts)
    return Changed(len(lessons), changed=True)


async def offer_free(uow: UnitOfWork, group: Course, now: datetime) -> None:
    """A place is free: everybody who waits may have it, whoever taps first."""
    course_id = known(group.id)
    queue = await uow.waiting.of_course(course_id)
    if not queue or len(await uow.courses.student_ids(course_id)) >= (group.capacity or 0):
        return
    until = now + OFFER_LIFE
    unasked = [waiting for waiting in queue if not waiting.is_offered(now)]
    for waiting in unasked:
        waiting.offer_until = until
        await waiting_news.offered(uow, waiting, until, now)
    if unasked:
        await waiting_news.watch(uow, unasked[0], await uow.waiting.tutor_of(course_id), until, now)


async def _taken(uow: UnitOfWork, group: Course, student_id: int, left: int, now: datetime) -> None:
    """Whoever has got in waits no more; with no place left, the others hear that it is gone."""
    queue = await uow.waiting.of_course(known(group.id))
    for waiting in queue:
        if waiting.student_id == student_id:
            waiting.settle(WaitOutcome.JOINED, now)
            await waiting_news.withdrawn(uow, waiting)
    if left <= 0:
        await _gone(uow, [one for one in queue if one.student_id != student_id], now)


async def _gone(uow: UnitOfWork, queue: Sequence[WaitingPlace], now: datetime) -> None:
    for waiting in queue:
        if waiting.offer_until is not None and waiting.is_offered(now):
            await waiting_news.gone(uow, waiting, waiting.offer_until, now)
        waiting.offer_until = None


async def recorded(
    uow: UnitOfWork, actor: Actor, act: str, group: Course, now: datetime, **facts: int | str
) -> None:
    await trail.record(uow, actor, act, group.studio_id, ("course", known(group.id)), now, **facts)
