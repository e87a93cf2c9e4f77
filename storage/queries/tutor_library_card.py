"""One material of a tutor's: what it is, what it consists of, who has been given it and has opened it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, func, select

from domain.access import Actor
from domain.errors import NotFound
from domain.library import LabelKind
from storage.queries.family_galleries import SentThing
from storage.queries.family_pages import Page, Turn, turned
from storage.queries.tutor_library import LabelRow, turning
from storage.reads import Reads
from storage.tables import (
    courses,
    library_gifts,
    library_items,
    library_labels,
    library_marks,
    library_parts,
    students,
)
from storage.types import Id


@dataclass(frozen=True, slots=True)
class ItemCard:
    id: int
    title: str
    parts: int
    created_at: datetime
    removed_at: datetime | None
    given: int
    opened: int
    labels: tuple[LabelRow, ...]

    def of(self, kind: LabelKind) -> tuple[LabelRow, ...]:
        return tuple(label for label in self.labels if label.kind is kind)

    @property
    def is_favourite(self) -> bool:
        return bool(self.of(LabelKind.FAVOURITE))


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has been given it. ``times``: how often it was opened."""

    id: int
    student: str
    given_at: datetime
    opened_at: datetime | None
    times: int


_i, _l, _m, _g = library_items.c, library_labels.c, library_marks.c, library_gifts.c
_PERSON = bindparam("person", type_=Id())
_ITEM = bindparam("item", type_=Id())
_gifts = select(func.count()).where(_g.item_id == _i.id).correlate(library_items)
_CARD = (
    select(
        _i.id,
        _i.title,
        _i.part_count,
        _i.created_at,
        _i.removed_at,
        _gifts.scalar_subquery(),
        _gifts.where(_g.opened_at.is_not(None)).scalar_subquery(),
        _l.id,
        _l.kind,
        _l.shown,
    )
    .select_from(
        library_items.outerjoin(library_marks, _m.item_id == _i.id).outerjoin(
            library_labels,
            and_(_l.id == _m.label_id, _l.kind.not_in((LabelKind.WORD, LabelKind.TITLE))),
        )
    )
    .where(_i.id == _ITEM, _i.person_id == _PERSON)
    .order_by(_l.kind, _l.value)
)
_PARTS = (
    select(library_parts.c.kind, library_parts.c.text, library_parts.c.file_id)
    .join(library_items, _i.id == library_parts.c.item_id)
    .where(_i.id == _ITEM, _i.person_id == _PERSON)
    .order_by(library_parts.c.id)
)
_HOLDERS = turning(
    select(_g.id, students.c.name, _g.given_at, _g.opened_at, _g.times_opened)
    .join_from(library_gifts, students, students.c.id == _g.student_id)
    .join(library_items, _i.id == _g.item_id)
    .where(_g.item_id == _ITEM, _i.person_id == _PERSON),
    _g.id,
)
_GIVEN_TO = (
    select(_g.student_id)
    .join(library_items, _i.id == _g.item_id)
    .where(_g.item_id == _ITEM, _i.person_id == _PERSON)
)
_SUBJECTS = (
    select(courses.c.subject)
    .where(
        courses.c.tutor_id.in_(bindparam("tutors", expanding=True, type_=Id())), courses.c.ended_at.is_(None)
    )
    .group_by(courses.c.subject)
    .order_by(courses.c.subject)
)


async def card(reads: Reads, actor: Actor, item_id: int) -> ItemCard:
    """The actor's own, removed or not. Raises NotFound."""
    rows = await reads.all(_CARD, {"person": actor.person_id, "item": item_id})
    if not rows:
        raise NotFound
    found = tuple(LabelRow(row[7], row[8], row[9], 0) for row in rows if row[7] is not None)
    id_, title, parts_, created_at, removed_at, given, opened = rows[0][:7]
    return ItemCard(id_, title, parts_, created_at, removed_at, given, opened, found)


async def parts(reads: Reads, actor: Actor, item_id: int) -> tuple[SentThing, ...]:
    rows = await reads.all(_PARTS, {"person": actor.person_id, "item": item_id})
    return tuple(SentThing(*row) for row in rows)


async def holders(reads: Reads, actor: Actor, item_id: int, cursor: int, turn: Turn) -> Page[Holder]:
    """Whom it was given to last, first."""
    given = {"person": actor.person_id, "item": item_id} | ({"cursor": cursor} if cursor else {})
    found = await reads.all(_HOLDERS[turn if cursor else None], given)
    return turned(found, lambda row: Holder(*row), turn, adjoins=cursor > 0 and turn is not Turn.FROM)


async def given_to(reads: Reads, actor: Actor, item_id: int) -> frozenset[int]:
    """The cards of those who have it."""
    rows = await reads.all(_GIVEN_TO, {"person": actor.person_id, "item": item_id})
    return frozenset(row[0] for row in rows)


async def subjects(reads: Reads, actor: Actor) -> tuple[str, ...]:
    """What the actor teaches."""
    return tuple(row[0] for row in await reads.all(_SUBJECTS, {"tutors": list(actor.tutor_ids)}))
