"""The student's home and the next lesson."""

from datetime import datetime

from bot.l10n import Words
from bot.routers.common import family
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import student_home as screens
from domain.access import Actor
from domain.people import Role
from storage.queries import family_due, family_progress
from storage.queries import family_lessons as lessons
from storage.reads import Reads

DUE_SHOWN = 3

routes = Routes("student.home")


async def home(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """Three statements."""
    own = actor.own_student_ids
    following = await lessons.following(reads, own, now, 1)
    due = await family_due.due(reads, own, now, DUE_SHOWN)
    standing = await family_progress.standing(reads, own, now)
    pays_for = min(own & actor.payer_student_ids, default=None)
    return screens.home(words, following[0] if following else None, due, standing, now, pays_for)


@routes.command("next", Role.STUDENT)
async def next_lesson(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    rows, work = await lessons.next_one(reads, actor.own_student_ids, now)
    if not rows:
        return await home(actor, words, now, reads)
    return await family.card_of(rows, work, actor, words, now, reads)
