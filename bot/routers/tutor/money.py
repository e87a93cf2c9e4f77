"""A student's balance, and the receipts of what was posted by hand, each with Undo."""

from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor as callbacks
from bot.callbacks import tutor_money as more
from bot.callbacks.balances import TUTOR
from bot.keyboards import common as keyboards
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Answers, Gallery, Item, Screen
from bot.screen import press as button
from bot.screens import balance as balance_screens
from bot.screens import disputes as disputes_screens
from bot.screens import tutor_money as screens
from bot.sent import material_of
from domain.access import Actor
from domain.ledger import TransferKind
from domain.ports import UnitOfWork
from domain.services import payments
from storage.queries import balance as balances
from storage.queries import balance_packages, coverage, disputes, tutor_payments
from storage.reads import Reads

routes = Routes("tutor.money")


class AttachProof(StatesGroup):
    """One step: a picture of the payment in the data."""

    proof = State()


async def shown(
    transfer_id: int, actor: Actor, words: Words, reads: Reads, toast: str | None = None
) -> Screen:
    """The receipt; with a toast as the result of a tap."""
    paid = await tutor_payments.receipt(reads, actor, transfer_id)
    is_paid = paid.kind is TransferKind.PAYMENT and not paid.is_undone
    covered = (await coverage.of_payments(reads, {transfer_id})).get(transfer_id) if is_paid else None
    return screens.receipt(words, paid, covered, toast=toast, in_place=toast is not None)


@routes.press(callbacks.Payment, within=AttachProof)
async def payment(
    press: callbacks.Payment, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return await shown(press.transfer, actor, words, reads)


@routes.press(callbacks.UndoPayment)
async def undo(
    press: callbacks.UndoPayment, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await payments.undo(uow, actor, press.transfer, now)
    return await shown(press.transfer, actor, words, reads, words.label("toast-tutor-undone"))


@routes.press(more.Proofs)
async def show_proofs(press: more.Proofs, actor: Actor, words: Words, reads: Reads) -> Answers:
    receipt = await shown(press.transfer, actor, words, reads)
    files = await tutor_payments.proofs(reads, actor, press.transfer)
    items = tuple(Item(kind=kind, file_id=file_id) for kind, file_id in files)
    return [Gallery(items), receipt] if items else receipt


@routes.press(more.AttachProof, within=AttachProof)
async def ask_for_proof(press: more.AttachProof) -> Ask:
    return Ask(AttachProof.proof, {"transfer": press.transfer})


@routes.prompt(AttachProof.proof)
async def ask_proof(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.ask_proof(words, await tutor_payments.receipt(reads, actor, data["transfer"]))


@routes.sent(AttachProof.proof)
async def take_proof(
    message: types.Message,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
) -> Screen:
    """More may follow: an album is several messages."""
    await payments.prove(uow, actor, data["transfer"], material_of(message), now)
    return await shown(data["transfer"], actor, words, reads)


@routes.press(callbacks.Balance)
async def balance(
    press: callbacks.Balance, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    page = await balances.page(reads, actor, press.student, press.before, now)
    rows = [
        *disputes_screens.open_rows(words, await disputes.open_ones(reads, actor, press.student), TUTOR),
        [
            button(words.label("button-tutor-payment"), callbacks.PayFor(student=press.student)),
            button(words.label("button-money-acts"), more.MoneyActs(student=press.student)),
        ],
        keyboards.back_and_home(words, callbacks.Student(student=press.student)),
    ]
    packages = await balance_packages.open_ones(reads, actor, press.student)
    return balance_screens.show(words, page, TUTOR, rows, packages)
