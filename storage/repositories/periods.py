"""What is settled of marks."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, select

from domain.availability import Span
from domain.courses import Course
from domain.grades import MarkKind
from domain.identity import known
from domain.periods import PeriodMark
from storage import tables
from storage.earned import PERIOD_TOTALS, SETTLED
from storage.types import UtcDateTime
from storage.work import Lookup, Work

_p = tables.period_marks.c

PERIOD_OF_COURSE = Lookup(
    PeriodMark,
    tables.period_marks,
    statement=select(PeriodMark, Course)
    .select_from(Course)
    .join(tables.period_marks, _p.course_id == tables.courses.c.id)
    .with_for_update(of=[tables.courses, tables.period_marks], key_share=True),
)
_at = bindparam("at", type_=UtcDateTime())
_settled_then = SETTLED.where(_p.starts_at < _at, _p.ends_at >= _at).limit(1)


class SqlPeriods:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def with_course(self, period_id: int) -> tuple[PeriodMark, Course]:
        row = (await self._work.load_rows(PERIOD_OF_COURSE, period_id))[0]
        return row[0], row[1]

    async def settled(self, course_id: int, student_id: int) -> Sequence[Span]:
        rows = await self._work.rows(SETTLED, {"course": course_id, "student": student_id})
        return [Span(starts_at, ends_at) for starts_at, ends_at in rows]

    async def is_settled(self, course_id: int, student_id: int, at: datetime) -> bool:
        given = {"course": course_id, "student": student_id, "at": at}
        return (await self._work.rows(_settled_then, given)).first() is not None

    async def totals(
        self, course: Course, student_id: int, span: Span
    ) -> Sequence[tuple[MarkKind, int, int]]:
        place = {"course": known(course.id), "student": student_id, "scale": course.scale}
        within = {"starts_at": span.starts_at, "ends_at": span.ends_at}
        rows = await self._work.rows(PERIOD_TOTALS, place | within)
        return [(kind, number, points or 0) for kind, number, points in rows]

    async def add(self, period: PeriodMark) -> int:
        self._work.check_studio(period.studio_id)
        return await self._work.add(period)
