"""The guardian's home: the only child's card, or the children to choose from."""

from datetime import datetime

from bot.callbacks import parent as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import parent_home as screens
from domain.access import Actor
from domain.people import Role
from storage.queries import family_lessons, family_progress
from storage.queries import parent_children as queries
from storage.queries.parent_children import Child
from storage.reads import Reads

LESSONS_SHOWN = 3

routes = Routes("parent.home")


async def home(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    found = await queries.children(reads, actor, now)
    if len(found) == 1:
        return await _card(found[0], actor, words, now, reads)
    return screens.children(words, found)


async def _card(child: Child, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    lessons = await family_lessons.following(reads, {child.id}, now, LESSONS_SHOWN)
    standing = await family_progress.standing(reads, {child.id}, now)
    return screens.card(words, child, lessons, standing, only=len(actor.ward_ids) == 1)


@routes.command("children", Role.GUARDIAN)
async def show_children(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await home(actor, words, now, reads)


@routes.press(callbacks.Children)
async def press_children(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await home(actor, words, now, reads)


@routes.press(callbacks.Child)
async def show_child(
    press: callbacks.Child, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    child = await queries.child(reads, actor, press.student, now)
    return await _card(child, actor, words, now, reads)
