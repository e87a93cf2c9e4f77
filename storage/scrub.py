"""The whole ledger reckoned anew and compared with what it says of itself (rule 13).

It is read in slices by id, each a statement of its own, so that a big ledger keeps nobody waiting. Transfers of the
last minutes, whose ids may not all be visible yet, are counted in one statement with the balances they belong to.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import and_, bindparam, case, func, or_, select, union_all

from domain.ledger import LESSONS, WHOLE_LESSON, AccountKind
from storage.engine import Database
from storage.reads import Reads
from storage.tables import accounts, packages, transfers
from storage.types import Id, UtcDateTime

SLICE = 20_000
ACCOUNTS = 2_000
SETTLED = timedelta(minutes=5)
"""Longer than any transaction: a transfer with a lower id than one as old as this is visible, or will never be."""
CLIENTS = (AccountKind.STUDENT, AccountKind.PACKAGE, AccountKind.PREPAID)
"""Whose balance a transfer tells of: the first of these that it moves."""
ALWAYS_TOLD = CLIENTS[:2]
"""Of what is prepaid, what moves between it and a purse says nothing."""


class Fault(StrEnum):
    """BALANCE: an account is not the sum of its transfers. CHAIN: the last of them told another balance. SIDES: a
    transfer between accounts of other units or studios. PACKAGE: more or less is left of one than can be.
    """

    BALANCE = "balance"
    CHAIN = "chain"
    SIDES = "sides"
    PACKAGE = "package"


@dataclass(frozen=True, slots=True)
class Finding:
    """``number`` is the account's id, of SIDES the transfer's."""

    fault: Fault
    studio_id: int
    number: int
    said_minor: int
    found_minor: int


@dataclass(slots=True)
class Report:
    transfers: int = 0
    accounts: int = 0
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class _Books:
    """Sums by account, and the last balance that was told of it."""

    sums: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    told: dict[int, int] = field(default_factory=dict)


_AFTER, _TILL = bindparam("after", type_=Id()), bindparam("till", type_=Id())
_SETTLED = (
    select(transfers.c.id)
    .where(transfers.c.posted_at <= bindparam("before", type_=UtcDateTime()))
    .order_by(transfers.c.id.desc())
    .limit(1)
)
_END = (
    select(transfers.c.id)
    .where(transfers.c.id > _AFTER, transfers.c.id <= _TILL)
    .order_by(transfers.c.id)
    .limit(1)
    .offset(bindparam("before_last", type_=Id()))
)
_within = and_(transfers.c.id > _AFTER, transfers.c.id <= _TILL)


def _moved(where: Any) -> Any:  # noqa: ANN401 (a condition on transfers)
    """Each side of each of these transfers."""
    amount = transfers.c.amount_minor
    return union_all(
        select(transfers.c.debit_account_id.label("account_id"), (-amount).label("amount")).where(where),
        select(transfers.c.credit_account_id, amount).where(where),
    ).subquery("moved")


_slice = _moved(_within)
_SUMS = select(_slice.c.account_id, func.sum(_slice.c.amount), func.count()).group_by(_slice.c.account_id)
_debit, _credit = accounts.alias("debit"), accounts.alias("credit")
_told = transfers.alias("told")


def _rank(kind: Any) -> Any:  # noqa: ANN401 (a column)
    return case(*((kind == each, number) for number, each in enumerate(CLIENTS)), else_=len(CLIENTS))


_sides = transfers.join(_debit, _debit.c.id == transfers.c.debit_account_id).join(
    _credit, _credit.c.id == transfers.c.credit_account_id
)
_client = case((_rank(_credit.c.kind) <= _rank(_debit.c.kind), _credit.c.id), else_=_debit.c.id)
_last = (
    select(_client.label("client"), func.max(transfers.c.id).label("id"))
    .select_from(_sides)
    .where(_within, or_(_debit.c.kind.in_(CLIENTS), _credit.c.kind.in_(CLIENTS)))
    .group_by(_client)
    .subquery("last")
)
_TOLD = select(_last.c.client, _told.c.balance_after_minor).join_from(_last, _told, _told.c.id == _last.c.id)
_CROSSED = (
    select(transfers.c.id, transfers.c.studio_id, transfers.c.amount_minor)
    .select_from(_sides)
    .where(
        _within,
        or_(
            _debit.c.unit != transfers.c.unit,
            _credit.c.unit != transfers.c.unit,
            _debit.c.studio_id != transfers.c.studio_id,
            _credit.c.studio_id != transfers.c.studio_id,
        ),
    )
    .order_by(transfers.c.id)
    .limit(20)
)
_tail = _moved(transfers.c.id > _TILL)
_recent = (
    select(_tail.c.account_id, func.sum(_tail.c.amount).label("amount"))
    .group_by(_tail.c.account_id)
    .subquery("recent")
)
_BALANCES = (
    select(
        accounts.c.id,
        accounts.c.studio_id,
        accounts.c.kind,
        accounts.c.balance_minor,
        func.coalesce(_recent.c.amount, 0),
        packages.c.lessons * WHOLE_LESSON,
        packages.c.price_minor,
        accounts.c.unit,
    )
    .outerjoin_from(accounts, _recent, _recent.c.account_id == accounts.c.id)
    .outerjoin(packages, packages.c.id == accounts.c.package_id)
    .where(accounts.c.id > _AFTER)
    .order_by(accounts.c.id)
    .limit(bindparam("most", type_=Id()))
)


async def whole(database: Database, now: datetime) -> Report:
    """Reads everything once; changes nothing."""
    report, books = Report(), _Books()
    async with database.reading() as reads:
        settled = int(await reads.scalar(_SETTLED, {"before": now - SETTLED}) or 0)
    after = 0
    while after < settled:
        async with database.reading() as reads:
            after = await _read(reads, after, settled, books, report)
    await _compare(database, settled, books, report)
    return report


async def _read(reads: Reads, after: int, settled: int, books: _Books, report: Report) -> int:
    """One slice; where it ends."""
    end = await reads.scalar(_END, {"after": after, "till": settled, "before_last": SLICE - 1})
    till = settled if end is None else int(end)
    within = {"after": after, "till": till}
    for account_id, amount, count in await reads.all(_SUMS, within):
        books.sums[account_id] += int(amount)
        report.transfers += count
    books.told.update({client: int(balance) for client, balance in await reads.all(_TOLD, within)})
    for number, studio_id, amount in await reads.all(_CROSSED, within):
        report.findings.append(Finding(Fault.SIDES, studio_id, number, amount, amount))
    return till


async def _compare(database: Database, settled: int, books: _Books, report: Report) -> None:
    report.transfers //= 2
    after = 0
    while True:
        async with database.reading() as reads:
            rows = await reads.all(_BALANCES, {"after": after, "till": settled, "most": ACCOUNTS})
        for row in rows:
            report.accounts += 1
            report.findings += _faults_of(row, books)
        if len(rows) < ACCOUNTS:
            return
        after = rows[-1][0]


def _faults_of(row: Any, books: _Books) -> list[Finding]:  # noqa: ANN401 (a row of _BALANCES)
    number, studio_id, kind, balance, recent, lessons, price_minor, unit = row
    found = []
    reckoned = books.sums.get(number, 0)
    if balance != reckoned + int(recent):
        found.append(Finding(Fault.BALANCE, studio_id, number, balance, reckoned + int(recent)))
    if kind in ALWAYS_TOLD and books.told.get(number, reckoned) != reckoned:
        found.append(Finding(Fault.CHAIN, studio_id, number, books.told[number], reckoned))
    most = lessons if unit == LESSONS else price_minor
    if kind in CLIENTS[1:] and most is not None and not 0 <= balance <= most:
        found.append(Finding(Fault.PACKAGE, studio_id, number, balance, most))
    return found
