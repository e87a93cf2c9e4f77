"""What else is done about a student's money: given back, added or taken off, forgiven.

Steps: amount → for an adjustment its reason → confirm with the effect in numbers → receipt with Undo.
"""

import secrets
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import paid_formats
from bot.callbacks import tutor_money as callbacks
from bot.l10n import Words
from bot.routers.tutor.money import shown
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import tutor_corrections as screens
from bot.screens.tutor_corrections import Act
from domain.access import Actor
from domain.errors import NotFound, NothingOwed, TextEmpty
from domain.identity import known
from domain.ledger import Transfer
from domain.money import check_amount
from domain.payments import note_of
from domain.ports import UnitOfWork
from domain.services import corrections
from storage.queries import purse
from storage.reads import Reads

routes = Routes("tutor.correct_balance")


class CorrectBalance(StatesGroup):
    """``student``, ``kind``, then ``minor`` and ``reason`` in the data."""

    amount = State()
    reason = State()


def act_of(number: int) -> Act:
    """Raises NotFound."""
    try:
        return Act(number)
    except ValueError:
        raise NotFound from None


@routes.press(callbacks.MoneyActs)
async def show_acts(
    press: callbacks.MoneyActs, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return screens.acts(words, await purse.of(reads, actor, press.student, now))


@routes.press(callbacks.CorrectFor, within=CorrectBalance)
async def start(press: callbacks.CorrectFor) -> Ask:
    return Ask(CorrectBalance.amount, {"student": press.student, "kind": act_of(press.kind).value})


@routes.prompt(CorrectBalance.amount)
async def ask_amount(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    his = await purse.of(reads, actor, data["student"], now)
    return screens.ask_amount(words, his, act_of(data["kind"]))


@routes.text(CorrectBalance.amount)
async def take_amount(
    text: str, data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Ask | Screen:
    his = await purse.of(reads, actor, data["student"], now)
    act = act_of(data["kind"])
    minor = _within(his, act, check_amount(paid_formats.parse_sum(text, his.currency)))
    if act.is_explained:
        return Ask(CorrectBalance.reason, {**data, "minor": minor})
    return screens.confirm(words, his, act, minor, secrets.token_hex(6))


def _within(his: purse.Purse, act: Act, minor: int) -> int:
    """Raises NothingOwed: no more can be forgiven than is owed, and that is said before it is confirmed."""
    if act is Act.WRITE_OFF and minor > -his.balance_minor:
        raise NothingOwed
    return minor


@routes.press(callbacks.CorrectSum, within=CorrectBalance)
async def choose_amount(
    press: callbacks.CorrectSum, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    his = await purse.of(reads, actor, press.student, now)
    act = act_of(press.kind)
    return screens.confirm(
        words, his, act, _within(his, act, check_amount(press.minor)), secrets.token_hex(6)
    )


@routes.prompt(CorrectBalance.reason)
async def ask_reason(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    if "minor" not in data:
        raise NotFound
    his = await purse.of(reads, actor, data["student"], now)
    return screens.ask_reason(words, his, act_of(data["kind"]), data["minor"])


@routes.text(CorrectBalance.reason)
async def take_reason(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """Said again, it is another one."""
    reason = note_of(text)
    if reason is None or "minor" not in data:
        raise TextEmpty
    await state.set_data({**data, "reason": reason})
    his = await purse.of(reads, actor, data["student"], now)
    return screens.confirm(
        words, his, act_of(data["kind"]), data["minor"], secrets.token_hex(6), reason=reason
    )


@routes.press(callbacks.Correct, within=CorrectBalance)
async def correct(
    press: callbacks.Correct,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Answers | Ask:
    """A second tap shows the same receipt; a reason that is forgotten with its dialog is asked for again."""
    asked = {"student": press.student, "kind": press.kind, "minor": press.minor}
    remembered = asked.items() <= data.items()
    try:
        posted = await _posted(press, data.get("reason", "") if remembered else "", actor, now, uow)
    except TextEmpty:
        return Ask(CorrectBalance.reason, asked)
    await state.clear()
    return await shown(known(posted.id), actor, words, reads, words.label("toast-saved"))


async def _posted(
    press: callbacks.Correct, reason: str, actor: Actor, now: datetime, uow: UnitOfWork
) -> Transfer:
    student, minor, intent = press.student, press.minor, press.intent
    match act_of(press.kind):
        case Act.REFUND:
            beyond = press.sure == 1
            return await corrections.refund(uow, actor, student, minor, intent, now, beyond=beyond)
        case Act.WRITE_OFF:
            return await corrections.write_off(uow, actor, student, minor, intent, now)
        case Act.ADD:
            return await corrections.adjust(uow, actor, student, minor, reason, intent, now)
        case Act.TAKE_OFF:
            return await corrections.adjust(uow, actor, student, -minor, reason, intent, now)
