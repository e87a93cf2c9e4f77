"""Recording a payment: amount → confirm, with how, when, a note and a picture, each by one tap → receipt with Undo.

The confirm screen carries its own intent, so a payment is made once. What the buttons cannot hold, the note and the
picture, is remembered beside that intent while the dialog lasts.
"""

import secrets
from datetime import date, datetime, time, timedelta
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot import formats, paid_formats
from bot.callbacks import tutor as callbacks
from bot.callbacks import tutor_money as more
from bot.l10n import Words
from bot.routing import Ask, Routes, going_on
from bot.screen import Screen
from bot.screens import tutor_money as screens
from bot.sent import material_of
from domain.access import Actor
from domain.clock import utc_of_wall
from domain.errors import NotFound
from domain.identity import known
from domain.ledger import PaymentMethod
from domain.money import check_amount
from domain.payments import BY_HAND, Paid, check_proof, note_of
from domain.ports import UnitOfWork
from domain.sent import Material, MediaKind
from domain.services import payments
from storage.queries import purse, tutor_payments
from storage.reads import Reads

routes = Routes("tutor.record_payment")
TODAY = "00000000"
LATELY = timedelta(hours=24)
Choice = more.PaidHow | more.PaidWhen | more.PaidNote | more.PaidProof | more.RecordPaid


class RecordPayment(StatesGroup):
    """``amount`` and ``confirm`` hear sums, ``confirm`` and ``proof`` pictures."""

    amount = State()
    confirm = State()
    day = State()
    note = State()
    proof = State()


@routes.press(callbacks.PayFor, within=RecordPayment)
async def start(press: callbacks.PayFor) -> Ask:
    return Ask(RecordPayment.amount, {"student": press.student})


@routes.prompt(RecordPayment.amount)
async def ask_amount(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.ask_amount(words, await purse.of(reads, actor, data["student"], now))


@routes.text(RecordPayment.amount, RecordPayment.confirm)
async def take_amount(text: str, data: dict[str, Any], actor: Actor, now: datetime, reads: Reads) -> Ask:
    his = await purse.of(reads, actor, data["student"], now)
    return _new(data["student"], paid_formats.parse_sum(text, his.currency))


@routes.press(callbacks.PayAmount, within=RecordPayment)
async def choose_amount(press: callbacks.PayAmount) -> Ask:
    return _new(press.student, press.minor)


def _new(student_id: int, minor: int) -> Ask:
    check_amount(minor)
    chosen = {"intent": secrets.token_hex(6), "method": 0, "day": TODAY}
    return Ask(RecordPayment.confirm, {"student": student_id, "minor": minor, **chosen})


@routes.prompt(RecordPayment.confirm)
async def ask_confirm(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    chosen = _chosen(data)
    his = await purse.of(reads, actor, data["student"], now)
    like = await tutor_payments.alike(reads, actor, chosen.student, chosen.minor, now - LATELY)
    extras = screens.Extras(data.get("note"), "proof" in data, _day_of(chosen.day), like)
    return screens.confirm(words, his, chosen, extras)


@routes.press(more.PaidHow, within=RecordPayment)
async def choose_how(press: more.PaidHow, data: dict[str, Any]) -> Ask:
    return Ask(RecordPayment.confirm, _remembered(press, data))


@routes.press(more.PaidWhen, within=RecordPayment)
async def choose_day(press: more.PaidWhen, data: dict[str, Any]) -> Ask:
    return Ask(RecordPayment.day, _remembered(press, data))


@routes.press(more.PaidNote, within=RecordPayment)
async def choose_note(press: more.PaidNote, data: dict[str, Any]) -> Ask:
    return Ask(RecordPayment.note, _remembered(press, data))


@routes.press(more.PaidProof, within=RecordPayment)
async def choose_proof(press: more.PaidProof, data: dict[str, Any]) -> Ask:
    return Ask(RecordPayment.proof, _remembered(press, data))


@routes.prompt(RecordPayment.day)
async def ask_day(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    his = await purse.of(reads, actor, data["student"], now)
    return screens.ask_day(words, his, _chosen(data), words.local(now).date())


@routes.prompt(RecordPayment.note)
async def ask_note(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.ask_more(words, await purse.of(reads, actor, data["student"], now), _chosen(data), "note")


@routes.prompt(RecordPayment.proof)
async def ask_proof(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.ask_more(words, await purse.of(reads, actor, data["student"], now), _chosen(data), "proof")


@routes.text(RecordPayment.day)
async def take_day(text: str, data: dict[str, Any], words: Words, now: datetime) -> Ask:
    today = words.local(now).date()
    day = paid_formats.parse_past_day(text, today)
    Paid(amount_minor=data["minor"], happened_at=_happened(day, words, now)).check(now)
    return Ask(RecordPayment.confirm, {**data, "day": TODAY if day == today else f"{day:%Y%m%d}"})


@routes.text(RecordPayment.note)
async def take_note(text: str, data: dict[str, Any]) -> Ask:
    return Ask(RecordPayment.confirm, {**data, "note": note_of(text)})


@routes.sent(RecordPayment.proof, RecordPayment.confirm)
async def take_proof(message: types.Message, data: dict[str, Any]) -> Ask:
    proof = material_of(message)
    check_proof(proof)
    kept = {
        "kind": proof.kind.value,
        "file_id": proof.file_id,
        "file_unique_id": proof.file_unique_id,
        "mime_type": proof.mime_type,
        "size": proof.size,
    }
    return Ask(RecordPayment.confirm, {**data, "proof": kept})


@routes.press(more.RecordPaid, within=RecordPayment)
async def record(
    press: more.RecordPaid,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """A second tap finds the first payment by its intent and shows the same receipt."""
    chosen = _remembered(press, data)
    day = _day_of(press.day)
    paid = Paid(
        amount_minor=press.minor,
        happened_at=_happened(day, words, now) if day else now,
        method=_method(press.method),
        note=chosen.get("note"),
        proof=_material(chosen.get("proof")),
    )
    return await _recorded(press.student, paid, press.intent, actor, words, now, uow, reads, state)


@routes.press(callbacks.RecordPayment, within=RecordPayment)
async def record_old(
    press: callbacks.RecordPayment,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """A confirm screen from before there was anything else to say of a payment."""
    paid = Paid(amount_minor=press.minor, happened_at=now)
    return await _recorded(press.student, paid, press.intent, actor, words, now, uow, reads, state)


async def _recorded(  # noqa: PLR0913, PLR0917 (what a handler was given)
    student_id: int,
    paid: Paid,
    intent: str,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    transfer = await payments.record(uow, actor, student_id, paid, intent, now)
    await state.clear()
    receipt = await tutor_payments.receipt(reads, actor, known(transfer.id))
    return screens.receipt(words, receipt, toast=words.label("toast-tutor-recorded"), in_place=True)


def _remembered(press: Choice, data: dict[str, Any]) -> dict[str, Any]:
    """What the button says, with the note and the picture if they are of this very screen."""
    kept = data if data.get("intent") == press.intent else {}
    extras = {name: kept[name] for name in ("note", "proof") if kept.get(name)}
    return {**press.model_dump(), **extras}


def _chosen(data: dict[str, Any]) -> more.PaidHow:
    names = more.PaidHow.model_fields
    kept = going_on(data, *names)
    return more.PaidHow(**{name: kept[name] for name in names})


def _method(number: int) -> PaymentMethod | None:
    if number > len(BY_HAND):
        raise NotFound
    return BY_HAND[number - 1] if number else None


def _day_of(packed: str) -> date | None:
    """Raises NotUnderstood for 31.02."""
    if packed == TODAY:
        return None
    try:
        return date(int(packed[:4]), int(packed[4:6]), int(packed[6:]))
    except ValueError as error:
        raise formats.NotUnderstood from error


def _happened(day: date, words: Words, now: datetime) -> datetime:
    """Noon of that day for the reader; of today now, of a day ahead noon, so that it is refused."""
    if day == words.local(now).date():
        return now
    return utc_of_wall(datetime.combine(day, time(12)), words.zone)


def _material(kept: Any) -> Material | None:  # noqa: ANN401 (what the dialog remembers)
    if not isinstance(kept, dict):
        return None
    return Material(**{**kept, "kind": MediaKind(kept["kind"])})
