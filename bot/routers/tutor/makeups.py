"""Make-up lessons: which a student has the right to, which lesson is one."""

from datetime import datetime

from bot.callbacks import tutor_makeups as callbacks
from bot.l10n import Words
from bot.routers.tutor.lessons import shown
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_makeups as screens
from domain.access import Actor
from domain.ports import UnitOfWork
from domain.services import makeups
from storage.queries import makeups as queries
from storage.queries import tutor_cards
from storage.reads import Reads

routes = Routes("tutor.makeups")


@routes.press(callbacks.StudentMakeups)
async def of_student(
    press: callbacks.StudentMakeups, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return await _listed(press.student, actor, words, now, reads)


@routes.press(callbacks.DropMakeup)
async def drop(
    press: callbacks.DropMakeup, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    credit = await makeups.withdraw(uow, actor, press.credit, now)
    toast = words.label("toast-makeup-dropped")
    return await _listed(credit.student_id, actor, words, now, reads, toast=toast)


@routes.press(callbacks.MakeUpLesson)
async def use(
    press: callbacks.MakeUpLesson, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await makeups.assign(uow, actor, press.lesson, now)
    toast = words.label("toast-makeup-used")
    return await shown(press.lesson, actor, words, now, reads, toast=toast)


@routes.press(callbacks.UsualLesson)
async def release(
    press: callbacks.UsualLesson, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await makeups.release(uow, actor, press.lesson, now)
    toast = words.label("toast-makeup-released")
    return await shown(press.lesson, actor, words, now, reads, toast=toast)


async def _listed(
    student_id: int, actor: Actor, words: Words, now: datetime, reads: Reads, *, toast: str | None = None
) -> Screen:
    name = await tutor_cards.name(reads, actor, student_id)
    found = await queries.of_student(reads, actor, student_id, now)
    return screens.listed(words, student_id, name, found, toast=toast)
