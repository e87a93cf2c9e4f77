"""Something sent outside any dialog is a page of homework; of which one is asked only when several are open.

One step, ``choosing``: what came is remembered in the dialog's data, the further parts of its album too, until the
student names the homework. Then all of it is collected there, and handing in goes on.
"""

from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import student as callbacks
from bot.l10n import Words
from bot.routers.student.hand_in import collect_for
from bot.routers.student.home import home
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import student_hand_in as screens
from bot.sent import material_of
from domain.access import Actor
from domain.errors import TooManyPages
from domain.homework import PAGE_LIMIT, Material, MediaKind
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import handing_in, homework
from storage.queries import family_homework as queries
from storage.queries.family_homework import HomeworkRow, Shelf
from storage.queries.family_pages import Page, Turn
from storage.reads import Reads

routes = Routes("student.sort_sent")


class SortSent(StatesGroup):
    """Data: ``sent``, the materials with their messages and albums, in the order they came."""

    choosing = State()


@routes.sent_anywhere(Role.STUDENT)
async def sort_sent(
    message: types.Message,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
    reads: Reads,
) -> Answers:
    """The only open piece takes it at once; with several open it waits for an answer."""
    material = material_of(message)
    material.check()
    page = await _open_work(reads, actor, 0, 0)
    if not page.rows:
        return screens.nothing(words)
    if len(page.rows) == 1:
        only = page.rows[0].id
        await handing_in.collect(uow, actor, only, message.message_id, message.media_group_id, material, now)
        await collect_for(state, only)
        return None
    await state.set_state(SortSent.choosing)
    await state.set_data({"sent": [_remembered(message, material)]})
    return screens.which(words, page)


async def _open_work(reads: Reads, actor: Actor, cursor: int, back: int) -> Page[HomeworkRow]:
    return await queries.shelf(reads, actor.own_student_ids, Shelf.TODO, cursor, Turn.numbered(back))


def _remembered(message: types.Message, material: Material) -> dict[str, Any]:
    return {"message": message.message_id, "album": message.media_group_id, "material": asdict(material)}


@routes.prompt(SortSent.choosing)
async def ask(actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.which(words, await _open_work(reads, actor, 0, 0))


@routes.text(SortSent.choosing)
@routes.sent(SortSent.choosing)
async def remember(
    message: types.Message, actor: Actor, words: Words, state: FSMContext, reads: Reads
) -> Answers:
    """The parts of one album are answered once; anything else brings the question below it again."""
    material = material_of(message)
    material.check()
    sent: list[dict[str, Any]] = (await state.get_data()).get("sent", [])
    if len(sent) >= PAGE_LIMIT:
        raise TooManyPages(limit=PAGE_LIMIT)
    same_album = message.media_group_id is not None and any(
        thing["album"] == message.media_group_id for thing in sent
    )
    await state.update_data({"sent": [*sent, _remembered(message, material)]})
    return None if same_album else screens.which(words, await _open_work(reads, actor, 0, 0))


@routes.press(callbacks.WhichPage, within=SortSent)
async def turn_page(press: callbacks.WhichPage, actor: Actor, words: Words, reads: Reads) -> Screen:
    return screens.which(words, await _open_work(reads, actor, press.cursor, press.back))


@routes.press(callbacks.ChooseHomework, within=SortSent)
async def choose(
    press: callbacks.ChooseHomework,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
    reads: Reads,
) -> Screen:
    """An old question's button has nothing to add and simply opens the handing in."""
    await homework.see(uow, actor, press.homework, now)
    for thing in (await state.get_data()).get("sent", []):
        material = Material(**{**thing["material"], "kind": MediaKind(thing["material"]["kind"])})
        await handing_in.collect(uow, actor, press.homework, thing["message"], thing["album"], material, now)
    piece = await queries.card(reads, actor, press.homework)
    if screens.accepts_work(piece):
        await collect_for(state, press.homework)
        return screens.collecting(words, piece)
    await state.clear()
    return await home(actor, words, now, reads)


@routes.press(callbacks.DropSent, within=SortSent)
async def drop(actor: Actor, words: Words, now: datetime, state: FSMContext, reads: Reads) -> Screen:
    await state.clear()
    return replace(await home(actor, words, now, reads), toast=words.label("toast-student-dropped"))
