"""Doors into a studio: invitations, who came through one, and what he holds of what it gives (rule 33)."""

from dataclasses import dataclass
from datetime import datetime

from domain import people
from domain.access import Actor
from domain.errors import NotFound
from domain.identity import known
from domain.notices import NoticeKind
from domain.people import INVITATION_LIFE, Invitation, Membership, Person, Role
from domain.ports import UnitOfWork
from domain.services import notices, reminders
from domain.services.notices import News


@dataclass(frozen=True, slots=True)
class Secrets:
    """Shown once, to whoever invites: the token is stored as a digest alone."""

    invitation_id: int
    token: str
    code: str


async def new_door(
    uow: UnitOfWork, role: Role, place: tuple[int, int | None] | None, actor: Actor | None, now: datetime
) -> Secrets:
    studio_id, student_id = place or (None, None)
    token, code = people.new_token(), people.new_code()
    invitation = Invitation(
        token_digest=people.digest_of(token),
        code=code,
        role=role,
        studio_id=studio_id,
        student_id=student_id,
        invited_by=actor.person_id if actor else None,
        created_at=now,
        expires_at=now + INVITATION_LIFE,
    )
    return Secrets(await uow.invitations.add(invitation), token, code)


async def tell(uow: UnitOfWork, person: Person, kind: NoticeKind, door: Invitation, now: datetime) -> None:
    subject: dict[str, int | str] = {"invitation_id": known(door.id)}
    news = News(kind=kind, fact=str(door.id), studio_id=door.studio_id, subject=subject)
    await notices.tell(uow, person.receiver, news, now)


async def who_came(uow: UnitOfWork, invitation: Invitation) -> Person:
    if invitation.opened_by is None:
        raise NotFound
    return await uow.people.get(invitation.opened_by)


async def place_held(uow: UnitOfWork, person_id: int, invitation: Invitation) -> Membership | None:
    """What he holds already of what the invitation gives."""
    wanted = (invitation.studio_id, invitation.role, invitation.student_id)
    held = await uow.people.memberships_of(person_id)
    return next(
        (p for p in held if p.ended_at is None and (p.studio_id, p.role, p.student_id) == wanted), None
    )


async def settle_down(uow: UnitOfWork, person: Person, now: datetime) -> None:
    """What is left to somebody who has lost a place: a hat he holds, reminders of what other places share."""
    places = [p for p in await uow.people.memberships_of(known(person.id)) if p.ended_at is None]
    held = [role for role in Role if any(place.role is role for place in places)]
    if person.hat not in held:
        person.hat = held[0] if held else None
    for place in places:
        if place.student_id is not None:
            await reminders.for_newcomer(uow, person.receiver, place.role, place.student_id, now)
