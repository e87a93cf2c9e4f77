"""Keeping materials: whatever is sent is a material at once, and described whenever there is time.

Changing one that has been removed raises MaterialRemoved.
"""

from collections.abc import Iterable
from datetime import datetime

from domain.access import Actor
from domain.assignments import AssignmentState
from domain.errors import NotFound
from domain.homework import Material, MediaKind
from domain.identity import known
from domain.library import (
    FAVOURITE,
    ONE_OF_EACH,
    TAG_LIMIT,
    Label,
    LabelKind,
    LibraryItem,
    described,
    label_of,
    numbered,
    proposed_title,
    tags_in,
    title_of,
)
from domain.ports import UnitOfWork
from domain.services import rights


async def add(
    uow: UnitOfWork,
    actor: Actor,
    message_id: int,
    album_id: str | None,
    material: Material,
    fallback: str,
    now: datetime,
) -> LibraryItem:
    """With the title and the tags it came with; ``fallback`` where nothing says any.

    Raises NotFound for whoever teaches nobody, and what ``Material.check`` raises.
    """
    material.check()
    item = await _begun(uow, actor, proposed_title(material, fallback), tags_in(material.text or ""), now)
    await uow.library.add_part(known(item.id), message_id, album_id, material)
    item.add_parts()
    return item


async def keep_assignment(
    uow: UnitOfWork, actor: Actor, assignment_id: int, fallback: str, now: datetime
) -> LibraryItem:
    """What was prepared as homework is kept instead, and is no homework. Raises AssignmentOver."""
    draft = await rights.own_draft(uow, actor, assignment_id)
    said = Material(kind=MediaKind.TEXT, text=draft.text or None)
    title = proposed_title(said, fallback)
    item = await _begun(uow, actor, title, tags_in(draft.text), now)
    if draft.text and (title != draft.text or not draft.part_count):
        item.add_parts(await uow.library.add_part(known(item.id), -assignment_id, None, said))
    item.add_parts(await uow.library.take_parts(assignment_id, known(item.id)))
    draft.state = AssignmentState.DROPPED
    return item


async def _begun(
    uow: UnitOfWork, actor: Actor, title: str, tags: Iterable[str], now: datetime
) -> LibraryItem:
    if not actor.tutor_ids:
        raise NotFound
    item = LibraryItem(person_id=actor.person_id, title=await _free(uow, actor, title, 0), created_at=now)
    await uow.library.add(item)
    labels = [label_of(LabelKind.TAG, tag) for tag in tags][:TAG_LIMIT]
    await uow.library.describe(item, described(item.title, labels))
    return item


async def _free(uow: UnitOfWork, actor: Actor, title: str, item_id: int) -> str:
    """Namesakes are told by a number."""
    namesakes = await uow.library.titled(actor.person_id, title, item_id)
    return numbered(title, namesakes + 1) if namesakes else title


async def add_part(
    uow: UnitOfWork,
    actor: Actor,
    item_id: int,
    message_id: int,
    album_id: str | None,
    material: Material,
) -> LibraryItem:
    """A message counts once; those who have been given it have this too. Raises what ``Material.check`` does."""
    material.check()
    item = await rights.own_item(uow, actor, item_id)
    if await uow.library.add_part(item_id, message_id, album_id, material):
        item.add_parts()
    return item


async def of_album(uow: UnitOfWork, actor: Actor, album_id: str) -> LibraryItem | None:
    """The one that other parts of the album went to."""
    return await uow.library.of_album(actor.person_id, album_id)


async def drop_last_part(uow: UnitOfWork, actor: Actor, item_id: int, of: int) -> LibraryItem:
    """When there still are ``of`` of them; the only one stays."""
    item = await rights.own_item(uow, actor, item_id)
    if item.part_count == of > 1 and await uow.library.drop_last_part(item_id):
        item.part_count -= 1
    return item


async def rename(uow: UnitOfWork, actor: Actor, item_id: int, title: str) -> LibraryItem:
    """Raises TextEmpty, TextTooLong."""
    item = await rights.own_item(uow, actor, item_id)
    item.title = await _free(uow, actor, title_of(title), item_id)
    await _describe(uow, item, await uow.library.labels(item_id))
    return item


async def set_label(uow: UnitOfWork, actor: Actor, item_id: int, kind: LabelKind, text: str) -> LibraryItem:
    """One instead of the other; tags are added. Raises TextEmpty, TextTooLong."""
    return await _set(uow, actor, item_id, label_of(kind, text))


async def set_known_label(uow: UnitOfWork, actor: Actor, item_id: int, label_id: int) -> LibraryItem:
    """One that another material has. Raises NotFound."""
    label = await uow.library.label(actor.person_id, label_id)
    if label is None:
        raise NotFound
    return await _set(uow, actor, item_id, label)


async def _set(uow: UnitOfWork, actor: Actor, item_id: int, label: Label) -> LibraryItem:
    item = await rights.own_item(uow, actor, item_id)
    kept = [
        one
        for one in await uow.library.labels(item_id)
        if one.kind is not label.kind or (label.kind not in ONE_OF_EACH and one.value != label.value)
    ]
    tags = sum(one.kind is LabelKind.TAG for one in kept)
    if label.kind is not LabelKind.TAG or tags < TAG_LIMIT:
        kept.append(label)
    await _describe(uow, item, kept)
    return item


async def clear(uow: UnitOfWork, actor: Actor, item_id: int, kind: LabelKind) -> LibraryItem:
    """It has none of these any more."""
    item = await rights.own_item(uow, actor, item_id)
    await _describe(uow, item, [one for one in await uow.library.labels(item_id) if one.kind is not kind])
    return item


async def favour(uow: UnitOfWork, actor: Actor, item_id: int) -> LibraryItem:
    return await _set(uow, actor, item_id, FAVOURITE)


async def _describe(uow: UnitOfWork, item: LibraryItem, labels: Iterable[Label]) -> None:
    await uow.library.describe(item, described(item.title, labels))


async def remove(uow: UnitOfWork, actor: Actor, item_id: int, now: datetime) -> LibraryItem:
    """It is found no more, and stays with those who have been given it."""
    item = await rights.own_item_ever(uow, actor, item_id)
    item.removed_at = item.removed_at or now
    return item


async def restore(uow: UnitOfWork, actor: Actor, item_id: int) -> LibraryItem:
    item = await rights.own_item_ever(uow, actor, item_id)
    item.removed_at = None
    return item


async def lend(uow: UnitOfWork, actor: Actor, item_id: int, assignment_id: int) -> None:
    """What it consists of is in the homework that is being prepared, once; its title says what to do until the
    tutor does. Raises AssignmentOver, TooManyPages.
    """
    draft = await rights.own_draft(uow, actor, assignment_id)
    item = await rights.own_item(uow, actor, item_id)
    draft.text = draft.text or item.title
    draft.add_parts(await uow.library.lend_parts(item_id, assignment_id))
