"""The queue for a group: who waits, who shall wait, and the free place offered once more."""

from datetime import datetime

from bot.callbacks import tutor_groups as callbacks
from bot.l10n import Words
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_queue as screens
from domain.access import Actor
from domain.ports import UnitOfWork
from domain.services import waitlist
from storage.queries import tutor_cards, tutor_groups
from storage.queries import waiting as queries
from storage.reads import Reads

routes = Routes("tutor.queue")


async def _queue(
    course_id: int,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    edge: int = 0,
    *,
    back: bool = False,
) -> Screen:
    group = await tutor_groups.card(reads, actor, course_id, now)
    rows = await queries.queue(reads, actor, course_id, edge, back=back)
    return screens.queue(words, group, rows, edge, now, back=back)


@routes.press(callbacks.Queue)
async def queue(press: callbacks.Queue, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await _queue(press.course, actor, words, now, reads, press.edge, back=bool(press.back))


@routes.press(callbacks.PickWaiting)
async def pick(
    press: callbacks.PickWaiting, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    group = await tutor_groups.card(reads, actor, press.course, now)
    rows = await tutor_groups.candidates(reads, actor, press.course, press.edge, back=bool(press.back))
    return screens.pick(words, group, rows, press.edge, back=bool(press.back))


@routes.press(callbacks.WaitInGroup)
async def wait(
    press: callbacks.WaitInGroup, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await waitlist.wait(uow, actor, press.course, press.student, now)
    return await _queue(press.course, actor, words, now, reads)


@routes.press(callbacks.Waiter)
async def waiter(press: callbacks.Waiter, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    group = await tutor_groups.card(reads, actor, press.course, now)
    name = await tutor_cards.name(reads, actor, press.student)
    return screens.waiter(words, group, press.student, name)


@routes.press(callbacks.StopWaiting)
async def remove(
    press: callbacks.StopWaiting, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await waitlist.remove(uow, actor, press.course, press.student, now)
    return await _queue(press.course, actor, words, now, reads)


@routes.press(callbacks.OfferPlace)
async def offer(
    press: callbacks.OfferPlace, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await waitlist.offer(uow, actor, press.course, now)
    return await _queue(press.course, actor, words, now, reads)
