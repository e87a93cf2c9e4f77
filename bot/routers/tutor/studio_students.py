"""The students of an owner's studio, whoever teaches them: reading only."""

from datetime import datetime

from bot.callbacks import tutor_studio as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import studio_students as screens
from domain.access import Actor
from domain.errors import NotFound
from storage.queries import studio_students as queries
from storage.reads import Reads

routes = Routes("tutor.studio_students")


@routes.press(callbacks.StudioStudents)
async def students(press: callbacks.StudioStudents, actor: Actor, words: Words, reads: Reads) -> Screen:
    """From the first where there is nothing beyond that edge any more."""
    if not actor.owned_studio_ids:
        raise NotFound
    rows = await queries.page(reads, actor, press.edge, back=bool(press.back))
    if rows or not press.edge:
        return screens.students(words, rows, press.edge, back=bool(press.back))
    return screens.students(words, await queries.page(reads, actor, 0, back=False), 0, back=False)


async def card(student_id: int, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """Of whom a colleague teaches. Raises NotFound."""
    return screens.card(words, await queries.card(reads, actor, student_id, now))
