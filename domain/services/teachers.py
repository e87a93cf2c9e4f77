"""The tutors of a studio in its owner's hands: invited, and let go."""

from datetime import datetime

from domain import access
from domain.access import Actor
from domain.errors import NotForYou, NotFound, TutorHasCourses
from domain.people import Membership, Role
from domain.ports import UnitOfWork
from domain.services import doors, trail
from domain.services.doors import Secrets


async def invite(uow: UnitOfWork, actor: Actor, studio_id: int, now: datetime) -> Secrets:
    """A door for one tutor; the owner says who may come in."""
    if not access.owns(actor, studio_id):
        raise NotFound
    secrets = await doors.new_door(uow, Role.TUTOR, (studio_id, None), actor, now)
    about = ("studio", studio_id)
    await trail.record(uow, actor, "teachers.invite", studio_id, about, now)
    return secrets


async def dismiss(uow: UnitOfWork, actor: Actor, tutor_id: int, now: datetime) -> Membership:
    """He teaches here no more; twice is once. Raises TutorHasCourses, NotForYou for the owner himself."""
    place = await uow.people.membership(tutor_id)
    if place.role is not Role.TUTOR or not access.owns(actor, place.studio_id):
        raise NotFound
    if place.person_id == actor.person_id:
        raise NotForYou
    if place.ended_at is not None:
        return place
    if count := await uow.courses.count_live(tutor_id):
        raise TutorHasCourses(count=count)
    await uow.people.end_membership(tutor_id, now)
    await doors.settle_down(uow, await uow.people.get(place.person_id), now)
    await trail.record(uow, actor, "teachers.dismiss", place.studio_id, ("membership", tutor_id), now)
    return place
