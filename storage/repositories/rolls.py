"""A lesson with everything that settling it needs: one statement, the lesson itself locked."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, and_, exists, func, or_, select

from domain.ledger import AccountKind, Charges, Transfer, TransferKind
from domain.lessons import Lesson, Participation, Roll
from domain.notices import LIVE_CARDS, NoticeState
from domain.rules import Rules
from storage import tables
from storage.queries.parts import drawable, seat_price
from storage.work import Lookup

_l, _p, _c = tables.lessons.c, tables.participations.c, tables.courses.c
_n, _t = tables.notices.c, tables.transfers.c

_charge = tables.transfers.alias("charge")
_undone = tables.transfers.alias("undone_by")
_away, _credit = tables.cancellations.alias("away"), tables.makeup_credits.alias("credit")
_purse, _income = tables.accounts.alias("purse"), tables.accounts.alias("income")
_charges_so_far = (
    select(func.count())
    .select_from(tables.transfers)
    .where(_t.lesson_id == _l.id, _t.student_id == _p.student_id, _t.kind == TransferKind.CHARGE)
    .scalar_subquery()
)
# Read in one snapshot, it must be of the lesson's locked revision: whoever waited for the lock reads again.
_as_read = tables.lessons.alias("as_read")
_is_stale = _l.revision != select(_as_read.c.revision).where(_as_read.c.id == _l.id).scalar_subquery()
_is_announced = exists(
    select(_n.id).where(
        _n.lesson_id == _l.id,
        or_(_n.state.in_((NoticeState.DUE, NoticeState.UNKNOWN)), _n.kind.in_(LIVE_CARDS)),
    )
)
ROLL = Lookup(
    Lesson,
    tables.lessons,
    statement=select(
        Lesson, Participation, _is_stale, seat_price(_p.student_id), tables.studios.c.currency,
        _is_announced, tables.studios.c.rules_changed, _away.c.id, _credit.c.is_paid, _c.capacity,
        _income.c.id, _purse.c.id, _charges_so_far,
        drawable(_p.student_id, _l.course_id, _l.starts_at, _l.id),
        *_charge.c,
    )
    .join(tables.courses, _c.id == _l.course_id)
    .join(tables.studios, tables.studios.c.id == _l.studio_id)
    .outerjoin(tables.participations, _p.lesson_id == _l.id)
    .outerjoin(
        _income,
        and_(
            _income.c.studio_id == _l.studio_id,
            _income.c.kind == AccountKind.INCOME,
            _income.c.unit == tables.studios.c.currency,
            _income.c.student_id.is_(None),
        ),
    )
    .outerjoin(
        _purse,
        and_(
            _purse.c.studio_id == _l.studio_id,
            _purse.c.kind == AccountKind.STUDENT,
            _purse.c.unit == tables.studios.c.currency,
            _purse.c.student_id == _p.student_id,
        ),
    )
    .outerjoin(
        _away,
        and_(
            _away.c.lesson_id == _l.id, _away.c.student_id == _p.student_id, _away.c.undone_at.is_(None)
        ),
    )
    .outerjoin(
        _credit,
        and_(
            _credit.c.used_lesson_id == _l.id,
            _credit.c.student_id == _p.student_id,
            _credit.c.voided_at.is_(None),
        ),
    )
    .outerjoin(
        _charge,
        and_(
            _charge.c.lesson_id == _l.id,
            _charge.c.student_id == _p.student_id,
            _charge.c.kind == TransferKind.CHARGE,
            ~exists().where(_undone.c.reverses_id == _charge.c.id),
        ),
    )
    .order_by(_p.student_id)
    .with_for_update(of=tables.lessons, key_share=True),
)  # fmt: skip


def roll_from(rows: Sequence[Row[*tuple[Any, ...]]]) -> Roll:
    lesson, _, _, _, currency, is_announced, rules_changed, _, _, capacity, income_id, *_ = rows[0]
    seats = [row for row in rows if row[1] is not None]
    return Roll(
        lesson=lesson,
        currency=currency,
        income_id=income_id,
        is_announced=bool(is_announced),
        present=tuple(row[1] for row in seats),
        charges=tuple(_charges_from(row[1], row[3], *row[11:]) for row in seats),
        rules=Rules.of(rules_changed),
        is_group=capacity is not None or len(seats) > 1,
        away=frozenset(row[1].student_id for row in seats if row[7] is not None),
        made_up=frozenset(row[1].student_id for row in seats if row[8]),
    )


def _charges_from(
    present: Participation,
    price_minor: int,
    purse_id: int | None,
    count: int,
    prepaid: int,
    *charge: Any,  # noqa: ANN401 (a transfer's columns)
) -> Charges:
    standing = Transfer(**dict(zip(_charge.c.keys(), charge, strict=True))) if charge[0] else None
    return Charges(present.student_id, int(price_minor), purse_id, count, standing, int(prepaid))
