"""Materials of lessons: what is a lesson's, and who has something for its sake."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, bindparam, delete, func, select

from domain.library import Reached
from storage import tables
from storage.types import Id
from storage.work import InsertOnce, Work

_gift, _seat, _link = tables.library_gifts.c, tables.participations.c, tables.lesson_items.c
_ITEM = bindparam("item", type_=Id())
_LESSON = bindparam("lesson", type_=Id())
_at_lesson = (
    select(
        _seat.studio_id,
        _seat.student_id,
        select(func.max(_gift.news_at))
        .where(_gift.student_id == _seat.student_id)
        .correlate(tables.participations)
        .scalar_subquery(),
        _gift.id.is_not(None),
    )
    .join_from(
        tables.participations,
        tables.library_gifts,
        and_(_gift.student_id == _seat.student_id, _gift.item_id == _ITEM),
        isouter=True,
    )
    .where(_seat.lesson_id == _LESSON)
    .order_by(_seat.student_id)
)
_attach = InsertOnce(tables.lesson_items, "lesson_id", "item_id")
_detach = delete(tables.lesson_items).where(_link.lesson_id == _LESSON, _link.item_id == _ITEM)
_elsewhere = select(_seat.student_id).join_from(
    tables.lesson_items, tables.participations, _seat.lesson_id == _link.lesson_id
)
_drop_gifts = (
    delete(tables.library_gifts)
    .where(_gift.item_id == _ITEM, _gift.by_lesson.is_(True))
    .where(_gift.student_id.in_(select(_seat.student_id).where(_seat.lesson_id == _LESSON)))
    .where(_gift.student_id.not_in(_elsewhere.where(_link.item_id == _ITEM)))
    .returning(_gift.student_id)
)


class LessonItems:
    """The part of the library that lessons have."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def attach(self, studio_id: int, lesson_id: int, item_id: int) -> None:
        link = {"studio_id": studio_id, "lesson_id": lesson_id, "item_id": item_id}
        await self._work.insert_once(_attach, link)

    async def detach(self, lesson_id: int, item_id: int) -> Sequence[int]:
        given = {"lesson": lesson_id, "item": item_id}
        await self._work.execute(_detach, given)
        return sorted(row[0] for row in await self._work.rows(_drop_gifts, given))

    async def at_lesson(self, item_id: int, lesson_id: int) -> Sequence[Reached]:
        return [
            whom(row) for row in await self._work.rows(_at_lesson, {"item": item_id, "lesson": lesson_id})
        ]


def whom(row: Any) -> Reached:  # noqa: ANN401 (a row of several columns)
    studio_id, student_id, news_at, is_given = row
    return Reached(studio_id, student_id, news_at, is_given=bool(is_given))
