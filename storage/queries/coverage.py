"""What payments have paid, as things stood when each of them was recorded: the oldest debt first."""

from collections.abc import Collection, Mapping

from sqlalchemy import BindParameter, bindparam, select

from domain.ledger import TransferKind
from domain.payments import Coverage, Debit, coverage
from storage.reads import Reads
from storage.tables import lessons, transfers

DEPTH = 30
"""So many of the debits before it are looked at; a longer debt is told of in one sum."""

_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_debit, _earlier, _undo = transfers.alias("debit"), transfers.alias("earlier"), transfers.alias("undo")
_UNDONE_BY_THEN = (
    select(_undo.c.id)
    .where(_undo.c.reverses_id == _earlier.c.id, _undo.c.id < transfers.c.id)
    .correlate(_earlier, transfers)
    .exists()
)
_BEFORE = (
    select(_earlier.c.id)
    .where(
        _earlier.c.student_id == transfers.c.student_id,
        _earlier.c.posted_at <= transfers.c.posted_at,
        _earlier.c.id < transfers.c.id,
        _earlier.c.debit_account_id == transfers.c.credit_account_id,
        _earlier.c.kind != TransferKind.REVERSAL,
        ~_UNDONE_BY_THEN,
    )
    .order_by(_earlier.c.posted_at.desc(), _earlier.c.id.desc())
    .limit(DEPTH)
    .correlate(transfers)
)
_PAID = select(transfers.c.id, transfers.c.amount_minor, transfers.c.balance_after_minor).where(
    transfers.c.id.in_(_IDS), transfers.c.kind == TransferKind.PAYMENT
)
_DEBITS = (
    select(transfers.c.id, _debit.c.kind, _debit.c.amount_minor, lessons.c.starts_at)
    .join_from(transfers, _debit, _debit.c.id.in_(_BEFORE))
    .outerjoin(lessons, lessons.c.id == _debit.c.lesson_id)
    .where(
        transfers.c.id.in_(_IDS),
        transfers.c.kind == TransferKind.PAYMENT,
        transfers.c.balance_after_minor < transfers.c.amount_minor,
    )
    .order_by(transfers.c.id, _debit.c.posted_at.desc(), _debit.c.id.desc())
)


async def of_payments(reads: Reads, ids: Collection[int]) -> Mapping[int, Coverage]:
    """By payment. Two statements however many; who may see them has been asked."""
    if not ids:
        return {}
    given = {"ids": sorted(ids)}
    debits: dict[int, list[Debit]] = {}
    for payment_id, kind, amount, lesson_at in await reads.all(_DEBITS, given):
        debits.setdefault(payment_id, []).append(Debit(kind, amount, lesson_at))
    return {
        id_: coverage(amount, after - amount, debits.get(id_, ()))
        for id_, amount, after in await reads.all(_PAID, given)
    }
