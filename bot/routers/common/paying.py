"""Paying by hand (rule 16): how much → where to, each value a copy button → "I paid" → a picture, if there is one.

The tutor answers; until then what was said stands on a card of its own, and a picture may still be sent.
"""

import secrets
from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import paid_formats
from bot.callbacks import paying as callbacks
from bot.formats import NotUnderstood
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Answers, Gallery, Item, Screen
from bot.screens import paying as screens
from bot.screens import receipts
from bot.screens.card_payments import by_card
from bot.sent import material_of
from domain.access import Actor
from domain.errors import NotFound
from domain.identity import known
from domain.ledger import PaymentMethod
from domain.money import check_amount
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import claims
from storage.queries import coverage, payment_claims, tutor_payments
from storage.queries import paying as queries
from storage.reads import Reads

routes = Routes("common.paying")
METHODS = {1: PaymentMethod.BANK, 2: PaymentMethod.CASH}


class PayLessons(StatesGroup):
    """One step: another amount, typed."""

    amount = State()


class ProvePayment(StatesGroup):
    """One step: pictures and words join the claim in the data until something else is done."""

    proof = State()


@routes.press(callbacks.Pay, within=PayLessons)
async def ask_amount(press: callbacks.Pay) -> Ask:
    return Ask(PayLessons.amount, {"student": press.student})


@routes.prompt(PayLessons.amount)
async def show_amounts(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    till = await queries.till(reads, actor, data["student"], now)
    ahead = await queries.ahead(reads, actor, data["student"], now)
    waiting = await payment_claims.own_open(reads, actor, data["student"])
    return screens.amounts(words, till, ahead, waiting)


@routes.text(PayLessons.amount)
async def take_amount(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    state: FSMContext,
    cards_on: bool,  # noqa: FBT001 (provided by name)
) -> Screen:
    till = await queries.till(reads, actor, data["student"], now)
    minor = check_amount(paid_formats.parse_sum(text, till.currency))
    await state.clear()
    return await _where(till, minor, actor, words, now, reads, cards_on=cards_on)


@routes.press(callbacks.PaySum, within=PayLessons)
async def show_where(
    press: callbacks.PaySum,
    actor: Actor,
    words: Words,
    now: datetime,
    reads: Reads,
    state: FSMContext,
    cards_on: bool,  # noqa: FBT001 (provided by name)
) -> Screen:
    await state.clear()
    till = await queries.till(reads, actor, press.student, now)
    return await _where(till, check_amount(press.minor), actor, words, now, reads, cards_on=cards_on)


async def _where(
    till: queries.Till, minor: int, actor: Actor, words: Words, now: datetime, reads: Reads, *, cards_on: bool
) -> Screen:
    lines = await queries.lines(reads, actor, till.student_id)
    intent = secrets.token_hex(6)
    card = by_card(words, till, minor, intent, is_on=cards_on)
    return screens.where(words, till, minor, lines, intent, now, card)


@routes.press(callbacks.IPaid, within=ProvePayment)
async def paid(
    press: callbacks.IPaid,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """A second tap finds the same claim."""
    method = METHODS.get(press.method)
    if method is None:
        raise NotFound
    claim, is_new = await claims.claim(uow, actor, press.student, press.minor, method, press.intent, now)
    await state.set_state(ProvePayment.proof)
    await state.set_data({"claim": known(claim.id)})
    card = await payment_claims.own_card(reads, actor, known(claim.id))
    toast = words.label("toast-claim-made" if is_new else "toast-claim-made-already")
    return screens.own(words, card, asks=not card.is_over, toast=toast)


@routes.prompt(ProvePayment.proof)
async def ask_proof(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.own(words, await payment_claims.own_card(reads, actor, data["claim"]), asks=True)


@routes.press(callbacks.ShowProof, within=ProvePayment)
async def wait_for_proof(
    press: callbacks.ShowProof, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Ask | Screen:
    """What is answered is shown as it is."""
    claim = await payment_claims.own_card(reads, actor, press.claim)
    if claim.is_over:
        await state.clear()
        return screens.own(words, claim)
    return Ask(ProvePayment.proof, {"claim": press.claim})


@routes.sent(ProvePayment.proof)
async def take_proof(
    message: types.Message, data: dict[str, Any], actor: Actor, now: datetime, uow: UnitOfWork
) -> Ask:
    proof = material_of(message)
    await claims.show_proof(uow, actor, data["claim"], message.message_id, proof, now)
    return Ask(ProvePayment.proof, {"claim": data["claim"]})


@routes.text(ProvePayment.proof)
async def take_words(
    text: str, message: types.Message, data: dict[str, Any], actor: Actor, now: datetime, uow: UnitOfWork
) -> Ask:
    await claims.say(uow, actor, data["claim"], text, message.message_id, now)
    return Ask(ProvePayment.proof, {"claim": data["claim"]})


@routes.sent_anywhere(Role.GUARDIAN)
async def take_late_proof(
    message: types.Message, actor: Actor, now: datetime, uow: UnitOfWork, reads: Reads
) -> Ask:
    """A picture sent later joins the claim that waits."""
    try:
        claim_id = await payment_claims.latest_open(reads, actor)
    except NotFound:
        raise NotUnderstood from None
    await claims.show_proof(uow, actor, claim_id, message.message_id, material_of(message), now)
    return Ask(ProvePayment.proof, {"claim": claim_id})


@routes.press(callbacks.NoProof, within=ProvePayment)
async def go_without(
    press: callbacks.NoProof,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await state.clear()
    await claims.go_without(uow, actor, press.claim, now)
    return screens.own(words, await payment_claims.own_card(reads, actor, press.claim), in_place=True)


@routes.press(callbacks.OwnClaim)
async def show_claim(press: callbacks.OwnClaim, actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.own(words, await payment_claims.own_card(reads, actor, press.claim))


@routes.press(callbacks.WithdrawClaim, within=ProvePayment)
async def withdraw(
    press: callbacks.WithdrawClaim,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """What is received already is shown as it is."""
    await state.clear()
    claim = await payment_claims.own_card(reads, actor, press.claim)
    toast = words.label("toast-claim-answered")
    if claim.transfer_id is None:
        await claims.withdraw(uow, actor, press.claim, now)
        claim = await payment_claims.own_card(reads, actor, press.claim)
        toast = words.label("toast-claim-withdrawn")
    return screens.own(words, claim, toast=toast, in_place=True)


@routes.press(callbacks.WillCheck)
async def will_check(press: callbacks.WillCheck, actor: Actor, words: Words, reads: Reads) -> Screen:
    claim = await payment_claims.own_card(reads, actor, press.claim)
    return screens.own(words, claim, toast=words.label("toast-claim-will-check"), in_place=True)


@routes.press(callbacks.Receipt)
async def show_receipt(press: callbacks.Receipt, actor: Actor, words: Words, reads: Reads) -> Screen:
    receipt = await tutor_payments.payers_receipt(reads, actor, press.transfer)
    paid_for = (await coverage.of_payments(reads, {press.transfer})).get(press.transfer)
    return receipts.receipt(words, receipt, paid_for)


@routes.press(callbacks.ReceiptFiles)
async def show_files(press: callbacks.ReceiptFiles, actor: Actor, words: Words, reads: Reads) -> Answers:
    receipt = await tutor_payments.payers_receipt(reads, actor, press.transfer)
    files = await tutor_payments.proofs(reads, actor, press.transfer)
    items = tuple(Item(kind=kind, file_id=file_id) for kind, file_id in files)
    return (
        [Gallery(items), receipts.receipt(words, receipt, None)]
        if items
        else receipts.receipt(words, receipt, None)
    )
