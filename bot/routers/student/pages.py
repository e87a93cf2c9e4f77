"""The pages of what is being handed in: looked at, moved, taken out, put back."""

from dataclasses import replace
from datetime import datetime

from aiogram import types
from aiogram.fsm.context import FSMContext

from bot.callbacks import student_pages as callbacks
from bot.l10n import Words
from bot.routers.student import unsorted
from bot.routers.student.hand_in import HandIn
from bot.routing import Routes
from bot.screen import Answers, Message, Screen
from bot.screens import student_pages as screens
from bot.sent import material_of
from domain.access import Actor
from domain.errors import NotFound, SubmissionClosed
from domain.homework import Material
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import pages
from storage.queries import own_pages as queries
from storage.queries.own_pages import Board, OwnPage
from storage.reads import Reads

routes = Routes("student.pages")


@routes.press(callbacks.OwnPages, within=HandIn)
async def show_pages(press: callbacks.OwnPages, actor: Actor, words: Words, reads: Reads) -> Screen:
    board = await queries.board(reads, actor, press.submission)
    return screens.listed(words, _open(board), press.start)


@routes.press(callbacks.AllOwnPages, within=HandIn)
async def show_all(press: callbacks.AllOwnPages, actor: Actor, words: Words, reads: Reads) -> Answers:
    board = _open(await queries.board(reads, actor, press.submission))
    return [screens.all_shown(words, board), screens.listed(words, board, 0)]


@routes.press(callbacks.OwnPage, within=HandIn)
async def show_page(press: callbacks.OwnPage, actor: Actor, words: Words, reads: Reads) -> Answers:
    board, page = await _board_and_page(reads, actor, press.sheet)
    return [screens.shown(page), screens.one(words, board, page)]


@routes.press(callbacks.MovePage, within=HandIn)
async def move(
    press: callbacks.MovePage, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await pages.move(uow, actor, press.sheet, press.place, now)
    board, page = await _board_and_page(reads, actor, press.sheet)
    return screens.one(words, board, page, words.label("toast-student-page-moved", number=page.number))


@routes.press(callbacks.RemovePage, within=HandIn)
async def remove(
    press: callbacks.RemovePage, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    """What was taken out last can be put back from the list."""
    removed = await pages.remove(uow, actor, press.sheet, now)
    board = await queries.board(reads, actor, int(removed.id or 0))
    toast = words.label("toast-student-page-removed")
    return replace(screens.listed(words, board, 0), toast=toast)


@routes.press(callbacks.RestorePage, within=HandIn)
async def restore(
    press: callbacks.RestorePage, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    await pages.restore(uow, actor, press.sheet, now)
    board, page = await _board_and_page(reads, actor, press.sheet)
    toast = words.label("toast-student-page-restored", number=page.number)
    return replace(screens.listed(words, board, page.number - 1), toast=toast)


@routes.edited(Role.STUDENT)
async def correct(
    message: types.Message, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, state: FSMContext
) -> Answers:
    """A page changed on the phone changes here too, until it is handed in; what is no page says nothing."""
    material = material_of(message)
    found = await pages.correct(uow, actor, message.message_id, material, now)
    if found is None:
        return await _correct_unsorted(message.message_id, material, words, now, state)
    submission, number = found
    if number:
        return Message(words("screen-student-page-corrected", number=number))
    return screens.not_corrected(words, submission)


async def _correct_unsorted(
    message_id: int, material: Material, words: Words, now: datetime, state: FSMContext
) -> Answers:
    """It may still wait for its homework."""
    things = unsorted.corrected(unsorted.waiting(await state.get_data(), now), message_id, material)
    if things is None:
        return None
    material.check()
    await state.update_data({unsorted.KEY: things})
    return Message(words("screen-student-unsorted-corrected"))


async def _board_and_page(reads: Reads, actor: Actor, page_id: int) -> tuple[Board, OwnPage]:
    """Raises NotFound for a page that does not count, SubmissionClosed."""
    board = _open(await queries.board_of_page(reads, actor, page_id))
    page = next((page for page in board.pages if page.id == page_id), None)
    if page is None:
        raise NotFound
    return board, page


def _open(board: Board) -> Board:
    if not board.is_open:
        raise SubmissionClosed
    return board
