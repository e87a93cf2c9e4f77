"""What students have been given, as they and their guardians see it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BindParameter, Select, and_, bindparam, func, select

from domain.errors import NotFound
from domain.library import LabelKind
from storage.queries.family_galleries import SentThing
from storage.queries.family_pages import PAGE, Page, Turn, turned
from storage.reads import Reads
from storage.tables import library_gifts, library_items, library_labels, library_marks, library_parts
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class GiftRow:
    """``subject`` is the material's, where its tutor has named one."""

    id: int
    title: str
    parts: int
    given_at: datetime
    is_new: bool
    subject: str | None


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """``id`` is the label's."""

    id: int
    subject: str
    items: int


@dataclass(frozen=True, slots=True)
class OpenedGift:
    id: int
    student_id: int
    title: str
    things: tuple[SentThing, ...]


_g, _i, _l, _m = library_gifts.c, library_items.c, library_labels.c, library_marks.c
_STUDENTS: BindParameter[Any] = bindparam("students", expanding=True, type_=Id())
_CURSOR = bindparam("cursor", type_=Id())
_subject = (
    select(func.min(_l.shown))
    .join_from(library_marks, library_labels, _l.id == _m.label_id)
    .where(_m.item_id == _i.id, _l.kind == LabelKind.SUBJECT)
    .correlate(library_items)
    .scalar_subquery()
)
_ALL = (
    select(_g.id, _i.title, _i.part_count, _g.given_at, _g.opened_at.is_(None), _subject)
    .join_from(library_gifts, library_items, _i.id == _g.item_id)
    .where(_g.student_id.in_(_STUDENTS))
)
_marked = (
    select(_m.id)
    .where(_m.item_id == _i.id, _m.label_id == bindparam("label", type_=Id()))
    .correlate(library_items)
    .exists()
)


def _turning(pages: Select[*tuple[Any, ...]]) -> dict[Turn | None, Select[*tuple[Any, ...]]]:
    """None: from the newest."""
    newest = pages.order_by(_g.id.desc()).limit(PAGE + 1)
    before = pages.where(_g.id > _CURSOR).order_by(_g.id).limit(PAGE + 1)
    return {
        None: newest,
        Turn.AFTER: newest.where(_g.id < _CURSOR),
        Turn.BEFORE: before,
        Turn.FROM: newest.where(_g.id <= _CURSOR),
    }


_EVERYTHING, _OF_SUBJECT = _turning(_ALL), _turning(_ALL.where(_marked))
_SUBJECTS = (
    select(_l.id, _l.shown, func.count(_g.id))
    .join_from(library_gifts, library_marks, _m.item_id == _g.item_id)
    .join(library_labels, and_(_l.id == _m.label_id, _l.kind == LabelKind.SUBJECT))
    .where(_g.student_id.in_(_STUDENTS))
    .group_by(_l.id, _l.shown)
    .order_by(_l.shown, _l.id)
    .limit(PAGE)
)
_OPENED = (
    select(
        _g.id,
        _g.student_id,
        _i.title,
        library_parts.c.kind,
        library_parts.c.text,
        library_parts.c.file_id,
    )
    .join_from(library_gifts, library_items, _i.id == _g.item_id)
    .join(library_parts, library_parts.c.item_id == _i.id)
    .where(_g.id == bindparam("gift", type_=Id()), _g.student_id.in_(_STUDENTS))
    .order_by(library_parts.c.id)
)
_TOLD = (
    select(_g.student_id, _g.news_at, _i.title)
    .join_from(library_gifts, library_items, _i.id == _g.item_id)
    .where(
        _g.student_id.in_(_STUDENTS),
        _g.news_at.in_(bindparam("moments", expanding=True, type_=UtcDateTime())),
    )
    .order_by(_g.id)
)


async def shelf(
    reads: Reads, student_ids: Collection[int], label_id: int, cursor: int, turn: Turn
) -> Page[GiftRow]:
    """The newest first, perhaps of one subject."""
    given: dict[str, Any] = {"students": sorted(student_ids)}
    statements = _EVERYTHING
    if label_id:
        statements, given["label"] = _OF_SUBJECT, label_id
    if cursor:
        given["cursor"] = cursor
    found = await reads.all(statements[turn if cursor else None], given)
    return turned(
        found,
        lambda row: GiftRow(row[0], row[1], row[2], row[3], bool(row[4]), row[5]),
        turn,
        adjoins=cursor > 0 and turn is not Turn.FROM,
    )


async def subjects(reads: Reads, student_ids: Collection[int]) -> tuple[SubjectRow, ...]:
    """What it can be narrowed down by."""
    return tuple(SubjectRow(*row) for row in await reads.all(_SUBJECTS, {"students": sorted(student_ids)}))


async def opened(reads: Reads, student_ids: Collection[int], gift_id: int) -> OpenedGift:
    """Raises NotFound."""
    rows = await reads.all(_OPENED, {"gift": gift_id, "students": sorted(student_ids)})
    if not rows:
        raise NotFound
    return OpenedGift(*rows[0][:3], tuple(SentThing(*row[3:]) for row in rows))


async def told(
    reads: Reads, student_ids: Collection[int], seconds: Collection[int]
) -> dict[tuple[int, int], tuple[str, ...]]:
    """Titles of what was given, by student and the second he is told of it."""
    if not seconds:
        return {}
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    given = {
        "students": sorted(student_ids),
        "moments": [datetime.fromtimestamp(second, UTC) for second in sorted(seconds)],
    }
    for student_id, news_at, title in await reads.all(_TOLD, given):
        key = (student_id, int(news_at.timestamp()) if news_at else 0)
        found[key] = (*found.get(key, ()), title)
    return found
