"""How a studio is paid, in its owner's hands: lines that payers copy.

Steps: what kind of line → its value, typed and checked.
"""

from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_money as callbacks
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_requisites as screens
from domain import access
from domain.access import Actor
from domain.errors import NotFound
from domain.ports import UnitOfWork
from domain.requisites import RequisiteKind
from domain.services import requisites
from storage.queries import paying as queries
from storage.reads import Reads

routes = Routes("tutor.requisites")
KINDS = tuple(RequisiteKind)


class AddRequisite(StatesGroup):
    """One step: ``studio`` and ``kind`` are known."""

    value = State()


def kind_of(number: int) -> RequisiteKind:
    """Raises NotFound."""
    if number >= len(KINDS):
        raise NotFound
    return KINDS[number]


async def _shown(
    studio_id: int, actor: Actor, words: Words, reads: Reads, toast: str | None = None, removed: int = 0
) -> Screen:
    if not access.owns(actor, studio_id):
        raise NotFound
    lines = await queries.of_studio(reads, actor, studio_id)
    return screens.every(words, studio_id, lines, removed, toast=toast)


@routes.press(callbacks.Requisites, within=AddRequisite)
async def show(
    press: callbacks.Requisites, actor: Actor, words: Words, reads: Reads, state: FSMContext
) -> Screen:
    await state.clear()
    return await _shown(press.studio, actor, words, reads)


@routes.press(callbacks.AddRequisite, within=AddRequisite)
async def start(press: callbacks.AddRequisite) -> Ask:
    return Ask(AddRequisite.value, {"studio": press.studio, "kind": press.kind})


@routes.prompt(AddRequisite.value)
async def ask_value(data: dict[str, Any], actor: Actor, words: Words) -> Screen:
    if not access.owns(actor, data["studio"]):
        raise NotFound
    return screens.ask_value(words, data["studio"], kind_of(data["kind"]))


@routes.text(AddRequisite.value)
async def take_value(
    text: str,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    await requisites.add(uow, actor, data["studio"], kind_of(data["kind"]), text, now)
    await state.clear()
    return await _shown(data["studio"], actor, words, reads, words.label("toast-saved"))


@routes.press(callbacks.DropRequisite)
async def drop(
    press: callbacks.DropRequisite, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    removed = await requisites.remove(uow, actor, press.requisite, now)
    toast = words.label("toast-requisite-removed")
    return await _shown(removed.studio_id, actor, words, reads, toast, press.requisite)


@routes.press(callbacks.RestoreRequisite)
async def restore(
    press: callbacks.RestoreRequisite,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
) -> Screen:
    back = await requisites.restore(uow, actor, press.requisite, now)
    return await _shown(back.studio_id, actor, words, reads, words.label("toast-tutor-undone"))
