"""How a stranger becomes somebody: introduced, invited, let in (rule 33)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from domain import access, people
from domain.access import Actor
from domain.clock import zone_named
from domain.errors import (
    AlreadyConnected,
    InvitationSpent,
    InvitationUnknown,
    NotFound,
    StudentHasTelegram,
)
from domain.identity import known
from domain.money import digits_of
from domain.notices import NoticeKind
from domain.people import Invitation, Language, Membership, Person, Role, clean_name
from domain.ports import UnitOfWork
from domain.services import doors, notices, reminders, rights, trail
from domain.services.doors import Secrets
from domain.services.notices import News
from domain.studios import Studio


@dataclass(frozen=True, slots=True)
class Opened:
    """``awaits_tutor``: somebody has to confirm who came; otherwise (an owner) he goes on at once."""

    invitation: Invitation
    awaits_tutor: bool


@dataclass(frozen=True, slots=True)
class WrongCode:
    """A result, not an exception: the count has to be committed. ``paused_until`` after the last try."""

    tries_left: int
    paused_until: datetime | None


async def introduce(
    uow: UnitOfWork, telegram_id: int, name: str, language: Language, zone: str, now: datetime
) -> Person:
    """First sight of somebody; at second sight the same person, unchanged. Raises ZoneUnknown."""
    person = await uow.people.with_telegram_id(telegram_id)
    if person is not None:
        return person
    zone_named(zone)
    person = Person(
        telegram_id=telegram_id,
        name=people.name_from_telegram(name, telegram_id),
        language=language,
        zone=zone,
        created_at=now,
    )
    await uow.people.add(person)
    return person


async def invite_owner(uow: UnitOfWork, now: datetime) -> Secrets:
    """The first owner's door; an older one closes, even if somebody stands in it already."""
    await uow.invitations.withdraw_unsettled(Role.OWNER, None, now)
    return await doors.new_door(uow, Role.OWNER, None, None, now)


async def invite(
    uow: UnitOfWork, actor: Actor, student_id: int, role: Literal[Role.STUDENT, Role.GUARDIAN], now: datetime
) -> Secrets:
    """A student's newer invitation closes the older; guardians may be several, so theirs stay open.

    Raises StudentHasTelegram.
    """
    student = await rights.student_led(uow, actor, student_id)
    if role is Role.STUDENT:
        if (await uow.people.family_of(student_id)).students:
            raise StudentHasTelegram
        await uow.invitations.withdraw_open(role, student_id, now)
    secrets = await doors.new_door(uow, role, (student.studio_id, student_id), actor, now)
    about = ("student", student_id)
    await trail.record(uow, actor, "onboarding.invite", student.studio_id, about, now, role=role)
    return secrets


async def open_invitation(uow: UnitOfWork, actor: Actor, secret: str, now: datetime) -> Opened | WrongCode:
    """With a deep link's token or a typed code; whoever opened it before continues.

    Raises InvitationUnknown, InvitationSpent, CodePaused, AlreadyConnected.
    """
    secret = secret.strip()
    invitation = await uow.invitations.with_digest(people.digest_of(secret))
    if invitation is None:
        if people.looks_like_token(secret):
            raise InvitationUnknown
        person = await uow.people.get(actor.person_id)
        person.check_may_try_code(now)
        invitation = await uow.invitations.with_code(people.clean_code(secret))
        if invitation is None:
            left = person.count_wrong_code(now)
            return WrongCode(tries_left=left, paused_until=person.code_pause_until)
    return await _enter(uow, actor, invitation, now)


async def found_studio(
    uow: UnitOfWork,
    actor: Actor,
    invitation_id: int,
    studio_name: str,
    currency: str,
    zone: str,
    now: datetime,
) -> Studio:
    """Whoever opened the owner's invitation becomes owner and tutor; twice is once.

    Raises InvitationSpent, TextEmpty, TextTooLong, CurrencyUnknown, ZoneUnknown.
    """
    invitation = await uow.invitations.get(invitation_id)
    if invitation.role is not Role.OWNER or invitation.opened_by != actor.person_id:
        raise NotFound
    if invitation.studio_id is not None:
        return await uow.studios.get(invitation.studio_id)
    if not invitation.is_held_by(actor.person_id, now):
        raise InvitationSpent
    digits_of(currency)
    zone_named(zone)
    studio = Studio(name=clean_name(studio_name), currency=currency, zone=zone, created_at=now)
    studio_id = await uow.studios.add(studio)
    for role in (Role.OWNER, Role.TUTOR):
        place = Membership(studio_id=studio_id, person_id=actor.person_id, role=role, created_at=now)
        await uow.people.add_membership(place)
    invitation.studio_id = studio_id
    invitation.settled_at = now
    person = await uow.people.get(actor.person_id)
    person.hat = Role.TUTOR
    person.plan_digest(now)
    await trail.record(uow, actor, "onboarding.found_studio", studio_id, ("studio", studio_id), now)
    return studio


async def admit(uow: UnitOfWork, actor: Actor, invitation_id: int, now: datetime) -> Membership:
    """Whoever leads there confirms who came; twice is once. Raises InvitationSpent, StudentHasTelegram."""
    invitation, studio_id, student_id = await rights.door_led(uow, actor, invitation_id)
    person = await doors.who_came(uow, invitation)
    person_id = known(person.id)
    place = await doors.place_held(uow, person_id, invitation)
    if place is None:
        if invitation.settled_at is not None:
            raise InvitationSpent
        if invitation.role is Role.STUDENT and (await uow.people.family_of(student_id or 0)).students:
            raise StudentHasTelegram
        place = Membership(
            studio_id=studio_id,
            person_id=person_id,
            role=invitation.role,
            student_id=student_id,
            pays=invitation.role is Role.GUARDIAN,
            created_at=now,
        )
        await uow.people.add_membership(place)
        person.hat = person.hat or invitation.role
        await _welcome(uow, person, place, now)
        about = ("membership", known(place.id))
        await trail.record(uow, actor, "onboarding.admit", studio_id, about, now, role=invitation.role)
    invitation.settled_at = invitation.settled_at or now
    return place


async def refuse(uow: UnitOfWork, actor: Actor, invitation_id: int, now: datetime) -> None:
    """The wrong one came: he is told so, and the invitation is spent. Raises InvitationSpent after ``admit``."""
    invitation, studio_id, student_id = await rights.door_led(uow, actor, invitation_id)
    person = await doors.who_came(uow, invitation)
    if invitation.settled_at is not None:
        if await doors.place_held(uow, known(person.id), invitation) is not None:
            raise InvitationSpent
        return
    invitation.settled_at = now
    await doors.tell(uow, person, NoticeKind.REFUSED_ENTRY, invitation, now)
    about = ("student", student_id) if student_id else ("studio", studio_id)
    await trail.record(uow, actor, "onboarding.refuse", studio_id, about, now)


async def _enter(uow: UnitOfWork, actor: Actor, invitation: Invitation, now: datetime) -> Opened:
    opened = Opened(invitation, awaits_tutor=invitation.role is not Role.OWNER)
    if invitation.is_held_by(actor.person_id, now):
        return opened
    invitation.check_open(now)
    if access.has_place(actor, invitation.role, invitation.student_id) or _teaches_there(actor, invitation):
        raise AlreadyConnected
    invitation.opened_by = actor.person_id
    invitation.opened_at = now
    (await uow.people.get(actor.person_id)).forget_wrong_codes()
    if opened.awaits_tutor and invitation.invited_by is not None:
        inviter = await uow.people.get(invitation.invited_by)
        await doors.tell(uow, inviter, NoticeKind.SOMEBODY_CAME, invitation, now)
    return opened


def _teaches_there(actor: Actor, invitation: Invitation) -> bool:
    if invitation.role is not Role.TUTOR or invitation.studio_id is None:
        return False
    return access.tutor_place(actor, invitation.studio_id) is not None


async def _welcome(uow: UnitOfWork, person: Person, place: Membership, now: datetime) -> None:
    subject: dict[str, int | str] = {"membership_id": known(place.id)}
    kind = NoticeKind.TEACHER_CONNECTED
    if place.student_id is None:
        person.plan_digest(now)
    else:
        kind, subject["student_id"] = NoticeKind.CONNECTED, place.student_id
    news = News(kind=kind, fact=str(place.id), studio_id=place.studio_id, subject=subject)
    await notices.tell(uow, person.receiver, news, now)
    if place.student_id is not None:
        await reminders.for_newcomer(uow, person.receiver, place.role, place.student_id, now)
