"""Recording a payment: amount → confirm → receipt with Undo. And the balance, line by line.

The amount is pressed or typed; the confirm screen carries its own intent, so a payment is made once.
"""

import secrets
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import formats
from bot.callbacks import tutor as callbacks
from bot.callbacks.balances import TUTOR
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screen import press as button
from bot.screens import balance as balance_screens
from bot.screens import tutor_money as screens
from domain.access import Actor
from domain.identity import known
from domain.money import check_amount
from domain.ports import UnitOfWork
from domain.services import ledger
from storage.queries import balance as balances
from storage.queries import balance_packages, tutor_cards, tutor_payments, tutor_students
from storage.reads import Reads

routes = Routes("tutor.money")


class RecordPayment(StatesGroup):
    """One step that hears amounts until one is confirmed."""

    amount = State()


@routes.press(callbacks.PayFor, within=RecordPayment)
async def start(press: callbacks.PayFor) -> Ask:
    return Ask(RecordPayment.amount, {"student": press.student})


@routes.prompt(RecordPayment.amount)
async def ask_amount(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    """Whole lessons are of the first course."""
    courses = await tutor_students.courses_of(reads, actor, data["student"], now)
    head = await balances.head(reads, actor, data["student"])
    return screens.ask_amount(words, head, courses[0].price_minor if courses else 0)


@routes.text(RecordPayment.amount)
async def take_amount(text: str, data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    student_id = data["student"]
    head = await balances.head(reads, actor, student_id)
    return await _confirm(student_id, formats.parse_amount(text, head.currency), actor, words, reads)


@routes.press(callbacks.PayAmount, within=RecordPayment)
async def choose_amount(
    press: callbacks.PayAmount, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.set_state(RecordPayment.amount)
    await state.set_data({"student": press.student})
    return await _confirm(press.student, press.minor, actor, words, reads)


async def _confirm(student_id: int, minor: int, actor: Actor, words: Words, reads: Reads) -> Screen:
    await tutor_cards.name(reads, actor, student_id)
    check_amount(minor)
    head = await balances.head(reads, actor, student_id)
    return screens.confirm(words, head, minor, secrets.token_hex(6))


@routes.press(callbacks.RecordPayment, within=RecordPayment)
async def record(
    press: callbacks.RecordPayment,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """A second tap finds the first payment by its intent and shows the same receipt."""
    transfer = await ledger.record_payment(
        uow, actor, press.student, press.minor, press.intent, now, None, now
    )
    await state.clear()
    paid = await tutor_payments.receipt(reads, actor, known(transfer.id))
    return screens.receipt(words, paid, toast=words.label("toast-tutor-recorded"), in_place=True)


@routes.press(callbacks.Payment)
async def payment(press: callbacks.Payment, actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.receipt(words, await tutor_payments.receipt(reads, actor, press.transfer))


@routes.press(callbacks.UndoPayment)
async def undo(
    press: callbacks.UndoPayment, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await ledger.undo_payment(uow, actor, press.transfer, now)
    paid = await tutor_payments.receipt(reads, actor, press.transfer)
    return screens.receipt(words, paid, toast=words.label("toast-tutor-undone"), in_place=True)


@routes.press(callbacks.Balance)
async def balance(
    press: callbacks.Balance, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    await tutor_cards.name(reads, actor, press.student)
    page = await balances.page(reads, actor, press.student, press.before, now)
    rows = [
        [button(words.label("button-tutor-payment"), callbacks.PayFor(student=press.student))],
        keyboards.back_and_home(words, callbacks.Student(student=press.student)),
    ]
    packages = await balance_packages.open_ones(reads, actor, press.student)
    return balance_screens.show(words, page, TUTOR, rows, packages)
