"""Rules about money that came by card: each charge is one transfer, of the same sum, to the invoice's student."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, and_, literal, or_, select

from domain.ledger import PaymentMethod
from storage import tables
from tests.rig.kinship import Rule, rule, twice

_c, _i, _t = tables.card_payments.c, tables.invoices.c, tables.transfers.c
_a = tables.audit_log.c
_given_by_an_owner = (
    select(_a.id)
    .where(_a.subject == "transfer", _a.subject_id == _t.id, _a.act == "strays.give")
    .correlate(tables.transfers)
    .exists()
)
_undo = tables.transfers.alias("undo")
_is_undone = select(_undo.c.id).where(_undo.c.reverses_id == _t.id).correlate(tables.transfers).exists()


def _key(charge_id: ColumnElement[Any]) -> ColumnElement[str]:
    return literal("payment:telegram:") + charge_id


def rules() -> Iterator[Rule]:
    yield twice("card payment: a charge twice", _c.charge_id)
    yield twice("card payment: a transfer twice", _c.transfer_id).where(_c.transfer_id.is_not(None))
    yield twice("invoice: a token twice", _i.token)
    credited = tables.card_payments.join(tables.transfers, _t.id == _c.transfer_id)
    yield (
        rule("card payment: credited otherwise than it came", _c.id)
        .select_from(credited.join(tables.invoices, _i.id == _c.invoice_id, isouter=True))
        .where(
            or_(
                _t.amount_minor != _c.amount_minor,
                _t.unit != _c.currency,
                and_(_t.key != _key(_c.charge_id), ~_t.key.like(_key(_c.charge_id) + ":%")),
                and_(or_(_i.id.is_(None), _t.student_id != _i.student_id), ~_given_by_an_owner),
            )
        )
    )
    yield (
        rule("transfer: by card, of no charge", _t.id)
        .select_from(tables.transfers.outerjoin(tables.card_payments, _c.transfer_id == _t.id))
        .where(_t.method == PaymentMethod.TELEGRAM, _c.id.is_(None), ~_is_undone)
    )
    yield (
        rule("invoice: paid by a charge that nobody has credited", _i.id)
        .select_from(tables.invoices.outerjoin(tables.transfers, _t.key == _key(_i.charge_id)))
        .where(_i.charge_id.is_not(None), _t.id.is_(None))
    )
