"""What a person decides about himself, and what the worker learns about reaching him."""

from datetime import datetime

from domain.access import Actor
from domain.clock import zone_named
from domain.digests import Slot
from domain.errors import NotFound
from domain.identity import known
from domain.notices import NoticeKind, moment_in
from domain.people import Language, Person, Role
from domain.ports import UnitOfWork
from domain.services import notices
from domain.services.notices import News


async def choose_language(uow: UnitOfWork, actor: Actor, language: Language) -> Person:
    person = await uow.people.get(actor.person_id)
    person.language = language
    return person


async def choose_zone(uow: UnitOfWork, actor: Actor, zone: str, now: datetime) -> Person:
    """What waits for him keeps the quiet hours of the new zone. Raises ZoneUnknown."""
    new_zone = zone_named(zone)
    person = await uow.people.get(actor.person_id)
    if person.zone == zone:
        return person
    person.zone = zone
    if actor.tutor_ids:
        person.plan_digest(now)
    waiting = await uow.notices.waiting_of(actor.person_id)
    moments = {known(notice.id): moment_in(notice, new_zone, now) for notice in waiting}
    await uow.notices.reschedule(moments)
    return person


async def switch_reminders(uow: UnitOfWork, actor: Actor, on: bool) -> Person:  # noqa: FBT001 (the switch itself)
    person = await uow.people.get(actor.person_id)
    person.reminders_on = on
    return person


async def switch_digest(
    uow: UnitOfWork,
    actor: Actor,
    slot: Slot,
    on: bool,  # noqa: FBT001 (the switch itself)
    now: datetime,
) -> Person:
    """Raises NotFound for whoever teaches nobody."""
    if not actor.tutor_ids:
        raise NotFound
    person = await uow.people.get(actor.person_id)
    if slot is Slot.MORNING:
        person.morning_digest = on
    else:
        person.evening_digest = on
    person.plan_digest(now)
    return person


async def wear_hat(uow: UnitOfWork, actor: Actor, role: Role) -> Person:
    """Changes whose home he sees, never his rights. Raises NotFound for a role he does not hold."""
    if role not in actor.roles:
        raise NotFound
    person = await uow.people.get(actor.person_id)
    person.hat = role
    return person


async def mark_unreachable(uow: UnitOfWork, person_id: int, now: datetime) -> None:
    """Telegram answered 403: nothing is sent till he writes again, and his tutors hear of it once."""
    person = await uow.people.get(person_id)
    if person.unreachable_since is not None:
        return
    person.unreachable_since = now
    for place in await uow.people.memberships_of(person_id):
        if place.student_id is None or place.ended_at is not None:
            continue
        news = News(
            kind=NoticeKind.PERSON_UNREACHABLE,
            fact=f"{person_id}:{now.isoformat()}",
            studio_id=place.studio_id,
            subject={"person_id": person_id, "student_id": place.student_id},
        )
        for tutor in await uow.people.tutors_of_student(place.student_id):
            if known(tutor.id) != person_id:
                await notices.tell(uow, tutor.receiver, news, now)


async def mark_reachable(uow: UnitOfWork, person_id: int) -> None:
    """He wrote, so he can be written to."""
    person = await uow.people.get(person_id)
    person.unreachable_since = None
