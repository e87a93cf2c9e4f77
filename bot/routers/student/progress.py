"""The student's XP, level, streak and achievements."""

from datetime import datetime

from bot.callbacks import student as callbacks
from bot.callbacks.family_records import PastLessons
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import family_progress as screens
from domain.access import Actor
from domain.people import Role
from storage.queries import family_progress as queries
from storage.reads import Reads

routes = Routes("student.progress")


@routes.command("progress", Role.STUDENT)
async def show_progress(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _progress(actor, words, now, reads)


@routes.press(callbacks.Progress)
async def press_progress(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _progress(actor, words, now, reads)


async def _progress(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    own = actor.own_student_ids
    standing = await queries.standing(reads, own, now)
    doors = (callbacks.Achievements(page=0), PastLessons(student=0, cursor=0, back=0))
    return screens.progress(words, standing, await queries.awarded(reads, own), doors)


@routes.press(callbacks.Achievements)
async def show_achievements(
    press: callbacks.Achievements, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    own = actor.own_student_ids
    facts = await queries.facts(reads, own, now)
    ways = (lambda page: callbacks.Achievements(page=page), callbacks.Progress(), None)
    return screens.achievements(words, facts, await queries.awarded(reads, own), press.page, ways)
