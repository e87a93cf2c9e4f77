"""Series, and the lessons they have yielded."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, or_, select

from domain.courses import LONGEST_MINUTES
from domain.identity import known
from domain.lessons import Lesson, LessonState, Participation
from domain.series import Series
from storage import tables
from storage.work import Lookup, Work

_s, _l = tables.series.c, tables.lessons.c

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
_to_make = (
    select(_s.id, _s.course_id)
    .where(
        _s.ended_at.is_(None),
        _s.made_till < bindparam("day"),
        or_(_s.ends_on.is_(None), _s.made_till < _s.ends_on),
    )
    .order_by(_s.made_till, _s.id)
    .limit(bindparam("count"))
)


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
        await self._work.add_all(lessons)
        await self._work.add_all(
            [
                Participation(studio_id=lesson.studio_id, lesson_id=known(lesson.id), student_id=student_id)
                for lesson in lessons
                for student_id in student_ids
            ]
        )

    async def lessons_of(self, series_id: int, since: datetime) -> Sequence[Lesson]:
        return await self._work.entities(_lessons_of, {"series_id": series_id, "since": since})

    async def busy(self, tutor_id: int, since: datetime, till: datetime) -> Sequence[Lesson]:
        earliest = since - timedelta(minutes=LONGEST_MINUTES)
        params = {"tutor_id": tutor_id, "earliest": earliest, "since": since, "till": till}
        return await self._work.entities(_busy, params)

    async def to_make(self, day: date, count: int) -> Sequence[tuple[int, int]]:
        rows = await self._work.rows(_to_make, {"day": day, "count": count})
        return [(series_id, course_id) for series_id, course_id in rows]
