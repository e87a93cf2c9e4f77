"""What happens to a student in a group."""

from datetime import datetime, timedelta

from domain.access import Actor
from domain.ports import UnitOfWork
from domain.services import groups, lessons, waitlist


async def live_in_a_group(uow: UnitOfWork, tutor: Actor, card_id: int, words: str, now: datetime) -> None:
    """With the student in it, and somebody who has left; a lesson to come and one to be marked."""
    (studio_id,) = tutor.studio_ids
    course_id = await groups.create(uow, tutor, studio_id, words, 1000, 60, 3, now)
    await groups.join(uow, tutor, course_id, card_id, now)
    gone, _ = await groups.join_newcomer(uow, tutor, course_id, words, now)
    for away in (50, -50):
        begins = now + timedelta(hours=away)
        await lessons.plan(uow, tutor, course_id, begins, 60, now, despite_past=True, despite_clash=True)
    await groups.leave(uow, tutor, course_id, gone, now)
    await waitlist.wait(uow, tutor, course_id, gone, now)
    wished = await groups.create(uow, tutor, studio_id, words, 1000, 60, 2, now)
    await waitlist.wait(uow, tutor, wished, card_id, now)
