"""Invitations to forward, and who may come in."""

from datetime import datetime
from typing import Literal

from bot.callbacks import tutor as callbacks
from bot.callbacks import tutor_cards as cards
from bot.l10n import Words
from bot.routers.tutor import students as student_routes
from bot.routing import Routes
from bot.screen import Answers, Message, Screen
from bot.screens import tutor_students as screens
from bot.screens import tutor_teachers as teacher_screens
from domain.access import Actor
from domain.errors import NotFound
from domain.people import Invitation, Membership, Role
from domain.ports import UnitOfWork
from domain.services import onboarding
from storage.queries import tutor_cards as queries
from storage.reads import Reads

routes = Routes("tutor.invite")


async def invitation(
    student_id: int,
    role: Literal[Role.STUDENT, Role.GUARDIAN],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    bot_name: str,
) -> Message:
    """A new one; the secret is in this message alone."""
    secrets = await onboarding.invite(uow, actor, student_id, role, now)
    name = await queries.name(reads, actor, student_id)
    link = f"https://t.me/{bot_name}?start={secrets.token}"
    till = await queries.expiry(reads, secrets.invitation_id)
    return screens.invitation(words, role, name, link, secrets.code, till)


@routes.press(cards.Invite)
async def invite(
    press: cards.Invite,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    bot_name: str,
) -> Answers:
    if press.role == Role.STUDENT.value:
        made = await invitation(press.student, Role.STUDENT, actor, words, now, uow, reads, bot_name)
    elif press.role == Role.GUARDIAN.value:
        made = await invitation(press.student, Role.GUARDIAN, actor, words, now, uow, reads, bot_name)
    else:
        raise NotFound
    return [made, await student_routes.card(press.student, actor, words, now, reads)]


@routes.press(callbacks.Admit)
async def admit(press: callbacks.Admit, actor: Actor, words: Words, now: datetime, uow: UnitOfWork) -> Screen:
    place = await onboarding.admit(uow, actor, press.invitation, now)
    comer = await uow.people.get(place.person_id)
    return _came(words, comer.name, place, admitted=True)


@routes.press(callbacks.Refuse)
async def refuse(
    press: callbacks.Refuse, actor: Actor, words: Words, now: datetime, uow: UnitOfWork
) -> Screen:
    await onboarding.refuse(uow, actor, press.invitation, now)
    invitation = await uow.invitations.get(press.invitation)
    comer = await uow.people.get(invitation.opened_by or 0)
    return _came(words, comer.name, invitation, admitted=False)


def _came(words: Words, name: str, where: Membership | Invitation, *, admitted: bool) -> Screen:
    """Back to the student's card, or to the tutors of the studio."""
    if where.student_id is None:
        return teacher_screens.came(words, name, where.studio_id or 0, admitted=admitted)
    return screens.came(words, name, where.student_id, admitted=admitted)
