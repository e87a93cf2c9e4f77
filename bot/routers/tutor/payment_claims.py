"""What families say they have paid, in the tutor's hands: received, another sum, not found, or a payment known already.

However many tutors press, one payment; old buttons show it as it is.
"""

from datetime import datetime, timedelta
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import paid_formats
from bot.callbacks import tutor_money as callbacks
from bot.l10n import Words
from bot.routers.tutor.money import shown
from bot.routing import Ask, Routes
from bot.screen import Answers, Gallery, Item, Screen
from bot.screens import tutor_claims as screens
from domain.access import Actor
from domain.identity import known
from domain.money import check_amount
from domain.payment_claims import ClaimState
from domain.ports import UnitOfWork
from domain.services import claims
from storage.queries import payment_claims as queries
from storage.queries import tutor_payments
from storage.reads import Reads

routes = Routes("tutor.payment_claims")
LATELY = timedelta(hours=24)


class ReceiveOther(StatesGroup):
    """One step: how much has come for the claim in the data."""

    amount = State()


@routes.press(callbacks.Claims)
async def show_waiting(press: callbacks.Claims, actor: Actor, words: Words, reads: Reads) -> Screen:
    back = press.back == 1
    found = await queries.waiting(reads, actor, press.edge, back=back)
    return screens.waiting(words, found, press.edge, back=back)


@routes.press(callbacks.ClaimCard, within=ReceiveOther)
async def show_card(
    press: callbacks.ClaimCard, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return screens.card(words, await queries.led_card(reads, actor, press.claim))


@routes.press(callbacks.ClaimFiles)
async def show_files(press: callbacks.ClaimFiles, actor: Actor, words: Words, reads: Reads) -> Answers:
    card = screens.card(words, await queries.led_card(reads, actor, press.claim))
    files = await queries.proofs(reads, actor, press.claim)
    items = tuple(Item(kind=kind, file_id=file_id) for kind, file_id in files)
    return [Gallery(items), card] if items else card


@routes.press(callbacks.ReceiveClaim)
async def receive(
    press: callbacks.ReceiveClaim, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """An equal payment of the last day is asked about: the family may have been quicker to say than the tutor."""
    claim = await queries.led_card(reads, actor, press.claim)
    if claim.state is ClaimState.WITHDRAWN or claim.transfer_id is not None:
        return await _as_it_is(claim, actor, words, reads)
    since = min(claim.claimed_at, now) - LATELY
    like = await tutor_payments.alike(reads, actor, claim.student_id, claim.amount_minor, since)
    if like is not None and press.sure != 1:
        return screens.is_it(words, claim, like)
    payment = await claims.receive(uow, actor, press.claim, now)
    return await shown(known(payment.id), actor, words, reads, words.label("toast-tutor-recorded"))


async def _as_it_is(claim: queries.Claim, actor: Actor, words: Words, reads: Reads) -> Screen:
    if claim.transfer_id is None:
        return screens.card(words, claim, toast=words.label("toast-claim-was-withdrawn"))
    return await shown(claim.transfer_id, actor, words, reads, words.label("toast-claim-answered"))


@routes.press(callbacks.MatchClaim)
async def match(
    press: callbacks.MatchClaim, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await claims.match(uow, actor, press.claim, press.transfer, now)
    return await _as_it_is(await queries.led_card(reads, actor, press.claim), actor, words, reads)


@routes.press(callbacks.MissClaim)
async def miss(
    press: callbacks.MissClaim, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    claim = await claims.not_find(uow, actor, press.claim, now)
    is_told = claim.state is ClaimState.NOT_FOUND
    toast = words.label("toast-claim-missed" if is_told else "toast-claim-answered")
    return screens.card(words, await queries.led_card(reads, actor, press.claim), toast=toast)


@routes.press(callbacks.OtherSum, within=ReceiveOther)
async def ask_other(
    press: callbacks.OtherSum, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Ask | Screen:
    """What is answered is shown as it is."""
    claim = await queries.led_card(reads, actor, press.claim)
    if claim.state is ClaimState.WITHDRAWN or claim.transfer_id is not None:
        await state.clear()
        return await _as_it_is(claim, actor, words, reads)
    return Ask(ReceiveOther.amount, {"claim": press.claim})


@routes.prompt(ReceiveOther.amount)
async def ask_sum(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.ask_sum(words, await queries.led_card(reads, actor, data["claim"]))


@routes.text(ReceiveOther.amount)
async def take_sum(text: str, data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    claim = await queries.led_card(reads, actor, data["claim"])
    minor = check_amount(paid_formats.parse_sum(text, claim.currency))
    return screens.confirm_sum(words, claim, minor)


@routes.press(callbacks.ReceiveSum, within=ReceiveOther)
async def receive_sum(
    press: callbacks.ReceiveSum,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await state.clear()
    payment = await claims.receive(uow, actor, press.claim, now, amount_minor=press.minor)
    return await shown(known(payment.id), actor, words, reads, words.label("toast-tutor-recorded"))
