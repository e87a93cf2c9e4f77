"""The outbox as services write it, and the audit log. Delivery's side is ``storage.outbox``."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Update, and_, bindparam, case, insert, literal, null, or_, select, update

from domain.audit import AuditRow
from domain.notices import LIVE_CARDS, Notice, NoticeKind, NoticeState
from storage import tables
from storage.dialects import PerDialect
from storage.types import Id, UtcDateTime
from storage.work import Work, values_of

_n = tables.notices.c
_record = insert(tables.audit_log).returning(tables.audit_log.c.id)


def _add(insert: Any) -> Any:  # noqa: ANN401 (each dialect has its own Insert)
    """A withdrawn notice waits again, as it is told now; any other is left as it is."""
    new = insert(tables.notices)
    told_now = ("subject", "state", "due_at", "valid_until", "attempts", "resent", "created_at")
    again = {name: new.excluded[name] for name in told_now}
    fresh = dict.fromkeys(("lease", "lease_until", "send_started_at"), null())
    return new.on_conflict_do_update(
        index_elements=["key"], set_=again | fresh, where=_n.state == NoticeState.WITHDRAWN
    ).returning(_n.id)


ADD = PerDialect(_add)

_FIELDS = tuple(field.name for field in fields(Notice))

_waiting = _n.state == NoticeState.DUE
_unsent = _n.state.in_((NoticeState.DUE, NoticeState.UNKNOWN))
_of_keys = _n.key.in_(bindparam("of_keys", expanding=True))
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

# What may have arrived stays of unknown outcome, and is not said a second time.
_withdraw = (
    update(tables.notices)
    .where(_unsent)
    .values(
        state=case((_waiting, literal(NoticeState.WITHDRAWN, _n.state.type)), else_=_n.state),
        resent=or_(_n.resent, _n.state == NoticeState.UNKNOWN),
    )
)
_withdraw_keys = _withdraw.where(_of_keys)
_is_shown = and_(_n.kind.in_(LIVE_CARDS), _n.message_id.is_not(None))
_redraw = update(tables.notices).where(_is_shown).values(stale=_n.stale + 1)
_redraw_lessons = _redraw.where(_n.lesson_id.in_(bindparam("of_lessons", expanding=True)))
# Both in one statement: most of what happens to a lesson concerns what waits to be told and what stands in chats.
_withdraw_or_redraw = (
    update(tables.notices)
    .where(or_(_is_shown, and_(_unsent, _of_kinds)))
    .values(
        state=case((_waiting, literal(NoticeState.WITHDRAWN, _n.state.type)), else_=_n.state),
        resent=or_(_n.resent, _n.state == NoticeState.UNKNOWN),
        stale=_n.stale + case((_is_shown, 1), else_=0),
    )
)
_withdraw_lesson = _withdraw_or_redraw.where(_n.lesson_id == bindparam("of_lesson"))
_withdraw_lessons = _withdraw_or_redraw.where(_n.lesson_id.in_(bindparam("of_lessons", expanding=True)))
_withdraw_persons = _withdraw.where(
    _n.lesson_id.in_(bindparam("of_lessons", expanding=True)),
    _n.person_id.in_(bindparam("of_persons", expanding=True)),
    _of_kinds,
)
_withdraw_homework = _withdraw.where(_n.homework_id == bindparam("of_homework"), _of_kinds)
_withdraw_student = _withdraw.where(_n.person_id == bindparam("of_person"), _of_student)
_postpone = update(tables.notices).where(_waiting).values(due_at=bindparam("to", type_=UtcDateTime()))
_postpone_homework = _postpone.where(_n.homework_id == bindparam("of_homework"), _of_kinds)
_told = (
    select(_n.key)
    .where(_of_keys, _n.state.in_((NoticeState.SENDING, NoticeState.SENT, NoticeState.UNKNOWN)))
    .order_by(_n.id)
    .with_for_update(key_share=True)
)
_waiting_of = (
    select(*(_n[name] for name in _FIELDS))
    .where(_n.person_id == bindparam("of_person"), _waiting)
    .order_by(_n.id)
    .with_for_update(key_share=True)
)
_reschedule = (
    update(tables.notices)
    .where(_n.id == bindparam("of_id", type_=Id()), _waiting)
    .values(due_at=bindparam("to", type_=UtcDateTime()))
)


class SqlNotices:
    """A notice being sent at this moment is neither withdrawn nor moved: it is no longer unsent."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._added: dict[str, Notice] = {}
        self._changed: set[int] = set()
        work.held_back += [self._write, self._redraw]

    async def add(self, notice: Notice) -> None:
        self._added.setdefault(notice.key, notice)

    async def withdraw(self, *keys: str) -> None:
        if keys:
            await self._change(_withdraw_keys, of_keys=sorted(keys))

    async def told(self, *keys: str) -> Sequence[str]:
        await self._write()
        return (await self._work.rows(_told, {"of_keys": sorted(keys)})).scalars().all() if keys else ()

    async def waiting_of(self, person_id: int) -> Sequence[Notice]:
        await self._write()
        rows = await self._work.rows(_waiting_of, {"of_person": person_id})
        return [Notice(**row._asdict()) for row in rows]

    async def reschedule(self, moments: Mapping[int, datetime]) -> None:
        if moments:
            changes = [{"of_id": notice_id, "to": due_at} for notice_id, due_at in sorted(moments.items())]
            await self._work.execute(_reschedule, changes)

    async def withdraw_for_lesson(self, lesson_id: int, kinds: Iterable[NoticeKind]) -> None:
        await self._change(_withdraw_lesson, of_lesson=lesson_id, kinds=sorted(kinds))

    async def withdraw_for_lessons(self, lesson_ids: Iterable[int], kinds: Iterable[NoticeKind]) -> None:
        await self._change(_withdraw_lessons, of_lessons=sorted(lesson_ids), kinds=sorted(kinds))

    async def redraw(self, lesson_id: int) -> None:
        self._changed.add(lesson_id)

    async def withdraw_for_persons(
        self, person_ids: Iterable[int], lesson_ids: Iterable[int], kinds: Iterable[NoticeKind]
    ) -> None:
        params = {"of_persons": sorted(person_ids), "of_lessons": sorted(lesson_ids)}
        await self._change(_withdraw_persons, **params, kinds=sorted(kinds))

    async def withdraw_for_homework(self, homework_id: int, kinds: Iterable[NoticeKind]) -> None:
        await self._change(_withdraw_homework, of_homework=homework_id, kinds=sorted(kinds))

    async def withdraw_for_student(self, person_id: int, student_id: int) -> None:
        await self._change(_withdraw_student, of_person=person_id, of_student=student_id)

    async def postpone_for_homework(self, homework_id: int, kind: NoticeKind, due_at: datetime) -> bool:
        return await self._change(_postpone_homework, of_homework=homework_id, kinds=[kind], to=due_at) > 0

    async def _change(self, statement: Update, **params: Any) -> int:  # noqa: ANN401 (values of any column)
        await self._write()
        return (await self._work.execute(statement, params)).rowcount

    async def _redraw(self) -> None:
        if self._changed:
            changed, self._changed = sorted(self._changed), set()
            await self._work.execute(_redraw_lessons, {"of_lessons": changed})

    async def _write(self) -> None:
        """In the order they were added, which is the order in which one person reads what is due at once."""
        if self._added:
            rows = [values_of(notice, resent=False) for notice in self._added.values()]
            self._added = {}
            await self._work.execute(ADD.of(self._work.connection), rows)


class SqlAudit:
    def __init__(self, work: Work) -> None:
        self._work = work
        self._rows: list[AuditRow] = []
        work.held_back.append(self._write)

    async def add(self, row: AuditRow) -> None:
        self._rows.append(row)

    async def _write(self) -> None:
        if self._rows:
            rows, self._rows = [values_of(row) for row in self._rows], []
            await self._work.execute(_record, rows)
