"""Giving a material: to a student, to a group, as homework; and keeping as one what was sent out of the blue."""

from datetime import datetime

from aiogram.fsm.context import FSMContext

from bot.callbacks import tutor_library as callbacks
from bot.l10n import Words
from bot.routers.tutor.assign_homework import PrepareHomework, remembered
from bot.routers.tutor.library import BrowseMaterials, at_card
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_giving as screens
from domain.access import Actor
from domain.errors import NotFound
from domain.identity import known
from domain.ports import UnitOfWork
from domain.services import assignments, library, library_gifts
from storage.queries import tutor_assignments
from storage.queries import tutor_library_card as cards
from storage.reads import Reads

routes = Routes("tutor.give_material")
NO_ASSIGNMENT = 0


@routes.press(callbacks.GiveItem, within=BrowseMaterials)
async def show(press: callbacks.GiveItem, actor: Actor, words: Words, reads: Reads) -> Screen:
    return await _giving(press.item, press.page, actor, words, reads)


async def _giving(
    item_id: int, page: int, actor: Actor, words: Words, reads: Reads, toast: str | None = None
) -> Screen:
    item = await cards.card(reads, actor, item_id)
    places = await tutor_assignments.places(reads, actor, NO_ASSIGNMENT)
    having = await cards.given_to(reads, actor, item_id)
    return screens.giving(words, item, places, having, page, toast)


@routes.press(callbacks.GiveTo, within=BrowseMaterials)
async def give_to_student(
    press: callbacks.GiveTo, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    places = await tutor_assignments.places(reads, actor, NO_ASSIGNMENT)
    place = next((one for one in places if one.enrolment_id == press.enrolment), None)
    if place is None:
        raise NotFound
    act = library_gifts.give if press.on else library_gifts.take_back
    count = await act(uow, actor, press.item, place.course_id, place.student_id, now)
    toast = words.label("toast-library-given", on="yes" if press.on else "no", count=count)
    return await _giving(press.item, press.page, actor, words, reads, toast)


@routes.press(callbacks.GiveToGroup, within=BrowseMaterials)
async def give_to_group(
    press: callbacks.GiveToGroup, actor: Actor, words: Words, now: datetime, uow: UnitOfWork, reads: Reads
) -> Screen:
    act = library_gifts.give if press.on else library_gifts.take_back
    count = await act(uow, actor, press.item, press.course, None, now)
    toast = words.label("toast-library-given", on="yes" if press.on else "no", count=count)
    return await _giving(press.item, press.page, actor, words, reads, toast)


@routes.press(callbacks.AssignItem, within=PrepareHomework)
async def assign(press: callbacks.AssignItem, actor: Actor, now: datetime, uow: UnitOfWork) -> Ask:
    """For whoever was taught last, by the next lesson; all of it can be changed there."""
    draft = known((await assignments.begin_after_lesson(uow, actor, now)).id)
    await library.lend(uow, actor, press.item, draft)
    return Ask(PrepareHomework.confirm, remembered({}, draft))


@routes.press(callbacks.KeepInLibrary, within=PrepareHomework)
async def keep(
    press: callbacks.KeepInLibrary,
    actor: Actor,
    words: Words,
    now: datetime,
    uow: UnitOfWork,
    state: FSMContext,
) -> Ask:
    fallback = words.label("library-untitled", day=f"{words.local(now):%d.%m}")
    item = await library.keep_assignment(uow, actor, press.assignment, fallback, now)
    await state.clear()
    return at_card({}, known(item.id))
