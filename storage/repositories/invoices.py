"""Invoices that are paid by card, and the money that came."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, func, select, update

from domain.errors import NotFound
from domain.invoices import CardPayment, Invoice, StrayPayment
from domain.people import Receiver, Role
from storage import tables
from storage.types import Id
from storage.work import InsertOnce, Work, values_of

_i, _c, _m, _p = tables.invoices.c, tables.card_payments.c, tables.memberships.c, tables.people.c

_add = InsertOnce(tables.invoices, "student_id", "intent")
_note = InsertOnce(tables.card_payments, "charge_id")
_invoice = select(tables.invoices)
_by_intent = _invoice.where(
    _i.student_id == bindparam("student_id", type_=Id()), _i.intent == bindparam("intent")
)
_by_token = _invoice.where(_i.token == bindparam("token")).with_for_update(key_share=True)
_pay = (
    update(tables.invoices)
    .where(_i.id == bindparam("of_invoice", type_=Id()), _i.charge_id.is_(None))
    .values(charge_id=bindparam("by_charge"), paid_at=bindparam("moment"))
)
_match = (
    update(tables.card_payments)
    .where(_c.charge_id == bindparam("of_charge"))
    .values(transfer_id=bindparam("of_transfer", type_=Id()))
)
_unmatch = (
    update(tables.card_payments)
    .where(_c.transfer_id == bindparam("of_transfer", type_=Id()), _c.given_back_at.is_(None))
    .values(transfer_id=None)
)
_give_back = (
    update(tables.card_payments)
    .where(_c.charge_id == bindparam("of_charge"), _c.given_back_at.is_(None))
    .values(given_back_at=bindparam("moment"))
    .returning(_c.transfer_id)
)
_returned = select(_c.id).where(
    _c.charge_id == bindparam("of_charge"), _c.given_back_at.is_not(None), _c.transfer_id.is_(None)
)
_live = (
    select(_m.person_id, _p.zone)
    .distinct()
    .join_from(tables.memberships, tables.people, _p.id == _m.person_id)
    .where(_m.ended_at.is_(None))
    .order_by(_m.person_id)
)
_first = select(func.min(tables.studios.c.id)).scalar_subquery()
_owners = _live.where(
    _m.role == Role.OWNER, _m.studio_id == func.coalesce(bindparam("studio_id", type_=Id()), _first)
)
_lock = select(_c.id).where(_c.id == bindparam("payment", type_=Id())).with_for_update(key_share=True)
_came = (
    select(
        _c.id,
        _c.charge_id,
        func.coalesce(_i.studio_id, _first),
        _c.amount_minor,
        _c.currency,
        _c.came_at,
        _c.transfer_id,
        _c.given_back_at,
    )
    .outerjoin_from(tables.card_payments, tables.invoices, _i.id == _c.invoice_id)
    .where(_c.id == bindparam("payment", type_=Id()))
)


class SqlInvoices:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def add(self, invoice: Invoice) -> tuple[Invoice, bool]:
        self._work.check_studio(invoice.studio_id)
        invoice.id = await self._work.insert_once(_add, values_of(invoice))
        if invoice.id is not None:
            return invoice, True
        same = {"student_id": invoice.student_id, "intent": invoice.intent}
        found = await self._one(_by_intent, same)
        if found is None:
            raise NotFound
        return found, False

    async def with_token(self, token: str) -> Invoice | None:
        return await self._one(_by_token, {"token": token})

    async def pay(self, invoice_id: int, charge_id: str, now: datetime) -> None:
        await self._work.execute(_pay, {"of_invoice": invoice_id, "by_charge": charge_id, "moment": now})

    async def note(
        self, payment: CardPayment, person_id: int, invoice: Invoice | None, now: datetime
    ) -> bool:
        values = {
            "charge_id": payment.charge_id,
            "provider_charge_id": payment.provider_charge_id,
            "token": payment.token,
            "currency": payment.currency,
            "amount_minor": payment.amount_minor,
            "person_id": person_id,
            "invoice_id": invoice.id if invoice else None,
            "transfer_id": None,
            "came_at": now,
            "given_back_at": None,
        }
        return await self._work.insert_once(_note, values) is not None

    async def match(self, charge_id: str, transfer_id: int) -> None:
        await self._work.execute(_match, {"of_charge": charge_id, "of_transfer": transfer_id})

    async def unmatch(self, transfer_id: int) -> None:
        await self._work.execute(_unmatch, {"of_transfer": transfer_id})

    async def came(self, payment_id: int) -> StrayPayment:
        await self._work.rows(_lock, {"payment": payment_id})
        row = (await self._work.rows(_came, {"payment": payment_id})).first()
        if row is None:
            raise NotFound
        found = StrayPayment(*row)
        self._work.check_studio(found.studio_id)
        return found

    async def give_back(self, charge_id: str, now: datetime) -> int | None:
        found = await self._work.execute(_give_back, {"of_charge": charge_id, "moment": now})
        transfer_id: int | None = found.scalar_one_or_none()
        return transfer_id

    async def is_returned(self, charge_id: str) -> bool:
        return (await self._work.rows(_returned, {"of_charge": charge_id})).first() is not None

    async def _one(self, statement: Select[*tuple[Any, ...]], params: dict[str, Any]) -> Invoice | None:
        row = (await self._work.rows(statement, params)).first()
        return None if row is None else Invoice(**row._asdict())

    async def owners(self, studio_id: int | None) -> Sequence[Receiver]:
        rows = await self._work.rows(_owners, {"studio_id": studio_id})
        return [Receiver(*row) for row in rows.all()]
