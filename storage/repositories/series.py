"""Series, and the lessons they have yielded."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, insert, select

from domain.courses import LONGEST_MINUTES
from domain.errors import NotFound
from domain.identity import known
from domain.lessons import Lesson, LessonState, Participation
from domain.series import Series, Span
from storage import tables
from storage.types import Id
from storage.work import Lookup, Work

_s, _l, _o = tables.series.c, tables.lessons.c, tables.time_off.c

SERIES = Lookup(Series, tables.series)
_lessons_of = (
    select(Lesson)
    .where(_l.series_id == bindparam("series_id"), _l.starts_at > bindparam("since"))
    .order_by(_l.starts_at, _l.id)
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_busy = (
    select(Lesson)
    .where(
        _l.tutor_id == bindparam("tutor_id"),
        _l.starts_at > bindparam("earliest"),
        _l.starts_at < bindparam("till"),
        _l.ends_at > bindparam("since"),
        _l.state.in_((LessonState.PLANNED, LessonState.HELD)),
    )
    .order_by(_l.starts_at)
)
_time_off = (
    select(_o.starts_at, _o.ends_at)
    .where(
        _o.tutor_id == bindparam("tutor_id"),
        _o.withdrawn_at.is_(None),
        _o.ends_at > bindparam("since"),
        _o.starts_at < bindparam("till"),
    )
    .order_by(_o.starts_at)
)
_course_of = select(_s.studio_id, _s.course_id).where(_s.id == bindparam("series_id", type_=Id()))

# Entities would be inserted one by one on SQLite, where several rows at once come back without their order.
_add_lessons = insert(tables.lessons)
_add_seats = insert(tables.participations)
_ids_of = select(_l.id, _l.series_day).where(_l.series_id == bindparam("of_series", type_=Id()))


class SqlSeries:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, series_id: int) -> Series:
        return await self._work.load(SERIES, series_id)

    async def add(self, series: Series) -> int:
        self._work.check_studio(series.studio_id)
        return await self._work.add(series)

    async def add_lessons(self, lessons: Sequence[Lesson], student_ids: Sequence[int]) -> None:
        for lesson in lessons:
            self._work.check_studio(lesson.studio_id)
        if not lessons:
            return
        await self._work.execute(_add_lessons, [_row(lesson) for lesson in lessons])
        made = await self._work.rows(_ids_of, {"of_series": lessons[0].series_id})
        ids = {day: lesson_id for lesson_id, day in made}
        for lesson in lessons:
            lesson.id = ids[lesson.series_day]
        seats = [
            Participation(studio_id=lesson.studio_id, lesson_id=known(lesson.id), student_id=student_id)
            for lesson in lessons
            for student_id in student_ids
        ]
        if seats:
            await self._work.execute(_add_seats, [_row(seat) for seat in seats])

    async def lessons_of(self, series_id: int, since: datetime) -> Sequence[Lesson]:
        return await self._work.entities(_lessons_of, {"series_id": series_id, "since": since})

    async def busy(self, tutor_id: int, since: datetime, till: datetime) -> Sequence[Lesson]:
        earliest = since - timedelta(minutes=LONGEST_MINUTES)
        params = {"tutor_id": tutor_id, "earliest": earliest, "since": since, "till": till}
        return await self._work.entities(_busy, params)

    async def time_off(self, tutor_id: int, since: datetime, till: datetime) -> Sequence[Span]:
        rows = await self._work.rows(_time_off, {"tutor_id": tutor_id, "since": since, "till": till})
        return [(starts_at, ends_at) for starts_at, ends_at in rows]

    async def course_of(self, series_id: int) -> int:
        row = (await self._work.rows(_course_of, {"series_id": series_id})).first()
        if row is None:
            raise NotFound
        self._work.check_studio(row.studio_id)
        course_id: int = row.course_id
        return course_id


def _row(entity: Lesson | Participation) -> dict[str, Any]:
    return {field.name: getattr(entity, field.name) for field in fields(entity) if field.name != "id"}
