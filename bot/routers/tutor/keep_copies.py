"""Whether the studio keeps copies of the pictures in handed-in work, and what becomes of those it has."""

from datetime import datetime

from bot.callbacks import tutor_copies as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_copies as screens
from domain.access import Actor
from domain.ports import UnitOfWork
from domain.services import availability, copies
from storage import image_copies
from storage.queries import availability as queries
from storage.reads import Reads

routes = Routes("tutor.keep_copies")


@routes.press(callbacks.Copies)
async def show(press: callbacks.Copies, actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _shown(press.studio, actor, words, reads)


@routes.press(callbacks.KeepCopies)
async def switch(
    press: callbacks.KeepCopies, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await availability.set_rule(uow, actor, press.studio, "keep_copies", int(press.on == 1), now)
    return await _shown(press.studio, actor, words, reads, toast=words.label("toast-saved"))


@routes.press(callbacks.RemoveCopies)
async def remove(
    press: callbacks.RemoveCopies, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    studio, _ = await queries.rules_of(reads, actor, press.studio)
    if press.sure != 1:
        return screens.sure(words, studio, *await image_copies.kept(reads, studio))
    count = await copies.remove(uow, actor, studio, now)
    return await _shown(studio, actor, words, reads, toast=words.label("toast-copies-removed", count=count))


async def _shown(
    studio_id: int, actor: Actor, words: Words, reads: Reads, *, toast: str | None = None
) -> Screen:
    studio, rules = await queries.rules_of(reads, actor, studio_id)
    count, size = await image_copies.kept(reads, studio)
    return screens.copies(words, studio, (count, size), is_on=bool(rules.keep_copies), toast=toast)
