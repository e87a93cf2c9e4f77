"""A child's XP, level, streak and achievements."""

from datetime import datetime

from bot.callbacks import parent as callbacks
from bot.callbacks.family_records import PastLessons
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import family_progress as screens
from domain.access import Actor
from storage.queries import family_progress as queries
from storage.queries import parent_children
from storage.reads import Reads

routes = Routes("parent.progress")


@routes.press(callbacks.ChildProgress)
async def show_progress(
    press: callbacks.ChildProgress, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    name = await parent_children.name(reads, actor, press.student)
    standing = await queries.standing(reads, {press.student}, now)
    awarded = await queries.awarded(reads, {press.student})
    achievements = callbacks.ChildAchievements(student=press.student, page=0)
    doors = (achievements, PastLessons(student=press.student, cursor=0, back=0))
    return screens.progress(words, standing, awarded, doors, (callbacks.Child(student=press.student), name))


@routes.press(callbacks.ChildAchievements)
async def show_achievements(
    press: callbacks.ChildAchievements, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    name = await parent_children.name(reads, actor, press.student)
    facts = await queries.facts(reads, {press.student}, now)
    awarded = await queries.awarded(reads, {press.student})

    def turn(page: int) -> callbacks.ChildAchievements:
        return callbacks.ChildAchievements(student=press.student, page=page)

    ways = (turn, callbacks.ChildProgress(student=press.student), name)
    return screens.achievements(words, facts, awarded, press.page, ways)
