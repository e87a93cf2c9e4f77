"""What a student owes for lessons that a package may cover."""

from collections.abc import Collection, Sequence

from sqlalchemy import and_, bindparam, exists, func, select

from domain.ledger import LESSONS, Transfer, TransferKind
from domain.package_debts import Owed, units_of
from storage import tables
from storage.queries.parts import seat_price
from storage.types import Id
from storage.work import Work

_t, _l = tables.transfers.c, tables.lessons.c
_undone = tables.transfers.alias("undone_by")
_his_charges = and_(
    _t.student_id == bindparam("student", type_=Id()),
    _t.kind == TransferKind.CHARGE,
    _t.unit != LESSONS,
    ~exists().where(_undone.c.reverses_id == _t.id),
    _l.course_id.in_(bindparam("courses", expanding=True, type_=Id())),
)
_charged_lessons = (
    select(_l.id)
    .where(
        _l.id.in_(
            select(_t.lesson_id)
            .join(tables.lessons, _l.id == _t.lesson_id)
            .where(_his_charges)
            .order_by(_t.posted_at.desc(), _t.id.desc())
            .limit(bindparam("most"))
        )
    )
    .order_by(_l.id)
    .with_for_update(key_share=True)
)
_again = tables.transfers.alias("charged_again")
_times = (
    select(func.count())
    .select_from(_again)
    .where(
        _again.c.lesson_id == _t.lesson_id,
        _again.c.student_id == _t.student_id,
        _again.c.kind == TransferKind.CHARGE,
    )
    .scalar_subquery()
)
_charged = (
    select(_l.starts_at, seat_price(_t.student_id), _times, *_t)
    .join(tables.lessons, _l.id == _t.lesson_id)
    .where(_his_charges)
    .order_by(_t.posted_at.desc(), _t.id.desc())
    .limit(bindparam("most"))
)


async def charged(work: Work, student_id: int, course_ids: Collection[int], most: int) -> Sequence[Owed]:
    """The lessons are locked first."""
    given = {"student": student_id, "courses": sorted(course_ids), "most": most}
    await work.rows(_charged_lessons, given)
    found = []
    for starts_at, price_minor, count, *charge in (await work.rows(_charged, given)).all():
        transfer = Transfer(**dict(zip(_t.keys(), charge, strict=True)))
        found.append(Owed(transfer, starts_at, units_of(transfer.amount_minor, int(price_minor)), count))
    return found
