"""A tutor's materials as they are offered while he types: what each is, and the thing itself where it is only one."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from domain.access import Actor
from domain.homework import MediaKind
from storage.queries.family_galleries import SentThing
from storage.queries.tutor_library import SOUGHT_WORDS, found, ranges, sought_words
from storage.reads import Reads
from storage.tables import library_items, library_parts
from storage.types import Id

MOST = 30


@dataclass(frozen=True, slots=True)
class OfferedItem:
    """``holds``: how many things of each kind; ``only`` is the thing of a material that has no other."""

    id: int
    title: str
    holds: tuple[tuple[MediaKind, int], ...]
    only: SentThing | None


_p = library_parts.c


def _page(count: int, *, goes_on: bool) -> Select[*tuple[Any, ...]]:
    items = found(count).order_by(library_items.c.id.desc()).limit(MOST + 1)
    if goes_on:
        items = items.where(library_items.c.id < bindparam("cursor", type_=Id()))
    page = items.subquery()
    return (
        select(page.c.id, page.c.title, _p.kind, func.count(), func.min(_p.text), func.min(_p.file_id))
        .join_from(page, library_parts, _p.item_id == page.c.id)
        .group_by(page.c.id, page.c.title, _p.kind)
        .order_by(page.c.id.desc(), _p.kind)
    )


_PAGES = {
    (count, goes_on): _page(count, goes_on=goes_on)
    for count in range(1, SOUGHT_WORDS + 1)
    for goes_on in (False, True)
}


async def offered(reads: Reads, actor: Actor, typed: str, cursor: int) -> tuple[OfferedItem, ...]:
    """The newest first, before ``cursor`` if any; one more than MOST when there are more. One statement."""
    words = sought_words(typed)
    if not words:
        return ()
    given = {"person": actor.person_id, **ranges(words)} | ({"cursor": cursor} if cursor else {})
    rows = await reads.all(_PAGES[len(words), cursor > 0], given)
    return tuple(_item(tuple(of_one)) for _, of_one in groupby(rows, key=lambda row: row[0]))


def _item(rows: tuple[Any, ...]) -> OfferedItem:
    holds = tuple((kind, count) for _, _, kind, count, _, _ in rows)
    id_, title, kind, count, text, file_id = rows[0]
    only = SentThing(kind, text, file_id) if len(rows) == 1 and count == 1 else None
    return OfferedItem(id_, title, holds, only)
