"""The outbox as services write it, and the audit log. Delivery's side is ``storage.outbox``."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Update, bindparam, insert, or_, select, update

from domain.audit import AuditRow
from domain.notices import Notice, NoticeKind, NoticeState
from storage import tables
from storage.types import UtcDateTime
from storage.work import InsertOnce, Work, values_of

_n = tables.notices.c
_record = insert(tables.audit_log).returning(tables.audit_log.c.id)
_add = InsertOnce(tables.notices, "key")

_waiting = _n.state == NoticeState.DUE
_unsent = _n.state.in_((NoticeState.DUE, NoticeState.UNKNOWN))
_of_key = _n.key == bindparam("of_key")
_of_kinds = _n.kind.in_(bindparam("kinds", expanding=True))
_of_student = or_(
    _n.lesson_id.in_(
        select(tables.participations.c.lesson_id).where(
            tables.participations.c.student_id == bindparam("of_student")
        )
    ),
    _n.homework_id.in_(
        select(tables.homework.c.id).where(tables.homework.c.student_id == bindparam("of_student"))
    ),
)

_withdraw = update(tables.notices).where(_unsent).values(state=NoticeState.WITHDRAWN)
_withdraw_key = _withdraw.where(_of_key)
_withdraw_lesson = _withdraw.where(_n.lesson_id == bindparam("of_lesson"), _of_kinds)
_withdraw_homework = _withdraw.where(_n.homework_id == bindparam("of_homework"), _of_kinds)
_withdraw_student = _withdraw.where(_n.person_id == bindparam("of_person"), _of_student)
_postpone = update(tables.notices).where(_waiting).values(due_at=bindparam("to", type_=UtcDateTime()))
_postpone_key = _postpone.where(_of_key)
_postpone_homework = _postpone.where(_n.homework_id == bindparam("of_homework"), _of_kinds)
_revive = (
    update(tables.notices)
    .where(_of_key, _n.state == NoticeState.WITHDRAWN)
    .values(
        state=NoticeState.DUE,
        due_at=bindparam("to", type_=UtcDateTime()),
        valid_until=bindparam("until", type_=UtcDateTime()),
        attempts=0,
        resent=False,
        lease=None,
        lease_until=None,
        send_started_at=None,
    )
)


class SqlNotices:
    """A notice being sent at this moment is neither withdrawn nor moved: it is no longer unsent."""

    def __init__(self, work: Work) -> None:
        self._work = work

    async def add(self, notice: Notice) -> bool:
        notice.id = await self._work.insert_once(_add, values_of(notice, resent=False))
        return notice.id is not None

    async def withdraw(self, key: str) -> None:
        await self._change(_withdraw_key, of_key=key)

    async def withdraw_for_lesson(self, lesson_id: int, kinds: Iterable[NoticeKind]) -> None:
        await self._change(_withdraw_lesson, of_lesson=lesson_id, kinds=sorted(kinds))

    async def withdraw_for_homework(self, homework_id: int, kinds: Iterable[NoticeKind]) -> None:
        await self._change(_withdraw_homework, of_homework=homework_id, kinds=sorted(kinds))

    async def withdraw_for_student(self, person_id: int, student_id: int) -> None:
        await self._change(_withdraw_student, of_person=person_id, of_student=student_id)

    async def revive(self, key: str, due_at: datetime, valid_until: datetime | None) -> bool:
        return await self._change(_revive, of_key=key, to=due_at, until=valid_until) > 0

    async def postpone(self, key: str, due_at: datetime) -> bool:
        return await self._change(_postpone_key, of_key=key, to=due_at) > 0

    async def postpone_for_homework(self, homework_id: int, kind: NoticeKind, due_at: datetime) -> bool:
        return await self._change(_postpone_homework, of_homework=homework_id, kinds=[kind], to=due_at) > 0

    async def _change(self, statement: Update, **params: Any) -> int:  # noqa: ANN401 (values of any column)
        return (await self._work.execute(statement, params)).rowcount


class SqlAudit:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def add(self, row: AuditRow) -> None:
        row.id = await self._work.insert(_record, values_of(row))
