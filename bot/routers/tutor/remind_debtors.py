"""Reminding all who owe money: whom it reaches, who is left out, and what became of it.

One step, ``choose``: everybody is ticked at first.
"""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_debts as callbacks
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen, Toast
from bot.screens import tutor_debts as screens
from bot.screens.tutor_debts import Chosen
from domain.access import Actor
from domain.debts import Told
from domain.ports import UnitOfWork
from domain.services import debts
from storage.queries import tutor_debtors as queries
from storage.queries.tutor_debtors import Debtor
from storage.reads import Reads

routes = Routes("tutor.remind_debtors")


class RemindDebtors(StatesGroup):
    """``whom``: the students at the beginning; ``spared`` are left out; ``page`` of the list."""

    choose = State()


async def _owing(actor: Actor, now: datetime, reads: Reads) -> list[Debtor]:
    rows = await queries.debtors(reads, actor, 0, back=False, limit=debts.AT_ONCE)
    return [row for row in rows if screens.can_be_reminded(row, now)]


@routes.press(callbacks.RemindAll, within=RemindDebtors)
async def begin(actor: Actor, now: datetime, reads: Reads) -> Ask:
    whom = [row.id for row in await _owing(actor, now, reads)]
    return Ask(RemindDebtors.choose, {"whom": whom, "spared": [], "page": 0})


@routes.prompt(RemindDebtors.choose)
async def ask_whom(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """Whoever has paid or heard of it meanwhile is gone."""
    rows = [row for row in await _owing(actor, now, reads) if row.id in data["whom"]]
    return screens.choose(words, rows, Chosen(data["whom"], data["spared"], data["page"]), now)


@routes.press(callbacks.RemindPage, within=RemindDebtors)
async def turn(press: callbacks.RemindPage, data: dict[str, Any]) -> Ask:
    return Ask(RemindDebtors.choose, _changed(data, page=press.page))


@routes.press(callbacks.Spare, within=RemindDebtors)
async def spare(press: callbacks.Spare, data: dict[str, Any]) -> Ask:
    meant = data.get("whom", [])[press.place : press.place + 1]
    others = [one for one in data.get("spared", []) if one not in meant]
    spared = others if press.on else [*others, *meant]
    return Ask(RemindDebtors.choose, _changed(data, page=press.page, spared=spared))


@routes.press(callbacks.RemindThem, within=RemindDebtors)
async def send(
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
) -> Answers:
    """A second tap finds no list any more, and leaves the report where it is."""
    whom = [one for one in data.get("whom", []) if one not in data.get("spared", [])]
    await state.clear()
    if not whom:
        return Toast(words.label("toast-debt-told", told=Told.TODAY.value, time=""))
    return screens.report(words, await debts.remind_all(uow, actor, whom, now))


def _changed(data: dict[str, Any], **changes: object) -> dict[str, Any]:
    """A button of a dialog that is over begins it anew, with nobody to remind."""
    return {"whom": [], "spared": [], "page": 0} | data | changes
