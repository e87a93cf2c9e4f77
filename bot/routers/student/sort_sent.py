"""Something sent outside any dialog is a page of homework; of which one is asked only when several are open.

One step, ``choosing``: what came is remembered in the dialog's data, the further parts of its album too, until the
student names the homework. Then all of it is collected there, and handing in goes on. Whoever walks away instead
finds it in the homework he begins to hand in next.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from aiogram import types
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import student as callbacks
from bot.l10n import Words
from bot.routers.student import unsorted
from bot.routers.student.hand_in import collect_for
from bot.routers.student.home import home
from bot.routing import Routes
from bot.screen import Answers, Screen
from bot.screens import family_homework
from bot.screens import student_hand_in as screens
from bot.sent import material_of
from domain.access import Actor
from domain.errors import TooManyPages
from domain.homework import PAGE_LIMIT, SubmissionState
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import handing_in, homework
from storage.queries import family_homework as queries
from storage.queries import own_pages
from storage.queries.family_homework import HomeworkRow, Shelf
from storage.queries.family_pages import Page, Turn
from storage.reads import Reads

RECENTLY = timedelta(minutes=30)
"""What follows a Submit so soon may well belong to it."""

Choices = tuple[Page[HomeworkRow], tuple[HomeworkRow, ...]]
"""A page of what is open, and what is with the tutor."""

routes = Routes("student.sort_sent")


class SortSent(StatesGroup):
    """Data: ``sent``, the materials with their messages and albums, in the order they came."""

    OUTLIVES = (unsorted.KEY,)
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
    """Its album's piece, or the only one there is, takes it at once; else it waits for an answer."""
    material = material_of(message)
    material.check()
    found = await _candidates(message, actor, now, reads)
    before = unsorted.waiting(await state.get_data(), now)
    if isinstance(found, int):
        await unsorted.collect_all(uow, actor, found, before, now)
        album = message.media_group_id
        kept = await handing_in.collect(uow, actor, found, message.message_id, album, material, now)
        if kept.state is SubmissionState.COLLECTING:
            await collect_for(state, found)
        return None
    if not found[0].rows and not found[1]:
        return screens.nothing(words)
    await state.set_state(SortSent.choosing)
    await state.set_data({unsorted.KEY: [*before, unsorted.remembered(message, material, now)]})
    return screens.which(words, *found)


async def _candidates(message: types.Message, actor: Actor, now: datetime, reads: Reads) -> int | Choices:
    """The one piece it can be meant for, or all there are."""
    album = message.media_group_id
    home_id = await own_pages.home_of_album(reads, actor, album) if album else None
    if home_id is not None:
        return home_id
    page, with_tutor = choices = await _choices(reads, actor, now)
    every = [*page.rows, *with_tutor]
    return every[0].id if len(every) == 1 else choices


async def _choices(reads: Reads, actor: Actor, now: datetime) -> Choices:
    """While something is open, what has just been handed in may be meant as well; else all that is with the tutor."""
    page = await _open_work(reads, actor, 0, 0)
    with_tutor = await own_pages.with_tutor(reads, actor)
    fresh = [row for row in with_tutor if row.first_submitted_at and row.first_submitted_at > now - RECENTLY]
    return page, tuple(fresh) if page.rows else with_tutor


async def _open_work(reads: Reads, actor: Actor, cursor: int, back: int) -> Page[HomeworkRow]:
    return await queries.shelf(reads, actor.own_student_ids, Shelf.TODO, cursor, Turn.numbered(back))


@routes.prompt(SortSent.choosing)
async def ask(actor: Actor, words: Words, now: datetime, reads: Reads) -> Screen:
    return screens.which(words, *await _choices(reads, actor, now))


@routes.text(SortSent.choosing)
@routes.sent(SortSent.choosing)
async def remember(
    message: types.Message, actor: Actor, words: Words, now: datetime, state: FSMContext, reads: Reads
) -> Answers:
    """The parts of one album are answered once; anything else brings the question below it again."""
    material = material_of(message)
    material.check()
    sent = unsorted.waiting(await state.get_data(), now)
    if len(sent) >= PAGE_LIMIT:
        raise TooManyPages(limit=PAGE_LIMIT)
    same_album = message.media_group_id is not None and any(
        thing["album"] == message.media_group_id for thing in sent
    )
    await state.update_data({unsorted.KEY: [*sent, unsorted.remembered(message, material, now)]})
    return None if same_album else await ask(actor, words, now, reads)


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
    sent = unsorted.waiting(await state.get_data(), now)
    await unsorted.collect_all(uow, actor, press.homework, sent, now)
    piece = await queries.card(reads, actor, press.homework)
    if screens.accepts_work(piece):
        await collect_for(state, press.homework)
        return screens.collecting(words, piece)
    await state.clear()
    return family_homework.card(words, piece, now, screens.acts(words, piece))


@routes.press(callbacks.DropSent, within=SortSent)
async def drop(actor: Actor, words: Words, now: datetime, state: FSMContext, reads: Reads) -> Screen:
    await state.clear()
    return replace(await home(actor, words, now, reads), toast=words.label("toast-student-dropped"))
