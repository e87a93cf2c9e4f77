"""All packages wait, for holidays or a vacation: on which days → who is left out → a report, with Undo."""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext

from bot.callbacks import tutor_package_days as callbacks
from bot.keyboards.calendar import NOW, unpacked
from bot.l10n import Words
from bot.routers.tutor.freeze_packages import FreezePackages, aim_of
from bot.routing import Ask, Routes, going_on
from bot.screen import Screen
from bot.screens import tutor_freeze_all as screens
from bot.screens import tutor_studios as studios
from domain.access import Actor
from domain.package_days import Days
from domain.ports import UnitOfWork
from domain.services import package_freezes
from domain.services.package_freezes import Whose
from storage.queries import package_freezes_all as queries
from storage.queries import tutor_cards
from storage.reads import Reads

routes = Routes("tutor.freeze_all")


@routes.press(callbacks.FreezeAll, within=FreezePackages)
async def begin(press: callbacks.FreezeAll, actor: Actor, words: Words, reads: Reads) -> Screen | Ask:
    """Whoever teaches in several studios says in which."""
    if not press.studio and len(actor.teaching_studio_ids) > 1:
        found = await tutor_cards.studios_of(reads, actor)
        ways = [(one.name, callbacks.FreezeAll(studio=one.id, everybody=press.everybody)) for one in found]
        return studios.which(words, ways)
    scope = await queries.scope(reads, actor, press.studio, everybody=bool(press.everybody))
    everybody = int(scope.tutors is None)
    data = {"package": 0, "studio": scope.studio_id, "everybody": everybody, "day": NOW}
    return Ask(FreezePackages.first, data)


@routes.prompt(FreezePackages.packages)
async def ask_packages(
    data: dict[str, Any], actor: Actor, words: Words, now: datetime, reads: Reads
) -> Screen:
    aim = aim_of(data)
    scope = await queries.scope(reads, actor, aim.studio, everybody=bool(aim.everybody))
    days = _days(data, now)
    total = await queries.summed(reads, scope, days, data["kept"])
    place = (data["cursor"], data["back"], data["intent"])
    rows = await queries.page(reads, scope, days, data["cursor"], back=bool(data["back"]))
    return screens.preview(words, aim, days, total, rows, frozenset(data["kept"]), place)


def _days(data: dict[str, Any], now: datetime) -> Days:
    today = now.date()
    return Days(unpacked(data["first"], today), unpacked(data["last"], today))


@routes.press(callbacks.AllPage, within=FreezePackages)
async def turn(press: callbacks.AllPage, state: FSMContext) -> Ask:
    return Ask(FreezePackages.packages, await _chosen(state) | {"cursor": press.cursor, "back": press.back})


@routes.press(callbacks.AllToggle, within=FreezePackages)
async def toggle(press: callbacks.AllToggle, state: FSMContext) -> Ask:
    data = await _chosen(state)
    kept = sorted(set(data["kept"]) ^ {press.package})
    return Ask(FreezePackages.packages, data | {"kept": kept, "cursor": press.cursor, "back": press.back})


async def _chosen(state: FSMContext) -> dict[str, Any]:
    """Raises StepOver for a button of a dialog that is over."""
    return going_on(await state.get_data(), "kept")


@routes.press(callbacks.AllSure, within=FreezePackages)
async def freeze(
    press: callbacks.AllSure,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """Pressed twice, it shows what it has done."""
    data = await state.get_data()
    if data.get("intent") == press.intent and "kept" in data:
        aim = aim_of(data)
        whose = Whose(aim.studio, bool(aim.everybody))
        await package_freezes.freeze_all(uow, actor, whose, _days(data, now), data["kept"], press.intent, now)
        await state.clear()
    return await _report(press.intent, words.label("toast-frozen"), actor, words, reads)


@routes.press(callbacks.FrozenAll)
async def show(press: callbacks.FrozenAll, actor: Actor, words: Words, reads: Reads) -> Screen:
    back = bool(press.back)
    found = await queries.frozen(reads, actor, press.intent, press.cursor, back=back)
    return screens.report(words, found, press.intent, press.cursor, back=back)


@routes.press(callbacks.UndoAll)
async def undo(
    press: callbacks.UndoAll, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await package_freezes.undo_all(uow, actor, press.intent, now)
    return await _report(press.intent, words.label("toast-freeze-undone"), actor, words, reads)


async def _report(intent: str, toast: str, actor: Actor, words: Words, reads: Reads) -> Screen:
    found = await queries.frozen(reads, actor, intent, 0, back=False)
    return screens.report(words, found, intent, 0, back=False, toast=toast)
