"""A charge disputed: why, pressed or written → the tutor reverses it, or keeps it and says why → the payer is told."""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import balances
from bot.callbacks import disputes as callbacks
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import balance_entry
from bot.screens import disputes as screens
from bot.screens.disputes import Reader
from domain.access import Actor
from domain.disputes import DisputeReason, DisputeState
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.services import disputes
from storage.queries import disputes as queries
from storage.queries import entry_card
from storage.reads import Reads

routes = Routes("common.disputes")


class DisputeCharge(StatesGroup):
    """One step: the payer's own words."""

    why = State()


class KeepCharge(StatesGroup):
    """One step: why the charge stands."""

    why = State()


@routes.press(balances.Entry)
async def entry(press: balances.Entry, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return await shown(press, actor, words, now, reads)


async def shown(
    press: balances.Entry,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    *,
    toast: str | None = None,
) -> Screen:
    """One transfer, with the dispute about it; with a ``toast`` the pressed message turns into it."""
    card = await entry_card.card(reads, actor, press.transfer)
    dispute = await queries.of_transfer(reads, press.transfer)
    is_his = card.tutor_id in actor.tutor_ids
    leads = is_his or card.studio_id in actor.owned_studio_ids
    reader = Reader(card.student_id in actor.payer_student_ids, leads)
    about = (
        screens.lines(words, card, dispute, reader, now),
        screens.rows(words, card, dispute, reader, now),
    )
    opens_lesson = is_his or press.side != balances.TUTOR
    return balance_entry.card(words, card, press, about, toast=toast, opens_lesson=opens_lesson)


@routes.press(callbacks.Dispute, within=DisputeCharge)
async def ask(
    press: callbacks.Dispute, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    """What is disputed already is shown as it is."""
    await state.clear()
    card = await _paid_for(reads, actor, press.transfer)
    if await queries.of_transfer(reads, press.transfer) is not None:
        return await shown(_entry(press.transfer, balances.FAMILY), actor, words, now, reads)
    return screens.ask(words, card)


@routes.press(callbacks.DisputeFor, within=DisputeCharge)
async def choose(
    press: callbacks.DisputeFor, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen | Ask:
    if press.choice >= len(DisputeReason):
        raise NotFound
    claim = list(DisputeReason)[press.choice]
    if claim is DisputeReason.WORDS:
        return Ask(DisputeCharge.why, {"transfer": press.transfer})
    await disputes.begin(uow, actor, press.transfer, claim, None, now)
    return await _of_payer(press.transfer, actor, words, now, reads)


@routes.prompt(DisputeCharge.why)
async def ask_words(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.ask_words(words, await _paid_for(reads, actor, data["transfer"]))


@routes.text(DisputeCharge.why)
async def take_words(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await disputes.begin(uow, actor, data["transfer"], DisputeReason.WORDS, text, now)
    await state.clear()
    return await _of_payer(data["transfer"], actor, words, now, reads)


@routes.press(callbacks.Reverse)
async def reverse(
    press: callbacks.Reverse, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    dispute = await disputes.reverse(uow, actor, press.dispute, now)
    toast = words.label("toast-dispute", turn="reversed")
    return await _of_tutor(dispute.transfer_id, actor, words, now, reads, toast)


@routes.press(callbacks.UndoReverse)
async def undo(
    press: callbacks.UndoReverse, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    dispute = await disputes.undo(uow, actor, press.dispute, now)
    toast = words.label("toast-dispute", turn="undone")
    return await _of_tutor(dispute.transfer_id, actor, words, now, reads, toast)


@routes.press(callbacks.Keep, within=KeepCharge)
async def keep(
    press: callbacks.Keep, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen | Ask:
    """What is answered already is shown as it is."""
    transfer_id = await queries.transfer_of(reads, actor, press.dispute)
    dispute = await queries.of_transfer(reads, transfer_id)
    if dispute is not None and dispute.state is not DisputeState.OPEN:
        return await shown(_entry(transfer_id, balances.TUTOR), actor, words, now, reads)
    return Ask(KeepCharge.why, {"dispute": press.dispute})


@routes.prompt(KeepCharge.why)
async def ask_why_kept(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    transfer_id = await queries.transfer_of(reads, actor, data["dispute"])
    dispute = await queries.of_transfer(reads, transfer_id)
    if dispute is None:
        raise NotFound
    return screens.ask_why_kept(words, await entry_card.card(reads, actor, transfer_id), dispute)


@routes.text(KeepCharge.why)
async def take_why_kept(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    dispute = await disputes.keep(uow, actor, data["dispute"], text, now)
    await state.clear()
    return await _of_tutor(
        dispute.transfer_id, actor, words, now, reads, words.label("toast-dispute", turn="kept")
    )


async def _paid_for(reads: Reads, actor: Actor, transfer_id: int) -> entry_card.EntryCard:
    """Raises NotFound for whoever does not pay."""
    card = await entry_card.card(reads, actor, transfer_id)
    if card.student_id not in actor.payer_student_ids:
        raise NotFound
    return card


async def _of_payer(transfer_id: int, actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    press = _entry(transfer_id, balances.FAMILY)
    return await shown(press, actor, words, now, reads, toast=words.label("toast-dispute", turn="opened"))


async def _of_tutor(
    transfer_id: int, actor: Actor, words: Words, now: datetime, reads: Reads, toast: str
) -> Screen:
    return await shown(_entry(transfer_id, balances.TUTOR), actor, words, now, reads, toast=toast)


def _entry(transfer_id: int, side: int) -> balances.Entry:
    return balances.Entry(transfer=transfer_id, before=0, side=side, fact=balances.ALL, page=0)
