"""Materials: looked through by pages, narrowed down by a label, found by typing; what is sent here is a new one.

Steps: the shelf (typed words look for) → the card (what is sent becomes a part of it) → a label, a title. All of it
is kept at once, so leaving loses nothing.
"""

from dataclasses import replace
from datetime import datetime
from typing import Any

from aiogram import types
from aiogram.fsm.state import State, StatesGroup

from bot.callbacks import tutor_library as callbacks
from bot.l10n import Words
from bot.routing import Ask, Routes
from bot.screen import Answers, Screen
from bot.screens import pages
from bot.screens import tutor_library as screens
from bot.sent import material_of, words_of
from domain.access import Actor
from domain.errors import NotFound
from domain.identity import known
from domain.library import LabelKind, tags_in, without_tags
from domain.people import Role
from domain.ports import UnitOfWork
from domain.services import library
from storage.queries import tutor_library as queries
from storage.queries import tutor_library_card as cards
from storage.queries.family_pages import Turn
from storage.queries.tutor_library import Shelf
from storage.reads import Reads

routes = Routes("tutor.library")
SOUGHT = 60


class BrowseMaterials(StatesGroup):
    """Data: ``label``, ``cursor``, ``back`` and ``sought`` of the shelf; ``item`` shown; ``kind`` of label asked for;
    ``album`` while its parts arrive.
    """

    shelf = State()
    card = State()
    edit = State()
    write = State()


def shelf_of(data: dict[str, Any]) -> Shelf:
    turn = Turn.numbered(int(data.get("back", 0)))
    return Shelf(int(data.get("label", 0)), str(data.get("sought", "")), int(data.get("cursor", 0)), turn)


def kind_of(number: int) -> LabelKind:
    """As buttons name it. Raises NotFound."""
    if number >= len(screens.KINDS):
        raise NotFound
    return screens.KINDS[number]


def at_card(data: dict[str, Any], item_id: int, **more: object) -> Ask:
    """An album is over once something else comes."""
    return Ask(BrowseMaterials.card, {**data, "item": item_id, "album": None, **more})


@routes.command("materials", Role.TUTOR)
@routes.command("materials", Role.OWNER)
async def show_first(actor: Actor) -> Ask:
    """For whoever teaches somebody."""
    if not actor.tutor_ids:
        raise NotFound
    return Ask(BrowseMaterials.shelf)


@routes.press(callbacks.LibraryShelf, within=BrowseMaterials)
async def show_shelf(press: callbacks.LibraryShelf, data: dict[str, Any]) -> Ask:
    """What was looked for stays so while its pages are turned, and is gone where they begin anew."""
    sought = str(data.get("sought", "")) if press.cursor and not press.label else ""
    shown = {"label": press.label, "cursor": press.cursor, "back": press.back, "sought": sought}
    return Ask(BrowseMaterials.shelf, shown)


@routes.prompt(BrowseMaterials.shelf)
async def ask_shelf(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    shown = shelf_of(data)
    named = await queries.label(reads, actor, shown.label) if shown.label else None
    page = await queries.shelf(reads, actor, shown)
    is_all = named is None and not shown.sought
    present = await queries.kinds(reads, actor) if is_all else {}
    return screens.shelf(words, page, shown, named, present)


@routes.text(BrowseMaterials.shelf)
async def look_for(
    message: types.Message, data: dict[str, Any], actor: Actor, words: Words, now: datetime, uow: UnitOfWork
) -> Ask:
    """Words are looked for; a link (no other mark is read) is a new material."""
    if message.entities:
        return await _add(message, data, actor, words, now, uow)
    sought = words_of(message)[:SOUGHT]
    return Ask(BrowseMaterials.shelf, {"sought": sought})


@routes.press(callbacks.LibraryLabels, within=BrowseMaterials)
async def show_labels(press: callbacks.LibraryLabels, actor: Actor, words: Words, reads: Reads) -> Screen:
    kind = kind_of(press.kind)
    return screens.labels(words, kind, await queries.labels(reads, actor, kind, press.page), press.page)


@routes.press(callbacks.OpenItem, within=BrowseMaterials)
async def open_item(press: callbacks.OpenItem, data: dict[str, Any]) -> Ask:
    return at_card(data, press.item)


@routes.prompt(BrowseMaterials.card)
async def ask_card(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    item = await cards.card(reads, actor, data["item"])
    from_here = replace(shelf_of(data), turn=Turn.FROM) if data.get("cursor") else shelf_of(data)
    return screens.card(words, item, from_here, in_album=bool(data.get("album")))


@routes.press(callbacks.ItemParts, within=BrowseMaterials)
async def show_parts(
    press: callbacks.ItemParts, data: dict[str, Any], actor: Actor, words: Words, reads: Reads
) -> Answers:
    things = pages.as_sent(await cards.parts(reads, actor, press.item))
    item = await cards.card(reads, actor, press.item)
    return [things, screens.card(words, item, shelf_of(data), in_album=False)]


@routes.press(callbacks.ItemHolders, within=BrowseMaterials)
async def show_holders(press: callbacks.ItemHolders, actor: Actor, words: Words, reads: Reads) -> Screen:
    item = await cards.card(reads, actor, press.item)
    page = await cards.holders(reads, actor, press.item, press.cursor, Turn.numbered(press.back))
    return screens.holders(words, item, page)


@routes.press(callbacks.WriteItem, within=BrowseMaterials)
async def start_writing() -> Ask:
    return Ask(BrowseMaterials.write)


@routes.prompt(BrowseMaterials.write)
async def ask_words(words: Words) -> Screen:
    return screens.write(words)


@routes.text(BrowseMaterials.write)
@routes.sent(BrowseMaterials.shelf, BrowseMaterials.write)
async def take_new(
    message: types.Message, data: dict[str, Any], actor: Actor, words: Words, now: datetime, uow: UnitOfWork
) -> Ask | None:
    """Its title is proposed; whatever comes next is a part of it."""
    album = message.media_group_id
    if album and await followed_into_library(message, album, actor, uow):
        return None
    return await _add(message, data, actor, words, now, uow)


async def _add(
    message: types.Message, data: dict[str, Any], actor: Actor, words: Words, now: datetime, uow: UnitOfWork
) -> Ask:
    fallback = words.label("library-untitled", day=f"{words.local(now):%d.%m}")
    album = message.media_group_id
    place = (message.message_id, album)
    material = replace(material_of(message), text=words_of(message) or None)
    item = await library.add(uow, actor, *place, material, fallback, now)
    return at_card(data, known(item.id), album=album)


@routes.text(BrowseMaterials.card)
@routes.sent(BrowseMaterials.card, BrowseMaterials.edit)
async def take_more(
    message: types.Message, data: dict[str, Any], actor: Actor, uow: UnitOfWork
) -> Answers | Ask:
    """A part; words with a number sign are tags. Of an album only the first part is answered."""
    said, album = words_of(message), message.media_group_id
    if message.text and tags_in(said) and not without_tags(said):
        for tag in tags_in(said):
            await library.set_label(uow, actor, data["item"], LabelKind.TAG, tag)
        return at_card(data, data["item"])
    if album and await followed_into_library(message, album, actor, uow):
        return None
    material = replace(material_of(message), text=said or None)
    await library.add_part(uow, actor, data["item"], message.message_id, album, material)
    return at_card(data, data["item"], album=album)


async def followed_into_library(message: types.Message, album: str, actor: Actor, uow: UnitOfWork) -> bool:
    """A part that came after the library was left goes where the rest of its album is."""
    item = await library.of_album(uow, actor, album)
    if item is None:
        return False
    material = replace(material_of(message), text=words_of(message) or None)
    await library.add_part(uow, actor, known(item.id), message.message_id, album, material)
    return True
