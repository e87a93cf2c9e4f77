"""A package waits for a while, or all of them: from which day → till which → what that does → done, with Undo.

A single day, or both at once, may be typed ("1.12 – 14.12"); before one package is frozen, a reason.
"""

import secrets
from datetime import date, datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_package_days as callbacks
from bot.keyboards.calendar import NOW, packed, unpacked
from bot.l10n import Words
from bot.routers.tutor import typed
from bot.routing import Ask, Routes, going_on
from bot.screen import Screen
from bot.screens import tutor_freeze_all as of_all
from bot.screens import tutor_freezes as screens
from bot.screens import tutor_studios as studios
from bot.screens.tutor_freezes import Aim
from domain.access import Actor
from domain.errors import TextTooLong
from domain.identity import known
from domain.package_days import NOTE_LIMIT, Days
from domain.ports import UnitOfWork
from domain.services import package_freezes
from storage.queries import package_freezes as queries
from storage.queries import package_freezes_all as queries_of_all
from storage.queries import tutor_cards
from storage.reads import Reads

routes = Routes("tutor.freeze_packages")


class FreezePackages(StatesGroup):
    """``package``, or 0 and the ``studio``, with ``everybody`` of it; the days; ``note`` of one package, those ``kept``
    of all, and the ``intent`` that makes it happen once.
    """

    first = State()
    last = State()
    sure = State()
    packages = State()


def aim_of(data: dict[str, Any]) -> Aim:
    """Raises StepOver for a button of a dialog that is over."""
    data = going_on(data, "everybody")
    return Aim(data["package"], data["studio"], data["everybody"])


def _of(press: callbacks.FreezeFrom | callbacks.FreezeTill | callbacks.FreezeDays) -> dict[str, Any]:
    return {"package": press.package, "studio": press.studio, "everybody": press.everybody}


async def _today(aim: Aim, actor: Actor, now: datetime, reads: Reads) -> date:
    if aim.package:
        return (await queries.term(reads, actor, aim.package)).today(now)
    return (await queries_of_all.scope(reads, actor, aim.studio, everybody=bool(aim.everybody))).today(now)


@routes.press(callbacks.Freezes, within=FreezePackages)
async def begin(press: callbacks.Freezes) -> Ask:
    return Ask(FreezePackages.first, {"package": press.package, "studio": 0, "everybody": 0, "day": NOW})


@routes.press(callbacks.FreezeFrom, within=FreezePackages)
async def choose_first(press: callbacks.FreezeFrom) -> Ask:
    return Ask(FreezePackages.first, _of(press) | {"day": press.day})


@routes.prompt(FreezePackages.first)
async def ask_first(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    aim = aim_of(data)
    if not aim.package:
        scope = await queries_of_all.scope(reads, actor, aim.studio, everybody=bool(aim.everybody))
        return of_all.first_day(words, aim, scope, unpacked(data["day"], scope.today(now)), now)
    term = await queries.term(reads, actor, aim.package)
    freezes = (await queries.freezes(reads, [term])).get(term.id, ())
    return screens.first_day(words, term, freezes, unpacked(data["day"], term.today(now)), now)


@routes.text(FreezePackages.first)
async def take_typed_first(text: str, data: dict[str, Any], actor: Actor, now: datetime, reads: Reads) -> Ask:
    """Both days at once, or the first alone."""
    aim = aim_of(data)
    today = await _today(aim, actor, now, reads)
    first, last = typed.days(text, today, unpacked(data["day"], today))
    chosen = {"package": aim.package, "studio": aim.studio, "everybody": aim.everybody}
    if last is None:
        return Ask(FreezePackages.last, chosen | {"first": packed(first), "day": packed(first)})
    return _to_sure(chosen, Days(first, last), today)


@routes.press(callbacks.FreezeTill, within=FreezePackages)
async def choose_last(press: callbacks.FreezeTill) -> Ask:
    return Ask(FreezePackages.last, _of(press) | {"first": press.first, "day": press.day})


@routes.prompt(FreezePackages.last)
async def ask_last(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    aim = aim_of(data)
    today = await _today(aim, actor, now, reads)
    first = unpacked(data["first"], today)
    return screens.last_day(words, aim, first, unpacked(data["day"], first))


@routes.text(FreezePackages.last)
async def take_typed_last(text: str, data: dict[str, Any], actor: Actor, now: datetime, reads: Reads) -> Ask:
    aim = aim_of(data)
    today = await _today(aim, actor, now, reads)
    first = unpacked(data["first"], today)
    begun, last = typed.days(text, today, first)
    return _to_sure(data, Days(first if last is None else begun, last or begun), today)


@routes.press(callbacks.FreezeDays, within=FreezePackages)
async def take_days(
    press: callbacks.FreezeDays, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen | Ask:
    """Chosen the other way round, they are put in order. Whoever teaches in several studios says in which."""
    if not press.package and not press.studio and len(actor.teaching_studio_ids) > 1:
        found = await tutor_cards.studios_of(reads, actor)
        return studios.which(
            words, [(one.name, press.model_copy(update={"studio": one.id})) for one in found]
        )
    chosen = _of(press)
    if press.package:
        today = (await queries.term(reads, actor, press.package)).today(now)
    else:
        scope = await queries_of_all.scope(reads, actor, press.studio, everybody=bool(press.everybody))
        chosen |= {"studio": scope.studio_id, "everybody": int(scope.tutors is None)}
        today = scope.today(now)
    first, last = sorted((unpacked(press.first, today), unpacked(press.last, today)))
    return _to_sure(chosen, Days(first, last), today)


def _to_sure(data: dict[str, Any], days: Days, today: date) -> Ask:
    days.check(today)
    chosen = {name: data[name] for name in ("package", "studio", "everybody")}
    chosen |= {"first": packed(days.first), "last": packed(days.last), "intent": secrets.token_hex(6)}
    if chosen["package"]:
        return Ask(FreezePackages.sure, chosen | {"note": None})
    return Ask(FreezePackages.packages, chosen | {"kept": [], "cursor": 0, "back": 0})


@routes.prompt(FreezePackages.sure)
async def ask_sure(data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    term = await queries.term(reads, actor, aim_of(data).package)
    days = _days(data, term.today(now))
    freezes = (await queries.freezes(reads, [term])).get(term.id, ())
    last = term.last_with([*(one.days for one in freezes), days])
    inside = await queries.conflicts(reads, term, days)
    return screens.preview(words, term, days, last, inside, (data["note"], data["intent"]))


def _days(data: dict[str, Any], today: date) -> Days:
    return Days(unpacked(data["first"], today), unpacked(data["last"], today))


@routes.text(FreezePackages.sure)
async def take_note(text: str, data: dict[str, Any]) -> Ask:
    if len(text) > NOTE_LIMIT:
        raise TextTooLong(limit=NOTE_LIMIT)
    return Ask(FreezePackages.sure, data | {"note": text})


@routes.press(callbacks.FreezeSure, within=FreezePackages)
async def freeze(
    press: callbacks.FreezeSure,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """Pressed twice, it finds the same freeze; the reason is that of this very question."""
    data = await state.get_data()
    note = data.get("note") if data.get("intent") == press.intent else None
    today = now.date()
    days = Days(unpacked(press.first, today), unpacked(press.last, today))
    made = await package_freezes.freeze(uow, actor, press.package, days, note, press.intent, now)
    await state.clear()
    return await _receipt(known(made.id), words.label("toast-frozen"), actor, words, now, reads)


@routes.press(callbacks.OneFreeze, within=FreezePackages)
async def show(
    press: callbacks.OneFreeze, actor: Actor, words: Words, now: datetime, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return screens.receipt(words, *await queries.freeze(reads, actor, press.freeze), now)


@routes.press(callbacks.Unfreeze)
async def unfreeze(
    press: callbacks.Unfreeze, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await package_freezes.unfreeze(uow, actor, press.freeze, now)
    return await _receipt(press.freeze, words.label("toast-unfrozen"), actor, words, now, reads)


@routes.press(callbacks.UndoFreeze)
async def undo(
    press: callbacks.UndoFreeze, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await package_freezes.undo(uow, actor, press.freeze, now)
    return await _receipt(press.freeze, words.label("toast-freeze-undone"), actor, words, now, reads)


async def _receipt(
    freeze_id: int, toast: str, actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    term, row = await queries.freeze(reads, actor, freeze_id)
    return screens.receipt(words, term, row, now, toast=toast)
