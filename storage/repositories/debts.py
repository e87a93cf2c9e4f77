"""Debts: begun and ended by whatever moves a purse, in its transaction; looked after by services."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, case, exists, func, insert, null, or_, select, update

from domain.debts import GRACE, Debt
from domain.identity import known
from domain.ledger import AccountKind, Transfer, TransferKind
from domain.lessons import AWAY, LessonState
from domain.people import Receiver, Role
from domain.ports.debts import LessonOfDebtor
from storage import tables
from storage.queries.parts import seat_price
from storage.types import Id, UtcDateTime
from storage.work import Lookup, Work

_d, _a, _t, _l = tables.debts.c, tables.accounts.c, tables.transfers.c, tables.lessons.c
_m, _p = tables.memberships.c, tables.people.c
_e, _c = tables.enrolments.c, tables.courses.c

_owed = (
    select(func.coalesce(func.max(-_a.balance_minor), 0))
    .where(_a.id == _d.account_id, _a.balance_minor < 0)
    .scalar_subquery()
)
DEBT = Lookup(
    Debt,
    tables.debts,
    statement=select(Debt, _owed).with_for_update(of=tables.debts, key_share=True),
)
_standing = (
    select(Debt, _owed)
    .where(_d.ended_at.is_(None))
    .order_by(_d.began_at, _d.id)
    .with_for_update(of=tables.debts, key_share=True)
    .execution_options(populate_existing=True)
)
_open_of = _standing.where(_d.student_id == bindparam("student_id", type_=Id()))
_taught = _d.student_id.in_(
    select(_e.student_id)
    .join_from(tables.courses, tables.enrolments, _e.course_id == _c.id)
    .where(_c.tutor_id.in_(bindparam("tutor_ids", expanding=True, type_=Id())))
)
_of_studios = _d.studio_id.in_(bindparam("owned", expanding=True, type_=Id()))
_seen = _standing.where(
    _d.student_id.in_(bindparam("whom", expanding=True, type_=Id())), or_(_of_studios, _taught)
).limit(bindparam("limit"))
_payers = (
    select(_m.student_id, _m.person_id, _p.zone)
    .join(tables.people, _p.id == _m.person_id)
    .where(
        _m.student_id.in_(bindparam("student_ids", expanding=True, type_=Id())),
        _m.pays,
        _m.ended_at.is_(None),
        _p.unreachable_since.is_(None),
    )
    .order_by(_m.student_id, _m.id)
)
_ahead = (
    select(_l.id, _l.starts_at, seat_price(tables.participations.c.student_id), _m.person_id, _p.zone)
    .join_from(tables.participations, tables.lessons, _l.id == tables.participations.c.lesson_id)
    .join(tables.memberships, _m.id == _l.tutor_id)
    .join(tables.people, _p.id == _m.person_id)
    .where(
        tables.participations.c.student_id == bindparam("student_id", type_=Id()),
        tables.participations.c.attendance.not_in(AWAY),
        _l.state == LessonState.PLANNED,
        _l.starts_at > bindparam("since", type_=UtcDateTime()),
        _l.starts_at <= bindparam("till", type_=UtcDateTime()),
    )
    .order_by(_l.starts_at, _l.id)
)
_undo = tables.transfers.alias("undo")
_sold = select(func.coalesce(func.sum(_t.amount_minor), 0)).where(
    _t.student_id == bindparam("student_id", type_=Id()),
    _t.posted_at >= bindparam("since", type_=UtcDateTime()),
    _t.kind == TransferKind.SALE,
    ~exists().where(_undo.c.reverses_id == _t.id),
)
_teaching = (
    select(_m.person_id, _p.zone)
    .join(tables.people, _p.id == _m.person_id)
    .where(
        _m.id.in_(
            select(_c.tutor_id)
            .join(tables.enrolments, _e.course_id == _c.id)
            .where(_e.student_id == bindparam("student_id"), _e.left_at.is_(None), _c.ended_at.is_(None))
        ),
        _m.ended_at.is_(None),
    )
    .distinct()
    .order_by(_m.person_id)
)
_owners = (
    select(_m.person_id, _p.zone)
    .join(tables.people, _p.id == _m.person_id)
    .where(
        _m.studio_id
        == select(tables.students.c.studio_id)
        .where(tables.students.c.id == bindparam("student_id"))
        .scalar_subquery(),
        _m.role == Role.OWNER,
        _m.ended_at.is_(None),
    )
    .order_by(_m.person_id)
)

_now = bindparam("at", type_=UtcDateTime())
_of_account = bindparam("of_account", type_=Id())
_end = (
    update(tables.debts)
    .where(_d.account_id == _of_account, _d.ended_at.is_(None))
    .values(ended_at=_now, look_at=None)
)
_other = tables.debts.alias("other")
_soonest = bindparam("soonest", type_=UtcDateTime())
_last = select(func.max(_other.c.id)).where(
    _other.c.student_id == bindparam("of_student", type_=Id()), _other.c.account_id == _of_account
)
_taken_back = exists().where(
    _t.id.in_(bindparam("taken_back", expanding=True, type_=Id())),
    _t.posted_at >= _d.began_at,
    _t.posted_at <= _d.ended_at,
)
_go_on = (
    update(tables.debts)
    .where(_d.id == _last.scalar_subquery(), _d.ended_at.is_not(None), _taken_back)
    .values(
        ended_at=null(),
        look_at=_now,
        step_at=case((_d.step_at < _soonest, _soonest), else_=_d.step_at),
    )
)
_new = insert(tables.debts)


class SqlDebts:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def get(self, debt_id: int) -> tuple[Debt, int]:
        debt, owed = (await self._work.load_rows(DEBT, debt_id))[0]
        return debt, 0 if debt.ended_at else int(owed)

    async def open_of(self, student_id: int) -> tuple[Debt, int] | None:
        rows = (await self._work.session.execute(_open_of, {"student_id": student_id})).all()
        return (rows[0][0], int(rows[0][1])) if rows else None

    async def seen_by(
        self, tutor_ids: Collection[int], owned: Collection[int], whom: Collection[int], limit: int
    ) -> Sequence[tuple[Debt, int]]:
        given = {"tutor_ids": sorted(tutor_ids), "owned": sorted(owned), "whom": sorted(whom), "limit": limit}
        return [(row[0], int(row[1])) for row in (await self._work.session.execute(_seen, given)).all()]

    async def payers_of(self, student_ids: Collection[int]) -> Mapping[int, Sequence[Receiver]]:
        found: dict[int, list[Receiver]] = {}
        for student_id, person_id, zone in (
            await self._work.rows(_payers, {"student_ids": sorted(student_ids)})
        ).all():
            found.setdefault(known(student_id), []).append(Receiver(person_id, zone))
        return found

    async def lessons_ahead(
        self, student_id: int, since: datetime, till: datetime
    ) -> Sequence[LessonOfDebtor]:
        params = {"student_id": student_id, "since": since, "till": till}
        return [
            LessonOfDebtor(lesson_id, starts_at, int(price), Receiver(person_id, zone))
            for lesson_id, starts_at, price, person_id, zone in (await self._work.rows(_ahead, params)).all()
        ]

    async def sold_since(self, student_id: int, since: datetime) -> int:
        params = {"student_id": student_id, "since": since}
        return int((await self._work.rows(_sold, params)).scalar_one())

    async def leaders_of(self, student_id: int) -> Sequence[Receiver]:
        params = {"student_id": student_id}
        rows = (await self._work.rows(_teaching, params)).all() or (
            await self._work.rows(_owners, params)
        ).all()
        return [Receiver(person_id, zone) for person_id, zone in rows]


async def follow(
    work: Work, accounts: Mapping[int, Row[*tuple[Any, ...]]], transfers: Sequence[Transfer]
) -> None:
    """What these new transfers have done to debts: ``accounts`` are as they left them.

    A purse that falls below zero because something is taken back goes on with the debt that this had ended.
    """
    moved = _moved_by(transfers)
    for account_id, amount in moved.items():
        row = accounts[account_id]
        if row.kind is not AccountKind.STUDENT:
            continue
        after = int(row.balance_minor)
        his = [one for one in transfers if account_id in (one.debit_account_id, one.credit_account_id)]
        if after - amount < 0 <= after:
            await work.execute(_end, {"of_account": account_id, "at": his[-1].posted_at})
        elif after < 0 <= after - amount:
            await _begin(work, account_id, his)


def _moved_by(transfers: Sequence[Transfer]) -> dict[int, int]:
    moved: dict[int, int] = defaultdict(int)
    for transfer in transfers:
        moved[transfer.credit_account_id] += transfer.amount_minor
        moved[transfer.debit_account_id] -= transfer.amount_minor
    return moved


_TOLD_AT_ONCE = (TransferKind.CHARGE, TransferKind.SALE, TransferKind.ADJUSTMENT)
"""Whoever pays hears of it, and what there is to pay, as soon as it is posted."""


async def _begin(work: Work, account_id: int, his: Sequence[Transfer]) -> None:
    at, student_id, studio_id = his[-1].posted_at, his[-1].student_id, his[-1].studio_id
    taken_back = [one.reverses_id for one in his if one.reverses_id is not None]
    if taken_back:
        given: dict[str, Any] = {"of_account": account_id, "of_student": student_id, "at": at}
        given |= {"taken_back": taken_back, "soonest": at + GRACE}
        if (await work.execute(_go_on, given)).rowcount:
            return
    values = {
        "studio_id": studio_id,
        "student_id": student_id,
        "account_id": account_id,
        "by_lesson": any(one.kind in _TOLD_AT_ONCE for one in his),
        "began_at": at,
        "look_at": at,
        "step": 0,
    }
    await work.execute(_new, values)
