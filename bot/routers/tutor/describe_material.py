"""What a material is: its title, subject, level, topic, tags; a favourite, removed, back again."""

from datetime import datetime
from typing import Any

from bot.callbacks import tutor_library as callbacks
from bot.l10n import Words
from bot.routers.tutor.library import BrowseMaterials, at_card, kind_of
from bot.routing import Ask, Routes
from bot.screen import Screen
from bot.screens import tutor_library as screens
from bot.screens import tutor_library_change as changes
from domain.access import Actor
from domain.errors import NotFound
from domain.library import LabelKind, tags_in
from domain.ports import UnitOfWork
from domain.services import library
from storage.queries import tutor_library as queries
from storage.queries import tutor_library_card as cards
from storage.reads import Reads

routes = Routes("tutor.describe_material")


@routes.press(callbacks.DescribeItem, within=BrowseMaterials)
async def show_what_it_is(press: callbacks.DescribeItem, actor: Actor, words: Words, reads: Reads) -> Screen:
    return changes.describe(words, await cards.card(reads, actor, press.item))


@routes.press(callbacks.EditItem, within=BrowseMaterials)
async def start(press: callbacks.EditItem, data: dict[str, Any]) -> Ask:
    if press.kind > screens.TITLE:
        raise NotFound
    return Ask(BrowseMaterials.edit, {**data, "item": press.item, "kind": press.kind, "album": None})


@routes.prompt(BrowseMaterials.edit)
async def ask(data: dict[str, Any], actor: Actor, words: Words, reads: Reads) -> Screen:
    item, number = await cards.card(reads, actor, data["item"]), int(data["kind"])
    if number == screens.TITLE:
        return changes.edit(words, item, number, (), ())
    kind = kind_of(number)
    offered = await _offered(kind, actor, words, reads)
    return changes.edit(words, item, number, offered, await queries.labels(reads, actor, kind, 0))


async def _offered(kind: LabelKind, actor: Actor, words: Words, reads: Reads) -> tuple[str, ...]:
    """Subjects that are taught, usual levels."""
    if kind is LabelKind.SUBJECT:
        return await cards.subjects(reads, actor)
    if kind is LabelKind.LEVEL:
        return tuple(level.strip() for level in words.label("library-usual-levels").split(","))
    return ()


@routes.text(BrowseMaterials.edit)
async def take_words(text: str, data: dict[str, Any], actor: Actor, uow: UnitOfWork) -> Ask:
    """Of tags there may be several."""
    item_id, number = data["item"], int(data["kind"])
    if number == screens.TITLE:
        await library.rename(uow, actor, item_id, text)
        return at_card(data, item_id)
    kind = kind_of(number)
    for said in (tags_in(text) or text.split()) if kind is LabelKind.TAG else [text]:
        await library.set_label(uow, actor, item_id, kind, said)
    return at_card(data, item_id)


@routes.press(callbacks.PutLabel, within=BrowseMaterials)
async def take_known(press: callbacks.PutLabel, data: dict[str, Any], actor: Actor, uow: UnitOfWork) -> Ask:
    await library.set_known_label(uow, actor, press.item, press.label)
    return at_card(data, press.item)


@routes.press(callbacks.PutOffered, within=BrowseMaterials)
async def take_offered(
    press: callbacks.PutOffered,
    data: dict[str, Any],
    actor: Actor,
    words: Words,
    uow: UnitOfWork,
    reads: Reads,
) -> Ask:
    kind = kind_of(press.kind)
    offered = await _offered(kind, actor, words, reads)
    if press.index >= len(offered):
        raise NotFound
    await library.set_label(uow, actor, press.item, kind, offered[press.index])
    return at_card(data, press.item)


@routes.press(callbacks.ClearLabel, within=BrowseMaterials)
async def clear(press: callbacks.ClearLabel, data: dict[str, Any], actor: Actor, uow: UnitOfWork) -> Ask:
    await library.clear(uow, actor, press.item, kind_of(press.kind))
    return at_card(data, press.item)


@routes.press(callbacks.FavourItem, within=BrowseMaterials)
async def favour(press: callbacks.FavourItem, data: dict[str, Any], actor: Actor, uow: UnitOfWork) -> Ask:
    if press.on:
        await library.favour(uow, actor, press.item)
    else:
        await library.clear(uow, actor, press.item, LabelKind.FAVOURITE)
    return at_card(data, press.item)


@routes.press(callbacks.DropPart, within=BrowseMaterials)
async def drop_part(press: callbacks.DropPart, data: dict[str, Any], actor: Actor, uow: UnitOfWork) -> Ask:
    await library.drop_last_part(uow, actor, press.item, press.number)
    return at_card(data, press.item)


@routes.press(callbacks.RemoveItem, within=BrowseMaterials)
async def remove(
    press: callbacks.RemoveItem, data: dict[str, Any], actor: Actor, now: datetime, uow: UnitOfWork
) -> Ask:
    await library.remove(uow, actor, press.item, now)
    return at_card(data, press.item)


@routes.press(callbacks.RestoreItem, within=BrowseMaterials)
async def restore(press: callbacks.RestoreItem, data: dict[str, Any], actor: Actor, uow: UnitOfWork) -> Ask:
    await library.restore(uow, actor, press.item)
    return at_card(data, press.item)
