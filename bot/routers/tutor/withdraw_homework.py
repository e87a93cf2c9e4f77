"""Homework given by mistake: taken back from one student or from all of them, until something is sent for it."""

from datetime import datetime

from aiogram.fsm.context import FSMContext

from bot.callbacks import tutor_assigning as callbacks
from bot.l10n import Words
from bot.routers.tutor import assign_homework
from bot.routers.tutor import homework as homework_routes
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_assigning, tutor_homework
from domain.access import Actor
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.services import withdrawals
from storage.queries import tutor_assignments
from storage.queries import tutor_homework as queries
from storage.reads import Reads

routes = Routes("tutor.withdraw_homework")


@routes.press(callbacks.WithdrawWork)
async def withdraw(
    press: callbacks.WithdrawWork, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    if not press.sure:
        return tutor_homework.ask_withdraw(words, await queries.card(reads, actor, press.homework))
    await withdrawals.withdraw(uow, actor, press.homework, now)
    toast = words.label("toast-tutor-withdrawn")
    return await homework_routes.card(press.homework, actor, words, now, reads, toast=toast)


@routes.press(callbacks.WithdrawAll)
async def withdraw_all(
    press: callbacks.WithdrawAll,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers:
    if not press.sure:
        works = await tutor_assignments.given(reads, actor, press.assignment)
        if not works:
            raise NotFound
        return tutor_assigning.ask_withdraw_all(words, press.assignment, works)
    await withdrawals.withdraw_all(uow, actor, press.assignment, now)
    toast = words.label("toast-tutor-withdrawn")
    return await assign_homework.given(press.assignment, actor, words, now, reads, state, toast=toast)
