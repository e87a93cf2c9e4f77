"""What tutors are paid: a month of all, of one, and what was given: amount → confirm → receipt with Undo."""

import secrets
from datetime import date, datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import formats, months
from bot.callbacks import tutor_pay as callbacks
from bot.keyboards.calendar import next_month
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_pay as screens
from bot.screens import tutor_pay_forms as forms
from domain.access import Actor
from domain.clock import zone_named
from domain.errors import NotFound
from domain.identity import known
from domain.money import check_amount
from domain.ports import UnitOfWork
from domain.services import pay
from storage.queries import tutor_pay as queries
from storage.queries.tutor_pay import Paid, Slip
from storage.reads import Reads

routes = Routes("tutor.pay")


class GivePay(StatesGroup):
    """One step: whom and for which month is known."""

    amount = State()


async def slip_of(tutor_id: int, number: int, actor: Actor, now: datetime, reads: Reads) -> tuple[Slip, date]:
    """Four statements."""
    tutor = await queries.tutor(reads, actor, tutor_id)
    first = months.first_of(number, tutor.zone, now)
    (slip,) = await _slips(reads, (tutor,), first)
    return slip, first


async def _slips(reads: Reads, tutors: tuple[Paid, ...], first: date) -> tuple[Slip, ...]:
    zone = tutors[0].zone
    return await queries.slips(
        reads, tutors, months.begins(first, zone), months.begins(next_month(first), zone)
    )


@routes.press(callbacks.StudioPay)
async def of_studio(
    press: callbacks.StudioPay, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    found = await queries.of_studio(reads, actor, press.studio, press.edge)
    if not found:
        raise NotFound
    first = months.first_of(press.month, found[0].zone, now)
    rows = await _slips(reads, found[: queries.PAGE], first)
    present = first == months.present(found[0].zone, now)
    return screens.of_studio(words, rows, first, present=present, more=len(found) > queries.PAGE)


@routes.press(callbacks.TutorPay)
async def of_tutor(
    press: callbacks.TutorPay, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    slip, first = await slip_of(press.tutor, press.month, actor, now, reads)
    return screens.month(words, slip, first, now)


@routes.press(callbacks.PayOut, within=GivePay)
async def start(press: callbacks.PayOut, actor: Actor, reads: Reads) -> Ask:
    await owned(press.tutor, actor, reads)
    return Ask(GivePay.amount, {"tutor": press.tutor, "month": press.month})


async def owned(tutor_id: int, actor: Actor, reads: Reads) -> Paid:
    """Only the owner goes on. Raises NotFound."""
    tutor = await queries.tutor(reads, actor, tutor_id)
    if not tutor.is_owner:
        raise NotFound
    return tutor


@routes.prompt(GivePay.amount)
async def ask_amount(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    slip, first = await slip_of(data["tutor"], data["month"], actor, now, reads)
    return forms.ask_payout(words, slip, first, data["month"])


@routes.text(GivePay.amount)
async def take_amount(
    text: str, data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    tutor = await owned(data["tutor"], actor, reads)
    minor = formats.parse_amount(text, tutor.currency)
    return _confirm(words, tutor, data["month"], minor, now)


@routes.press(callbacks.PayOutAmount, within=GivePay)
async def choose_amount(
    press: callbacks.PayOutAmount, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    return _confirm(words, await owned(press.tutor, actor, reads), press.month, press.minor, now)


def _confirm(words: Words, tutor: Paid, number: int, minor: int, now: datetime) -> Screen:
    check_amount(minor)
    first = months.first_of(number, tutor.zone, now)
    return forms.confirm_payout(words, tutor, first, number, minor, secrets.token_hex(6))


@routes.press(callbacks.RecordPayOut, within=GivePay)
async def record(
    press: callbacks.RecordPayOut,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """A second tap finds the first by its intent and shows the same receipt."""
    tutor = await owned(press.tutor, actor, reads)
    first = months.first_of(press.month, tutor.zone, now)
    paid = await pay.pay_out(uow, actor, press.tutor, first, press.minor, press.intent, now)
    await state.clear()
    toast = words.label("toast-pay-recorded")
    return await _receipt(known(paid.id), actor, words, reads, toast=toast)


async def _receipt(
    transfer_id: int, actor: Actor, words: Words, reads: Reads, *, toast: str | None = None
) -> Screen:
    tutor_id, month_on, minor, undone = await queries.receipt(reads, actor, transfer_id)
    tutor = await owned(tutor_id, actor, reads)
    first = month_on.astimezone(zone_named(tutor.zone)).date()
    return forms.receipt(words, tutor, first, (transfer_id, minor), undone=undone, toast=toast)


@routes.press(callbacks.PayOutReceipt)
async def show_receipt(press: callbacks.PayOutReceipt, actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _receipt(press.transfer, actor, words, reads)


@routes.press(callbacks.UndoPayOut)
async def undo(
    press: callbacks.UndoPayOut, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await pay.undo_payout(uow, actor, press.transfer, now)
    return await _receipt(press.transfer, actor, words, reads, toast=words.label("toast-tutor-undone"))
