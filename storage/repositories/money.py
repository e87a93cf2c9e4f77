"""The ledger. Posting locks both accounts in id order, so that two transfers never wait for each other."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BigInteger, Row, Select, bindparam, case, exists, func, select, update

from domain.errors import NotFound
from domain.ledger import Account, AccountKind, Transfer, TransferKind
from storage import tables
from storage.types import Id
from storage.work import InsertOnce, Work, values_of

_a, _t = tables.accounts.c, tables.transfers.c
_undone = tables.transfers.alias("undone_by")

_open_for_student = InsertOnce(
    tables.accounts, "studio_id", "kind", "student_id", "unit", where=_a.student_id.is_not(None)
)
_open_for_studio = InsertOnce(tables.accounts, "studio_id", "kind", "unit", where=_a.student_id.is_(None))
_account = select(tables.accounts).where(
    _a.studio_id == bindparam("studio_id"), _a.kind == bindparam("kind"), _a.unit == bindparam("unit")
)
_account_of_student = _account.where(_a.student_id == bindparam("student_id"))
_account_of_studio = _account.where(_a.student_id.is_(None))

_debit_id, _credit_id = bindparam("debit_id", type_=Id()), bindparam("credit_id", type_=Id())
_amount = bindparam("amount", type_=BigInteger())
_both_locked = (
    select(tables.accounts)
    .where(_a.id.in_((_debit_id, _credit_id)))
    .order_by(_a.id)
    .with_for_update(key_share=True)
)
_insert = InsertOnce(tables.transfers, "key")
_move_balances = (
    update(tables.accounts)
    .where(_a.id.in_((_debit_id, _credit_id)))
    .values(balance_minor=_a.balance_minor + case((_a.id == _credit_id, _amount), else_=-_amount))
)

_transfer = select(tables.transfers)
_by_id = _transfer.where(_t.id == bindparam("id"))
_by_key = _transfer.where(_t.key == bindparam("key"))
_charges = (
    _t.lesson_id == bindparam("lesson_id"),
    _t.student_id == bindparam("student_id"),
    _t.kind == TransferKind.CHARGE,
)
_live_charge = _transfer.where(*_charges, ~exists().where(_undone.c.reverses_id == _t.id))
_charge_count = select(func.count()).select_from(tables.transfers).where(*_charges)


class SqlLedger:
    def __init__(self, work: Work) -> None:
        self._work = work

    async def account(self, studio_id: int, kind: AccountKind, student_id: int | None, unit: str) -> Account:
        """As it is now; posting does not change the object."""
        self._work.check_studio(studio_id)
        key = {"studio_id": studio_id, "kind": kind, "student_id": student_id, "unit": unit}
        statement = _account_of_studio if student_id is None else _account_of_student
        row = await self._row(statement, key)
        if row is None:
            once = _open_for_studio if student_id is None else _open_for_student
            await self._work.insert_once(once, key | {"balance_minor": 0})
            row = await self._row(statement, key)
        if row is None:
            raise NotFound
        return Account(**row._asdict())

    async def add(self, transfer: Transfer) -> bool:
        """The locks come first: whoever holds them sees every earlier transfer, so the balance is exact."""
        debit, credit = await self._lock(transfer)
        change = {"debit_id": debit.id, "credit_id": credit.id, "amount": transfer.amount_minor}
        after = (
            credit.balance_minor + transfer.amount_minor
            if credit.kind is AccountKind.STUDENT
            else debit.balance_minor - transfer.amount_minor
        )
        new_id = await self._work.insert_once(_insert, values_of(transfer, balance_after_minor=after))
        if new_id is None:
            return False
        await self._work.execute(_move_balances, change)
        transfer.id, transfer.balance_after_minor = new_id, after
        return True

    async def get(self, transfer_id: int) -> Transfer:
        transfer = await self._one(_by_id, {"id": transfer_id})
        if transfer is None:
            raise NotFound
        self._work.check_studio(transfer.studio_id)
        return transfer

    async def with_key(self, key: str) -> Transfer | None:
        return await self._one(_by_key, {"key": key})

    async def live_charge(self, lesson_id: int, student_id: int) -> Transfer | None:
        return await self._one(_live_charge, {"lesson_id": lesson_id, "student_id": student_id})

    async def charge_count(self, lesson_id: int, student_id: int) -> int:
        params = {"lesson_id": lesson_id, "student_id": student_id}
        return (await self._work.rows(_charge_count, params)).scalar_one()

    async def _lock(self, transfer: Transfer) -> tuple[Account, Account]:
        """Debit and credit account. Raises NotFound for accounts of another studio or unit."""
        self._work.check_studio(transfer.studio_id)
        params = {"debit_id": transfer.debit_account_id, "credit_id": transfer.credit_account_id}
        rows: Sequence[Row[*tuple[Any, ...]]] = (await self._work.rows(_both_locked, params)).all()
        by_id = {row.id: Account(**row._asdict()) for row in rows}
        try:
            debit, credit = by_id[transfer.debit_account_id], by_id[transfer.credit_account_id]
        except KeyError as error:
            raise NotFound from error
        if debit.unit != credit.unit:
            raise NotFound
        return debit, credit

    async def _row(
        self, statement: Select[*tuple[Any, ...]], params: dict[str, Any]
    ) -> Row[*tuple[Any, ...]] | None:
        return (await self._work.rows(statement, params)).first()

    async def _one(self, statement: Select[*tuple[Any, ...]], params: dict[str, Any]) -> Transfer | None:
        row = await self._row(statement, params)
        return None if row is None else Transfer(**row._asdict())
