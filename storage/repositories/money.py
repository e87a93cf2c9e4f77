"""The ledger. Posting locks both accounts in id order, so that two transfers never wait for each other."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BigInteger, Row, Select, and_, bindparam, case, or_, select, update

from domain.errors import NotFound
from domain.identity import known
from domain.ledger import Account, AccountKind, Transfer
from storage import tables
from storage.dialects import PerDialect
from storage.errors import LostRace
from storage.repositories import debts
from storage.types import Id
from storage.work import InsertOnce, Work, values_of

_a, _t = tables.accounts.c, tables.transfers.c
_moved = tables.accounts.alias("moved").c

_open_for_student = InsertOnce(
    tables.accounts, "studio_id", "kind", "student_id", "unit", where=_a.student_id.is_not(None)
)
_is_studios = and_(_a.student_id.is_(None), _a.package_id.is_(None))
_open_for_studio = InsertOnce(tables.accounts, "studio_id", "kind", "unit", where=_is_studios)
_account = select(tables.accounts).where(
    _a.studio_id == bindparam("studio_id"), _a.kind == bindparam("kind"), _a.unit == bindparam("unit")
)
_account_of_student = _account.where(_a.student_id == bindparam("student_id"))
_account_of_studio = _account.where(_is_studios)

_till_and_purse = (
    select(_a.id, _a.kind, _a.unit)
    .join(tables.studios, and_(tables.studios.c.id == _a.studio_id, tables.studios.c.currency == _a.unit))
    .where(
        _a.studio_id == bindparam("studio_id"),
        or_(
            and_(_a.kind == AccountKind.CASH, _a.student_id.is_(None)),
            and_(_a.kind == AccountKind.STUDENT, _a.student_id == bindparam("student_id")),
        ),
    )
)
_currency = select(tables.studios.c.currency).where(tables.studios.c.id == bindparam("studio_id"))
_insert = PerDialect(
    lambda insert: (
        insert(tables.transfers).on_conflict_do_nothing(index_elements=["key"]).returning(_t.key, _t.id)
    )
)

_transfer = select(tables.transfers)
_by_id = _transfer.where(_t.id == bindparam("id"))
_by_key = _transfer.where(_t.key == bindparam("key"))
_by_keys = _transfer.where(_t.key.in_(bindparam("keys", expanding=True))).order_by(_t.id)


_CLIENTS_FIRST = {AccountKind.STUDENT: 0, AccountKind.PACKAGE: 1, AccountKind.PREPAID: 2}


@cache
def _move(count: int) -> Any:  # noqa: ANN401 (SQLAlchemy's Update)
    """Moves so many balances, whose accounts are locked in the order of their ids, and answers the new ones."""
    ids = [bindparam(f"id_{n}", type_=Id()) for n in range(count)]
    amounts = [bindparam(f"amount_{n}", type_=BigInteger()) for n in range(count)]
    whens = [(_moved.id == each, amount) for each, amount in zip(ids, amounts, strict=True)]
    locked = (
        select(_moved.id, case(*whens).label("amount"))
        .where(_moved.id.in_(ids))
        .order_by(_moved.id)
        .with_for_update(key_share=True)
        .subquery("locked")
    )
    return (
        update(tables.accounts)
        .where(_a.id == locked.c.id)
        .values(balance_minor=_a.balance_minor + locked.c.amount)
        .returning(_a.id, _a.kind, _a.unit, _a.balance_minor)
    )


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
            new = Account(studio_id=studio_id, kind=kind, student_id=student_id, unit=unit)
            new.id = await self._work.insert_once(once, values_of(new))
            if new.id is not None:
                return new
            row = await self._row(statement, key)  # somebody has opened it in the meantime
        if row is None:
            raise NotFound
        return Account(**row._asdict())

    async def till_and_purse(self, studio_id: int, student_id: int) -> tuple[int, int, str]:
        self._work.check_studio(studio_id)
        params = {"studio_id": studio_id, "student_id": student_id}
        rows = (await self._work.rows(_till_and_purse, params)).all()
        if len(rows) < 2:  # noqa: PLR2004 (both)
            return await self._opened(studio_id, student_id)
        found = {kind: row_id for row_id, kind, _ in rows}
        return found[AccountKind.CASH], found[AccountKind.STUDENT], rows[0].unit

    async def _opened(self, studio_id: int, student_id: int) -> tuple[int, int, str]:
        currency = (await self._work.rows(_currency, {"studio_id": studio_id})).scalar_one_or_none()
        if currency is None:
            raise NotFound
        till = await self.account(studio_id, AccountKind.CASH, None, currency)
        purse = await self.account(studio_id, AccountKind.STUDENT, student_id, currency)
        return known(till.id), known(purse.id), currency

    async def add(self, *transfers: Transfer) -> bool:
        """The balances move first: whoever holds their locks sees every earlier transfer, so they are exact.

        Raises NotFound for accounts of another studio or unit.
        """
        accounts = await self._shift(transfers, 1)
        _set_balances_after(transfers, accounts)
        rows = [values_of(transfer) for transfer in transfers]
        new = (await self._work.execute(_insert.of(self._work.connection), rows)).all()
        ids = {row.key: row.id for row in new}
        for transfer in transfers:
            transfer.id = ids.get(transfer.key)
        posted_before = [transfer for transfer in transfers if transfer.id is None]
        if posted_before:
            _check_apart(transfers, accounts)
            accounts |= await self._shift(posted_before, -1)
        await debts.follow(self._work, accounts, [one for one in transfers if one.id is not None])
        return not posted_before

    async def get(self, transfer_id: int) -> Transfer:
        transfer = await self._one(_by_id, {"id": transfer_id})
        if transfer is None:
            raise NotFound
        self._work.check_studio(transfer.studio_id)
        return transfer

    async def with_key(self, key: str) -> Transfer | None:
        return await self._one(_by_key, {"key": key})

    async def with_keys(self, *keys: str) -> list[Transfer]:
        rows = (await self._work.rows(_by_keys, {"keys": keys})).all()
        return [Transfer(**row._asdict()) for row in rows]

    async def _shift(self, transfers: Sequence[Transfer], sign: int) -> dict[int, Row[*tuple[Any, ...]]]:
        """Moves what these transfers move; backwards with the sign −1. The accounts after it, by id."""
        amounts: dict[int, int] = defaultdict(int)
        for transfer in transfers:
            self._work.check_studio(transfer.studio_id)
            amounts[transfer.credit_account_id] += sign * transfer.amount_minor
            amounts[transfer.debit_account_id] -= sign * transfer.amount_minor
        params = {f"id_{n}": account_id for n, account_id in enumerate(amounts)}
        params |= {f"amount_{n}": amount for n, amount in enumerate(amounts.values())}
        rows = (await self._work.execute(_move(len(amounts)), params)).all()
        units = {row.id: row.unit for row in rows}
        for one in transfers:
            if {units.get(one.debit_account_id), units.get(one.credit_account_id)} != {one.unit}:
                raise NotFound
        return {row.id: row for row in rows}

    async def _row(
        self, statement: Select[*tuple[Any, ...]], params: dict[str, Any]
    ) -> Row[*tuple[Any, ...]] | None:
        return (await self._work.rows(statement, params)).first()

    async def _one(self, statement: Select[*tuple[Any, ...]], params: dict[str, Any]) -> Transfer | None:
        row = await self._row(statement, params)
        return None if row is None else Transfer(**row._asdict())


def _set_balances_after(transfers: Sequence[Transfer], accounts: Mapping[int, Row[*tuple[Any, ...]]]) -> None:
    """``accounts`` are as all of them together left them: walked back, then forward one by one."""
    standing = {account_id: int(row.balance_minor) for account_id, row in accounts.items()}
    for sign in (-1, 1):
        for transfer in transfers:
            standing[transfer.credit_account_id] += sign * transfer.amount_minor
            standing[transfer.debit_account_id] -= sign * transfer.amount_minor
            transfer.balance_after_minor = standing[_clients_side(transfer, accounts)]


def _clients_side(transfer: Transfer, accounts: Mapping[int, Row[*tuple[Any, ...]]]) -> int:
    sides = transfer.credit_account_id, transfer.debit_account_id
    return min(sides, key=lambda side: _CLIENTS_FIRST.get(accounts[side].kind, len(_CLIENTS_FIRST)))


def _check_apart(transfers: Sequence[Transfer], accounts: Mapping[int, Row[*tuple[Any, ...]]]) -> None:
    """What was posted before must count in no new one's balance. Raises LostRace: run again, it is seen."""
    moved = {
        side for one in transfers if one.id is None for side in (one.debit_account_id, one.credit_account_id)
    }
    if any(one.id is not None and _clients_side(one, accounts) in moved for one in transfers):
        raise LostRace
