"""Materials, by what they are found, and to whom they are given."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import and_, bindparam, delete, func, select, update

from domain.homework import Material
from domain.library import Gift, Label, LabelKind, LibraryItem, Reached, first_title
from storage import tables
from storage.dialects import PerDialect
from storage.repositories.lesson_items import LessonItems, whom
from storage.types import Id, UtcDateTime, storable
from storage.work import InsertOnce, Lookup

_i, _part, _label = tables.library_items.c, tables.library_parts.c, tables.library_labels.c
_mark, _gift, _given = tables.library_marks.c, tables.library_gifts.c, tables.assignment_parts.c
_c, _e = tables.courses.c, tables.enrolments.c

ITEM = Lookup(LibraryItem, tables.library_items, studio=None)
_ITEM = bindparam("item", type_=Id())
_PERSON = bindparam("person", type_=Id())
_ASSIGNMENT = bindparam("assignment", type_=Id())
_STUDENTS = bindparam("students", expanding=True, type_=Id())
_PART = (
    "message_id",
    "album_id",
    "kind",
    "text",
    "file_id",
    "file_unique_id",
    "file_name",
    "mime_type",
    "size",
)

_titled = (
    select(func.count())
    .select_from(tables.library_labels)
    .join(tables.library_marks, _mark.label_id == _label.id)
    .join(tables.library_items, and_(_i.id == _mark.item_id, _i.removed_at.is_(None)))
    .where(_label.person_id == _PERSON, _label.kind == LabelKind.TITLE, _label.value == bindparam("title"))
    .where(_i.id != _ITEM)
)
_of_album = (
    select(LibraryItem)
    .where(
        _i.person_id == _PERSON,
        _i.removed_at.is_(None),
        _i.id.in_(select(_part.item_id).where(_part.album_id == bindparam("album"))),
    )
    .order_by(_i.id.desc())
    .limit(1)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_add_part = InsertOnce(tables.library_parts, "item_id", "message_id")
_last_part = select(func.max(_part.id)).where(_part.item_id == _ITEM).scalar_subquery()
_drop_last = delete(tables.library_parts).where(_part.item_id == _ITEM, _part.id == _last_part)
_taken = select(_ITEM, *(_given[name] for name in _PART)).where(_given.assignment_id == _ASSIGNMENT)
_take_parts = PerDialect(
    lambda insert: (
        insert(tables.library_parts)
        .from_select(["item_id", *_PART], _taken.order_by(_given.id))
        .on_conflict_do_nothing(index_elements=["item_id", "message_id"])
    )
)
_lent = select(_ASSIGNMENT, *(_part[name] for name in _PART)).where(_part.item_id == _ITEM)
_lend_parts = PerDialect(
    lambda insert: (
        insert(tables.assignment_parts)
        .from_select(["assignment_id", *_PART], _lent.order_by(_part.id))
        .on_conflict_do_nothing(index_elements=["assignment_id", "message_id"])
    )
)
_is_read = _label.kind.not_in((LabelKind.WORD, LabelKind.TITLE))
_labels = (
    select(_label.kind, _label.value, _label.shown)
    .join_from(tables.library_labels, tables.library_marks, _mark.label_id == _label.id)
    .where(_mark.item_id == _ITEM, _is_read)
    .order_by(_label.kind, _label.value)
)
_one_label = select(_label.kind, _label.value, _label.shown).where(
    _label.id == bindparam("label", type_=Id()), _label.person_id == _PERSON, _is_read
)
_add_label = PerDialect(
    lambda insert: insert(tables.library_labels).on_conflict_do_nothing(
        index_elements=["person_id", "kind", "value"]
    )
)
_known = select(_label.id, _label.kind, _label.value).where(
    _label.person_id == _PERSON, _label.value.in_(bindparam("values", expanding=True))
)
_add_mark = PerDialect(
    lambda insert: insert(tables.library_marks).on_conflict_do_nothing(index_elements=["label_id", "item_id"])
)
_drop_marks = delete(tables.library_marks).where(
    _mark.item_id == _ITEM, _mark.label_id.not_in(bindparam("labels", expanding=True, type_=Id()))
)
_latest_news = (
    select(func.max(_gift.news_at)).where(_gift.student_id == _e.student_id).correlate(tables.enrolments)
).scalar_subquery()
_reached = (
    select(_e.studio_id, _e.student_id, _latest_news, _gift.id.is_not(None))
    .join_from(tables.enrolments, tables.courses, _c.id == _e.course_id)
    .outerjoin(tables.library_gifts, and_(_gift.student_id == _e.student_id, _gift.item_id == _ITEM))
    .where(
        _c.id == bindparam("course", type_=Id()),
        _c.tutor_id.in_(bindparam("tutors", expanding=True, type_=Id())),
        _c.ended_at.is_(None),
        _e.left_at.is_(None),
    )
    .order_by(_e.student_id)
)
_reached_one = _reached.where(_e.student_id == bindparam("student", type_=Id()))
_give = PerDialect(
    lambda insert: insert(tables.library_gifts).on_conflict_do_nothing(
        index_elements=["item_id", "student_id"]
    )
)
_take_back = delete(tables.library_gifts).where(_gift.item_id == _ITEM, _gift.student_id.in_(_STUDENTS))
_NOW = bindparam("now", type_=UtcDateTime())
_open = (
    update(tables.library_gifts)
    .where(_gift.id == bindparam("gift", type_=Id()), _gift.student_id.in_(_STUDENTS))
    .values(
        opened_at=func.coalesce(_gift.opened_at, _NOW),
        last_opened_at=_NOW,
        times_opened=_gift.times_opened + 1,
    )
)


class SqlLibrary(LessonItems):
    async def get(self, item_id: int) -> LibraryItem:
        return await self._work.load(ITEM, item_id)

    async def add(self, item: LibraryItem) -> int:
        return await self._work.add(item)

    async def titled(self, person_id: int, title: str, but: int) -> int:
        given = {"person": person_id, "title": storable(first_title(title)), "item": but}
        return int((await self._work.rows(_titled, given)).scalar_one())

    async def add_part(self, item_id: int, message_id: int, album_id: str | None, material: Material) -> bool:
        place = {"item_id": item_id, "message_id": message_id, "album_id": album_id}
        return await self._work.insert_once(_add_part, vars(material) | place) is not None

    async def drop_last_part(self, item_id: int) -> bool:
        return (await self._work.execute(_drop_last, {"item": item_id})).rowcount > 0

    async def of_album(self, person_id: int, album_id: str) -> LibraryItem | None:
        given = {"person": person_id, "album": album_id}
        return next(iter(await self._work.entities(_of_album, given)), None)

    async def take_parts(self, assignment_id: int, item_id: int) -> int:
        return await self._copied(_take_parts, assignment_id, item_id)

    async def lend_parts(self, item_id: int, assignment_id: int) -> int:
        return await self._copied(_lend_parts, assignment_id, item_id)

    async def _copied(self, statement: PerDialect, assignment_id: int, item_id: int) -> int:
        given = {"assignment": assignment_id, "item": item_id}
        return (await self._work.execute(statement.of(self._work.connection), given)).rowcount

    async def labels(self, item_id: int) -> Sequence[Label]:
        return [Label(*row) for row in await self._work.rows(_labels, {"item": item_id})]

    async def label(self, person_id: int, label_id: int) -> Label | None:
        rows = (await self._work.rows(_one_label, {"person": person_id, "label": label_id})).all()
        return Label(*rows[0]) if rows else None

    async def describe(self, item: LibraryItem, labels: Iterable[Label]) -> None:
        wanted = {(label.kind, storable(label.value)): label.shown for label in labels}
        connection = self._work.connection
        rows = [
            {"person_id": item.person_id, "kind": kind, "value": value, "shown": shown}
            for (kind, value), shown in sorted(wanted.items())
        ]
        if rows:
            await self._work.execute(_add_label.of(connection), rows)
        known = {"person": item.person_id, "values": sorted({value for _, value in wanted})}
        ids = [row[0] for row in await self._work.rows(_known, known) if (row[1], row[2]) in wanted]
        await self._work.execute(_drop_marks, {"item": item.id, "labels": ids})
        if ids:
            marks = [{"label_id": label_id, "item_id": item.id} for label_id in sorted(ids)]
            await self._work.execute(_add_mark.of(connection), marks)

    async def reached(
        self, item_id: int, tutor_ids: Iterable[int], course_id: int, student_id: int | None
    ) -> Sequence[Reached]:
        given = {"item": item_id, "tutors": sorted(tutor_ids), "course": course_id}
        if student_id is None:
            return [whom(row) for row in await self._work.rows(_reached, given)]
        return [whom(row) for row in await self._work.rows(_reached_one, given | {"student": student_id})]

    async def give(self, gifts: Iterable[Gift]) -> None:
        rows = [asdict(gift) | {"times_opened": 0} for gift in gifts]
        if rows:
            await self._work.execute(_give.of(self._work.connection), rows)

    async def take_back(self, item_id: int, student_ids: Iterable[int]) -> None:
        await self._work.execute(_take_back, {"item": item_id, "students": sorted(student_ids)})

    async def open(self, gift_id: int, student_ids: Iterable[int], now: datetime) -> bool:
        given = {"gift": gift_id, "students": sorted(student_ids), "now": now}
        return (await self._work.execute(_open, given)).rowcount > 0
