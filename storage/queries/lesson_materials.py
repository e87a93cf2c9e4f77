"""A tutor's materials that are a lesson's."""

from typing import Any

from sqlalchemy import Select, bindparam, func, select

from domain.access import Actor
from domain.errors import NotFound
from storage.queries.parts import TUTORS
from storage.queries.tutor_library import ItemRow
from storage.reads import Reads
from storage.tables import lesson_items, lessons, library_items
from storage.types import Id

_i = library_items.c
TITLES = (
    select(func.aggregate_strings(_i.title, "\n"))
    .where(
        _i.id.in_(
            select(lesson_items.c.item_id).where(lesson_items.c.lesson_id == lessons.c.id).correlate(lessons)
        )
    )
    .correlate(lessons)
    .scalar_subquery()
)
"""Of a lesson's, one a line, in no order."""
_ATTACHED: Select[*tuple[Any, ...]] = (
    select(_i.id, _i.title, _i.part_count)
    .select_from(lessons)
    .outerjoin(lesson_items, lesson_items.c.lesson_id == lessons.c.id)
    .outerjoin(library_items, _i.id == lesson_items.c.item_id)
    .where(lessons.c.id == bindparam("lesson", type_=Id()), lessons.c.tutor_id.in_(TUTORS))
    .order_by(_i.id.desc())
)


async def attached(reads: Reads, actor: Actor, lesson_id: int) -> tuple[ItemRow, ...]:
    """One statement. Raises NotFound for a lesson that is not this tutor's."""
    rows = await reads.all(_ATTACHED, {"lesson": lesson_id, "tutors": list(actor.tutor_ids)})
    if not rows:
        raise NotFound
    return tuple(ItemRow(id_, title, parts, ()) for id_, title, parts in rows if id_ is not None)
