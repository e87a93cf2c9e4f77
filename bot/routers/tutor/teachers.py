"""The tutors of a studio in its owner's hands."""

from datetime import datetime

from bot.callbacks import tutor_teachers as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_check as check_screens
from bot.screens import tutor_teachers as screens
from domain.access import Actor
from domain.ports import UnitOfWork
from domain.services import teachers
from storage.queries import teachers as queries
from storage.queries import tutor_cards, tutor_checking, tutor_homework
from storage.reads import Reads

routes = Routes("tutor.teachers")


async def _every(
    studio: int, actor: Actor, words: Words, reads: Reads, edge: int = 0, toast: str | None = None
) -> Screen:
    rows = await queries.of_studio(reads, actor, studio, edge)
    return screens.every(words, studio, rows, actor.person_id, toast=toast)


@routes.press(callbacks.Teachers)
async def show(press: callbacks.Teachers, actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _every(press.studio, actor, words, reads, press.edge)


@routes.press(callbacks.Teacher)
async def show_one(press: callbacks.Teacher, actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.one(words, await queries.one(reads, actor, press.tutor), actor.person_id)


@routes.press(callbacks.TeacherChecks)
async def checks(press: callbacks.TeacherChecks, actor: Actor, words: Words, reads: Reads) -> Screen:
    """An owner may check them, too."""
    await queries.one(reads, actor, press.tutor)
    rows = await tutor_homework.queue(reads, actor, press.after, press.tutor)
    total = await tutor_checking.how_many(reads, actor, press.tutor) if rows else 0
    return check_screens.queue(words, rows, total, press.tutor)


@routes.press(callbacks.InviteTeacher)
async def invite(
    press: callbacks.InviteTeacher,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    bot_name: str,
) -> Answers:
    """The secret is in this message alone."""
    secrets = await teachers.invite(uow, actor, press.studio, now)
    owner = await uow.people.get(actor.person_id)
    link = f"https://t.me/{bot_name}?start={secrets.token}"
    till = await tutor_cards.expiry(reads, secrets.invitation_id)
    made = screens.invitation(words, owner.name, link, secrets.code, till)
    return [made, await _every(press.studio, actor, words, reads)]


@routes.press(callbacks.DismissTeacher)
async def dismiss(
    press: callbacks.DismissTeacher, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """A second tap finds him gone."""
    if not press.sure:
        return screens.sure(words, await queries.one(reads, actor, press.tutor))
    place = await teachers.dismiss(uow, actor, press.tutor, now)
    return await _every(place.studio_id, actor, words, reads, 0, words.label("toast-teacher-dismissed"))
