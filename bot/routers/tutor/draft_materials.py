"""Materials for homework that is being prepared: looked through, found by typing, taken into it by a tap."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext

from bot.callbacks import tutor_assigning as callbacks
from bot.l10n import Words
from bot.routers.tutor.assign_homework import PrepareHomework, ask_confirm, ask_content, remembered
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import draft_materials as screens
from domain.access import Actor
from domain.ports import UnitOfWork
from domain.services import library
from storage.queries import tutor_library as queries
from storage.queries.family_pages import Turn
from storage.queries.tutor_library import Shelf
from storage.reads import Reads

routes = Routes("tutor.draft_materials")
SOUGHT = 60


@routes.press(callbacks.DraftItems, within=PrepareHomework)
async def show(press: callbacks.DraftItems, data: dict[str, Any], state: FSMContext) -> Ask:
    """What was looked for stays so while its pages are turned."""
    at = await state.get_state()
    afterwards = at != PrepareHomework.content.state
    if at == PrepareHomework.materials.state:
        afterwards = bool(data.get("afterwards"))
    shown = {"cursor": press.cursor, "back": press.back, "afterwards": afterwards}
    sought = str(data.get("sought", "")) if press.cursor else ""
    return Ask(PrepareHomework.materials, remembered(data, press.assignment, sought=sought, **shown))


@routes.prompt(PrepareHomework.materials)
async def ask_which(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    sought, turn = str(data.get("sought", "")), Turn.numbered(int(data.get("back", 0)))
    page = await queries.shelf(reads, actor, Shelf(0, sought, int(data.get("cursor", 0)), turn))
    return screens.shelf(words, page, sought, data["assignment"])


@routes.text(PrepareHomework.materials)
async def look_for(text: str, data: dict[str, Any]) -> Ask:
    shown = {"sought": text[:SOUGHT], "cursor": 0, "back": 0}
    return Ask(PrepareHomework.materials, remembered(data, data["assignment"], **shown))


@routes.press(callbacks.LendItem, within=PrepareHomework)
async def take(
    press: callbacks.LendItem,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    """A second tap takes nothing more. Back to where materials were asked for."""
    await library.lend(uow, actor, press.item, press.assignment)
    afterwards, kept = bool(data.get("afterwards", True)), remembered(data, press.assignment)
    await state.set_state(PrepareHomework.confirm if afterwards else PrepareHomework.content)
    await state.set_data(kept)
    screen = await (ask_confirm if afterwards else ask_content)(kept, actor, words, now, reads)
    return replace(screen, toast=words.label("toast-library-lent"))
