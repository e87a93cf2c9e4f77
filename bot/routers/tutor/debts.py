"""Who owes money, one family reminded at a time, and the answers to the question before a lesson."""

from datetime import datetime

from bot.callbacks import overdue
from bot.callbacks import tutor_debts as callbacks
from bot.l10n import Words
from bot.routers.tutor.lessons import shown
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_debts as screens
from domain.access import Actor
from domain.ports import UnitOfWork
from domain.services import debts
from storage.queries import tutor_debtors as queries
from storage.reads import Reads

routes = Routes("tutor.debts")


@routes.press(overdue.Debtors)
async def debtors(press: overdue.Debtors, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await listed(press, actor, words, now, reads)


async def listed(
    where: overdue.Debtors,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    *,
    toast: str | None = None,
) -> Screen:
    rows = await queries.debtors(reads, actor, where.edge, back=bool(where.back))
    owed = await queries.owed(reads, actor, words.local(now))
    return screens.debtors(words, rows, owed, now, where, toast=toast)


@routes.press(callbacks.RemindDebtor)
async def remind(
    press: callbacks.RemindDebtor, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    reminder = await debts.remind(uow, actor, press.student, now)
    where = overdue.Debtors(edge=press.edge, back=press.back)
    return await listed(where, actor, words, now, reads, toast=screens.toast(words, reminder))


@routes.press(callbacks.TeachOn)
async def teach_on(
    press: callbacks.TeachOn, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Answers:
    toast = words.label("toast-debt-teach")
    return await shown(press.lesson, actor, words, now, reads, toast=toast, in_place=True)


@routes.press(callbacks.RemindBefore)
async def remind_before(
    press: callbacks.RemindBefore, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Answers:
    reminder = await debts.remind(uow, actor, press.student, now)
    toast = screens.toast(words, reminder)
    return await shown(press.lesson, actor, words, now, reads, toast=toast, in_place=True)
