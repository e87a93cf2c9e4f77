"""A tutor's materials: a page of all, of one label, of what was looked for; labels; one with who has it.

What is looked for is a beginning of each word: a range of the words of his library, never a scan of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, literal_column, select

from domain.access import Actor
from domain.errors import NotFound
from domain.library import ONE_OF_EACH, LabelKind, words_in
from storage.queries.family_pages import PAGE, Page, Turn, turned
from storage.reads import Reads
from storage.tables import (
    library_items,
    library_labels,
    library_marks,
)
from storage.types import Id

LABELS_PAGE = 8
SOUGHT_WORDS = 3
"""Of what is typed; more of them narrow nothing down."""
LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class ItemRow:
    """``labels`` are subject, level and topic, where it has them."""

    id: int
    title: str
    parts: int
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelRow:
    id: int
    kind: LabelKind
    shown: str
    items: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """What is looked at: of one label, beginning with these words, or everything."""

    label: int = 0
    sought: str = ""
    cursor: int = 0
    turn: Turn = Turn.AFTER


_i, _l, _m = library_items.c, library_labels.c, library_marks.c
_PERSON = bindparam("person", type_=Id())
_LABEL = bindparam("label", type_=Id())
_CURSOR = bindparam("cursor", type_=Id())
_LIMIT = PAGE + 1
_kept = and_(_i.person_id == _PERSON, _i.removed_at.is_(None))
_ROW = (_i.id, _i.title, _i.part_count)


def _with_word(number: int) -> ColumnElement[bool]:
    """The item has a word that begins so: its own words are few, and each is compared."""
    return (
        select(_m.id)
        .join(library_labels, _l.id == _m.label_id)
        .where(_m.item_id == _i.id, _in_range(number))
        .correlate(library_items)
        .exists()
    )


def _in_range(number: int) -> ColumnElement[bool]:
    return and_(
        _l.person_id == _PERSON,
        _l.kind == LabelKind.WORD,
        _l.value >= bindparam(f"from{number}"),
        _l.value < bindparam(f"till{number}"),
    )


def found(count: int) -> Select[*tuple[Any, ...]]:
    """The first word leads, being the longest typed; the others are asked of what it found."""
    first = select(_m.item_id).join(library_labels, _l.id == _m.label_id).where(_in_range(0))
    return select(*_ROW).where(_kept, _i.id.in_(first), *(_with_word(number) for number in range(1, count)))


_ALL = select(*_ROW).where(_kept)
_LABELLED = (
    select(*_ROW)
    .join_from(library_marks, library_items, _i.id == _m.item_id)
    .where(_m.label_id == _LABEL, _kept)
)
_ways: dict[Turn, Callable[[Any], tuple[Any, Any]]] = {
    Turn.AFTER: lambda key: (key < _CURSOR, key.desc()),
    Turn.BEFORE: lambda key: (key > _CURSOR, key.asc()),
    Turn.FROM: lambda key: (key <= _CURSOR, key.desc()),
}


def turning(pages: Select[*tuple[Any, ...]], key: Any) -> dict[Turn | None, Select[*tuple[Any, ...]]]:  # noqa: ANN401 (a column)
    """None: from the newest."""
    first = {None: pages.order_by(key.desc()).limit(_LIMIT)}
    return first | {
        turn: pages.where(way(key)[0]).order_by(way(key)[1]).limit(_LIMIT) for turn, way in _ways.items()
    }


_EVERYTHING = turning(_ALL, _i.id)
_OF_LABEL = turning(_LABELLED, _m.item_id)
_SOUGHT = {count: turning(found(count), _i.id) for count in range(1, SOUGHT_WORDS + 1)}
_LABELS_OF = (
    select(_m.item_id, _l.kind, _l.shown)
    .join_from(library_marks, library_labels, _l.id == _m.label_id)
    .where(
        _m.item_id.in_(bindparam("items", expanding=True, type_=Id())),
        _l.kind.in_((LabelKind.SUBJECT, LabelKind.LEVEL, LabelKind.TOPIC)),
    )
)
_items_of_label = (
    select(func.count())
    .select_from(library_marks.join(library_items, _i.id == _m.item_id))
    .where(_m.label_id == _l.id, _i.removed_at.is_(None))
    .correlate(library_labels)
    .scalar_subquery()
)
_LABELS = (
    select(_l.id, _l.kind, _l.shown, _items_of_label)
    .where(_l.person_id == _PERSON, _l.kind == bindparam("kind", type_=_l.kind.type))
    .where(
        select(_m.id)
        .join(library_items, _i.id == _m.item_id)
        .where(_m.label_id == _l.id, _i.removed_at.is_(None))
        .correlate(library_labels)
        .exists()
    )
    .order_by(_l.value)
    .limit(LABELS_PAGE + 1)
    .offset(bindparam("skipped"))
)
_PRESENT = (
    select(_l.kind, func.min(_l.id), func.count())
    .where(
        _l.person_id == _PERSON,
        _l.kind.in_(
            (LabelKind.SUBJECT, LabelKind.LEVEL, LabelKind.TOPIC, LabelKind.TAG, LabelKind.FAVOURITE)
        ),
    )
    .group_by(_l.kind)
)
_ONE_LABEL: Select[*tuple[Any, ...]] = select(_l.id, _l.kind, _l.shown, literal_column("0")).where(
    _l.id == _LABEL, _l.person_id == _PERSON
)


def sought_words(typed: str) -> list[str]:
    """Those that narrow down most, the longest first."""
    return sorted(words_in(typed), key=len, reverse=True)[:SOUGHT_WORDS]


def ranges(words: Sequence[str]) -> dict[str, Any]:
    """What ``found`` asks for: everything that begins with each."""
    return {f"from{place}": word for place, word in enumerate(words)} | {
        f"till{place}": f"{word}{LAST}" for place, word in enumerate(words)
    }


async def shelf(reads: Reads, actor: Actor, shown: Shelf) -> Page[ItemRow]:
    """The newest first. Two statements."""
    given: dict[str, Any] = {"person": actor.person_id}
    statements = _EVERYTHING
    words = sought_words(shown.sought)
    if words:
        statements, given = _SOUGHT[len(words)], given | ranges(words)
    elif shown.label:
        statements, given = _OF_LABEL, given | {"label": shown.label}
    return await _page(reads, statements, given, shown)


async def _page(
    reads: Reads, statements: dict[Turn | None, Select[*tuple[Any, ...]]], given: dict[str, Any], shown: Shelf
) -> Page[ItemRow]:
    if shown.cursor:
        given["cursor"] = shown.cursor
    found = await reads.all(statements[shown.turn if shown.cursor else None], given)
    labels: dict[int, tuple[str, ...]] = {}
    rows = await reads.all(_LABELS_OF, {"items": [row[0] for row in found]}) if found else ()
    for item_id, _, shown_label in sorted(rows, key=lambda row: ONE_OF_EACH.index(row[1])):
        labels[item_id] = (*labels.get(item_id, ()), shown_label)
    adjoins = shown.cursor > 0 and shown.turn is not Turn.FROM
    return turned(
        found,
        lambda row: ItemRow(row[0], row[1], row[2], labels.get(row[0], ())),
        shown.turn,
        adjoins=adjoins,
    )


async def kinds(reads: Reads, actor: Actor) -> dict[LabelKind, int]:
    """What the library can be narrowed down by, with one label of each."""
    return {kind: first for kind, first, _ in await reads.all(_PRESENT, {"person": actor.person_id})}


async def labels(reads: Reads, actor: Actor, kind: LabelKind, page: int) -> Sequence[LabelRow]:
    """By name; one more than LABELS_PAGE when there are more. What nothing kept has any more is left out."""
    given = {"person": actor.person_id, "kind": kind, "skipped": page * LABELS_PAGE}
    return [LabelRow(*row) for row in await reads.all(_LABELS, given)]


async def label(reads: Reads, actor: Actor, label_id: int) -> LabelRow:
    """Raises NotFound."""
    rows = await reads.all(_ONE_LABEL, {"person": actor.person_id, "label": label_id})
    if not rows:
        raise NotFound
    return LabelRow(*rows[0])
