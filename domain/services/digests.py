"""The tutor's digest, morning and evening (rule 25). What it says is looked up when it is sent."""

from datetime import datetime

from domain.clock import zone_named
from domain.digests import DIGEST_LIFE, slot_at
from domain.notices import NoticeKind
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def tell(uow: UnitOfWork, person_id: int, now: datetime) -> bool:
    """Whether his digest was due; the next one is planned. Nothing is told of one long past, or to whom is away."""
    person = await uow.people.get(person_id)
    due_at = person.digest_at
    if due_at is None or now < due_at:
        return False
    person.plan_digest(now)
    if now >= due_at + DIGEST_LIFE or person.unreachable_since is not None:
        return False
    slot, day = slot_at(due_at, zone_named(person.zone))
    news = News(
        kind=NoticeKind.DIGEST,
        fact=f"{day}:{slot}",
        studio_id=None,
        subject={"slot": slot.value, "day": day.isoformat()},
        at=due_at,
        valid_until=due_at + DIGEST_LIFE,
    )
    await notices.tell(uow, person.receiver, news, now)
    return True
