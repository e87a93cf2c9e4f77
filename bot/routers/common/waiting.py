"""A family takes the place that has become free in a group, or waits no more."""

from datetime import datetime

from bot import refusals
from bot.callbacks import family_groups as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import family_waiting as screens
from domain.access import Actor
from domain.errors import GroupFull, ProposalOver
from domain.ports import UnitOfWork
from domain.services import waitlist
from storage.queries import waiting as queries
from storage.reads import Reads

routes = Routes("common.waiting")


async def _shown(
    waiting_id: int, actor: Actor, words: Words, now: datetime, reads: Reads, toast: str | None = None
) -> Screen:
    found, student = await queries.of_family(reads, actor, waiting_id)
    return screens.place(words, found, student, now, toast=toast)


@routes.press(callbacks.Waiting)
async def place(press: callbacks.Waiting, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _shown(press.waiting, actor, words, now, reads)


@routes.press(callbacks.TakePlace)
async def take(
    press: callbacks.TakePlace, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """Too late is told politely: the queue goes on."""
    toast = words.label("toast-waiting-taken")
    try:
        await waitlist.take(uow, actor, press.waiting, now)
    except GroupFull:
        toast = words.label("toast-waiting-gone")
    except ProposalOver as refusal:
        toast = refusals.plain(words, refusal)
    return await _shown(press.waiting, actor, words, now, reads, toast)


@routes.press(callbacks.LeaveQueue)
async def leave(
    press: callbacks.LeaveQueue, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    found, student = await queries.of_family(reads, actor, press.waiting)
    if not press.sure and found.outcome is None:
        return screens.ask_leave(words, found, student)
    await waitlist.decline(uow, actor, press.waiting, now)
    return await _shown(press.waiting, actor, words, now, reads)
