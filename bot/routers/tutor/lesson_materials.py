"""Materials of a lesson: looked through, found by typing; a tap gives one to whoever takes part, another takes it back.

Steps: the list (typed words look for). All of it is kept at once, so leaving loses nothing.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_library as callbacks
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import lesson_materials as screens
from domain.access import Actor
from domain.ports import UnitOfWork
from domain.services import library_gifts
from storage.queries import lesson_materials, tutor_library
from storage.queries.family_pages import Turn
from storage.queries.tutor_library import Shelf
from storage.reads import Reads

routes = Routes("tutor.lesson_materials")
SOUGHT = 60


class ChooseForLesson(StatesGroup):
    """Data: ``lesson``; ``cursor``, ``back`` and ``sought`` of the materials shown."""

    choice = State()


@routes.press(callbacks.LessonItems, within=ChooseForLesson)
async def show(press: callbacks.LessonItems, data: dict[str, Any]) -> Ask:
    sought = str(data.get("sought", "")) if press.cursor else ""
    shown = {"lesson": press.lesson, "cursor": press.cursor, "back": press.back, "sought": sought}
    return Ask(ChooseForLesson.choice, shown)


@routes.prompt(ChooseForLesson.choice)
async def ask_which(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    """Those of the lesson first, where nothing is looked for."""
    sought, turn = str(data.get("sought", "")), Turn.numbered(int(data.get("back", 0)))
    cursor = int(data.get("cursor", 0))
    attached = await lesson_materials.attached(reads, actor, data["lesson"])
    page = await tutor_library.shelf(reads, actor, Shelf(0, sought, cursor, turn))
    return screens.choice(words, page, attached, sought, data["lesson"])


@routes.text(ChooseForLesson.choice)
async def look_for(text: str, data: dict[str, Any]) -> Ask:
    return Ask(ChooseForLesson.choice, {"lesson": data["lesson"], "sought": text[:SOUGHT]})


@routes.press(callbacks.AttachItem, within=ChooseForLesson)
async def choose(
    press: callbacks.AttachItem,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    reads: Reads,
    state: FSMContext,
) -> Screen:
    act = library_gifts.attach if press.on else library_gifts.detach
    await act(uow, actor, press.item, press.lesson, now)
    shown = data if data.get("lesson") == press.lesson else {"lesson": press.lesson}
    await state.set_state(ChooseForLesson.choice)
    await state.set_data(shown)
    screen = await ask_which(shown, actor, words, reads)
    return replace(screen, toast=words.label("toast-lesson-material", on="yes" if press.on else "no"))
