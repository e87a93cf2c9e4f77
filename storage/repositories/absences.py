"""Cancellations and make-up credits."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Select, bindparam, func, select

from domain.cancellations import Cancellation, MakeupCredit
from storage import tables
from storage.work import Lookup, Work

_c, _m = tables.cancellations.c, tables.makeup_credits.c

CANCELLATION = Lookup(Cancellation, tables.cancellations, statement=select(Cancellation))
CREDIT = Lookup(MakeupCredit, tables.makeup_credits)

_standing = (
    select(Cancellation)
    .where(_c.lesson_id == bindparam("lesson_id"), _c.undone_at.is_(None))
    .order_by(_c.student_id)
    .execution_options(populate_existing=True)
)
_free_late_used = select(func.count()).where(
    _c.student_id == bindparam("student_id"),
    _c.is_free_late,
    _c.undone_at.is_(None),
    _c.cancelled_at > bindparam("since"),
)
_counted = (
    select(_m.student_id, func.count())
    .where(
        _m.student_id.in_(bindparam("student_ids", expanding=True)),
        _m.is_counted,
        _m.voided_at.is_(None),
        _m.granted_at > bindparam("since"),
    )
    .group_by(_m.student_id)
)


def _locked(statement: Select[MakeupCredit]) -> Select[MakeupCredit]:
    return statement.with_for_update(key_share=True).execution_options(populate_existing=True)


_live = select(MakeupCredit).where(_m.voided_at.is_(None)).order_by(_m.id)
_of_lesson = _locked(_live.where(_m.lesson_id == bindparam("lesson_id")))
_used_by = _locked(_live.where(_m.used_lesson_id == bindparam("lesson_id")))
_open = _locked(
    select(MakeupCredit)
    .where(
        _m.course_id == bindparam("course_id"),
        _m.student_id == bindparam("student_id"),
        _m.used_lesson_id.is_(None),
        _m.voided_at.is_(None),
        _m.expires_at > bindparam("now"),
    )
    .order_by(_m.is_paid.desc(), _m.expires_at, _m.id)
    .limit(1)
)


class SqlAbsences:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def add(self, cancellation: Cancellation) -> int:
        self._work.check_studio(cancellation.studio_id)
        return await self._work.add(cancellation)

    async def get(self, cancellation_id: int) -> Cancellation:
        return await self._work.load(CANCELLATION, cancellation_id)

    async def standing(self, lesson_id: int) -> Sequence[Cancellation]:
        return await self._work.entities(_standing, {"lesson_id": lesson_id})

    async def free_late_used(self, student_id: int, since: datetime) -> int:
        params = {"student_id": student_id, "since": since}
        return int((await self._work.rows(_free_late_used, params)).scalar_one())


class SqlMakeups:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def add(self, granted: Sequence[MakeupCredit]) -> None:
        for credit in granted:
            self._work.check_studio(credit.studio_id)
        await self._work.add_all(granted)

    async def get(self, credit_id: int) -> MakeupCredit:
        return await self._work.load(CREDIT, credit_id)

    async def counted(self, student_ids: Collection[int], since: datetime) -> dict[int, int]:
        params = {"student_ids": sorted(student_ids), "since": since}
        return {student: int(count) for student, count in await self._work.rows(_counted, params)}

    async def of_lesson(self, lesson_id: int) -> Sequence[MakeupCredit]:
        return await self._work.entities(_of_lesson, {"lesson_id": lesson_id})

    async def used_by(self, lesson_id: int) -> Sequence[MakeupCredit]:
        return await self._work.entities(_used_by, {"lesson_id": lesson_id})

    async def open_of(self, course_id: int, student_id: int, now: datetime) -> MakeupCredit | None:
        params = {"course_id": course_id, "student_id": student_id, "now": now}
        return next(iter(await self._work.entities(_open, params)), None)
