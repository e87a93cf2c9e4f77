"""What has been settled of a student's marks."""

from datetime import datetime

from aiogram.fsm.context import FSMContext

from bot.callbacks import tutor_periods as callbacks
from bot.l10n import Words
from bot.routers.tutor.settle_period import SettlePeriod, listed, period
from bot.routing import Routes
from bot.screen import Screen
from bot.screens import tutor_periods as screens
from domain.access import Actor
from storage.queries import journal as journals
from storage.queries.family_pages import Turn
from storage.reads import Reads

routes = Routes("tutor.periods")


@routes.press(callbacks.Periods, within=SettlePeriod)
async def show(
    press: callbacks.Periods, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    head = await journals.taught(reads, actor, press.course, press.student, now)
    return await listed(head, words, reads, press.cursor, Turn.BEFORE if press.back else Turn.AFTER)


@routes.press(callbacks.PeriodCard, within=SettlePeriod)
async def card(
    press: callbacks.PeriodCard, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return screens.card(words, *await period(press.period, actor, now, reads))
