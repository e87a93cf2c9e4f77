"""Giving materials to students; several given within a moment are told of at once.

Whoever has been given one keeps it when he leaves the group; whoever joins later is given it anew.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.access import Actor
from domain.clock import zone_named
from domain.errors import NotFound
from domain.library import BURST, Gift, Reached
from domain.notices import NoticeKind, moment_to_tell
from domain.people import Families
from domain.ports import UnitOfWork
from domain.services import notices, rights, trail
from domain.services.notices import News

GIVEN = NoticeKind.MATERIAL_GIVEN


async def give(
    uow: UnitOfWork, actor: Actor, item_id: int, course_id: int, student_id: int | None, now: datetime
) -> int:
    """To one student, or to everybody in the course; answers how many have it now who had not. Raises NotFound."""
    await rights.own_item(uow, actor, item_id)
    reached = await uow.library.reached(item_id, actor.tutor_ids, course_id, student_id)
    if not reached:
        raise NotFound
    return await _hand_out(uow, actor, item_id, reached, now)


async def attach(uow: UnitOfWork, actor: Actor, item_id: int, lesson_id: int, now: datetime) -> int:
    """It is the lesson's, and whoever takes part has it; answers how many had not. Once more: whoever joined."""
    await rights.own_item(uow, actor, item_id)
    lesson = await rights.lesson_taught(uow, actor, lesson_id)
    await uow.library.attach(lesson.studio_id, lesson_id, item_id)
    reached = await uow.library.at_lesson(item_id, lesson_id)
    return await _hand_out(uow, actor, item_id, reached, now, by_lesson=True)


async def detach(uow: UnitOfWork, actor: Actor, item_id: int, lesson_id: int, now: datetime) -> int:
    """What was given for the lesson's sake alone is taken back; answers from how many."""
    await rights.own_item_ever(uow, actor, item_id)
    lesson = await rights.lesson_taught(uow, actor, lesson_id)
    had = await uow.library.detach(lesson_id, item_id)
    for student_id in had:
        facts = {"student_id": student_id}
        await trail.record(
            uow, actor, "library_gifts.take_back", lesson.studio_id, ("material", item_id), now, **facts
        )
    return len(had)


async def _hand_out(
    uow: UnitOfWork,
    actor: Actor,
    item_id: int,
    reached: Sequence[Reached],
    now: datetime,
    *,
    by_lesson: bool = False,
) -> int:
    new = [one for one in reached if not one.is_given]
    families = await uow.people.families_of_students(one.student_id for one in new)
    gifts = [
        replace(_gift(item_id, one, families.of(one.student_id), now), by_lesson=by_lesson) for one in new
    ]
    await uow.library.give(gifts)
    for gift in gifts:
        await _tell(uow, gift, families.of(gift.student_id), now)
        facts = {"student_id": gift.student_id}
        await trail.record(
            uow, actor, "library_gifts.give", gift.studio_id, ("material", item_id), now, **facts
        )
    return len(gifts)


def _gift(item_id: int, whom: Reached, family: Families, now: datetime) -> Gift:
    """Told with what he was given a moment ago, when that is still to be told."""
    gift = Gift(whom.studio_id, item_id, whom.student_id, now, whom.news_at)
    if whom.news_at is not None and whom.news_at > now:
        return gift
    student = next(iter(family.students), None)
    if student is None:
        return replace(gift, news_at=None)
    wanted = (now + BURST).replace(microsecond=0)
    return replace(gift, news_at=moment_to_tell(GIVEN, wanted, zone_named(student.receiver.zone), now))


async def _tell(uow: UnitOfWork, gift: Gift, family: Families, now: datetime) -> None:
    if gift.news_at is None:
        return
    moment = int(gift.news_at.timestamp())
    for student in family.students:
        news = News(
            kind=GIVEN,
            fact=f"{gift.student_id}:{moment}",
            studio_id=gift.studio_id,
            subject={"student_id": gift.student_id, "given": moment},
            at=gift.news_at,
        )
        await notices.tell(uow, student.receiver, news, now)


async def take_back(
    uow: UnitOfWork, actor: Actor, item_id: int, course_id: int, student_id: int | None, now: datetime
) -> int:
    """They have it no more; what was not told of yet is not. Answers how many had it."""
    await rights.own_item_ever(uow, actor, item_id)
    reached = await uow.library.reached(item_id, actor.tutor_ids, course_id, student_id)
    had = [one for one in reached if one.is_given]
    await uow.library.take_back(item_id, [one.student_id for one in had])
    for one in had:
        facts = {"student_id": one.student_id}
        await trail.record(
            uow, actor, "library_gifts.take_back", one.studio_id, ("material", item_id), now, **facts
        )
    return len(had)


async def open_given(uow: UnitOfWork, actor: Actor, gift_id: int, now: datetime) -> None:
    """The student looks at it: when he first did, when he last did and how often is kept. Raises NotFound."""
    if not await uow.library.open(gift_id, actor.own_student_ids, now):
        raise NotFound
