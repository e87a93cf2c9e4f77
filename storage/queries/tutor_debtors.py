"""Who owes a tutor, or an owner's studio, money: since when, and when his payers were last told."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, bindparam, case, func, or_, select, tuple_

from domain.access import Actor
from domain.identity import known
from domain.payment_claims import BELIEVED, Said
from storage.queries.debts_seen import IS_QUIET, SAID_AT, SAID_MINOR, SEEN, sight_of
from storage.reads import Reads
from storage.tables import accounts, debts, memberships, people, students, studios
from storage.types import Id, UtcDateTime

LIST = 5


@dataclass(frozen=True, slots=True)
class Debtor:
    """``said``: what is said to be paid and waits for the tutor's word. ``studio_zone`` is where the day
    of a reminder is told, ``zones`` are those of payers who can be written to.
    """

    id: int
    name: str
    owes_minor: int
    currency: str
    began_at: datetime
    reminded_at: datetime | None
    studio_zone: str
    said: Said
    zones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Owed:
    """All the debts in one currency. ``waiting``: how many of the families can be reminded today."""

    currency: str
    count: int
    total_minor: int
    waiting: int


_standing = debts.c.ended_at.is_(None)
_rows = (
    select(
        students.c.id,
        students.c.name,
        -accounts.c.balance_minor,
        accounts.c.unit,
        debts.c.began_at,
        debts.c.reminded_at,
        studios.c.zone,
        SAID_MINOR,
        SAID_AT,
    )
    .join_from(debts, accounts, accounts.c.id == debts.c.account_id)
    .join(students, students.c.id == debts.c.student_id)
    .join(studios, studios.c.id == debts.c.studio_id)
    .where(_standing)
)
_order = (debts.c.began_at, debts.c.id)
_edge = debts.alias("edge")
_beside = tuple_(
    *(
        select(column)
        .where(_edge.c.student_id == bindparam("edge", type_=Id()))
        .order_by(_edge.c.id.desc())
        .limit(1)
        .scalar_subquery()
        for column in (_edge.c.began_at, _edge.c.id)
    )
)


def _pages(seen: ColumnElement[bool]) -> dict[str, Select[*tuple[Any, ...]]]:
    first = _rows.where(seen).order_by(*_order).limit(bindparam("limit"))
    back = _rows.where(seen, tuple_(*_order) < _beside).order_by(*(one.desc() for one in _order))
    return {
        "first": first,
        "next": first.where(tuple_(*_order) > _beside),
        "back": back.limit(bindparam("limit")),
    }


_payer = (
    select(memberships.c.id)
    .join(people, people.c.id == memberships.c.person_id)
    .where(
        memberships.c.student_id == debts.c.student_id,
        memberships.c.pays,
        memberships.c.ended_at.is_(None),
        people.c.unreachable_since.is_(None),
    )
    .exists()
)
_not_today = or_(debts.c.reminded_at.is_(None), debts.c.reminded_at < bindparam("today", type_=UtcDateTime()))
_waiting = func.sum(case((and_(_not_today, _payer, ~IS_QUIET), 1), else_=0))
_PAGES = {sight: _pages(seen) for sight, seen in SEEN.items()}
_OWED = {
    sight: select(accounts.c.unit, func.count(debts.c.id), -func.sum(accounts.c.balance_minor), _waiting)
    .join_from(debts, accounts, accounts.c.id == debts.c.account_id)
    .where(_standing, seen)
    .group_by(accounts.c.unit)
    .order_by(accounts.c.unit)
    for sight, seen in SEEN.items()
}
_PAYERS = (
    select(memberships.c.student_id, people.c.zone)
    .join(people, people.c.id == memberships.c.person_id)
    .where(
        memberships.c.student_id.in_(bindparam("students", expanding=True, type_=Id())),
        memberships.c.pays,
        memberships.c.ended_at.is_(None),
        people.c.unreachable_since.is_(None),
    )
)


async def debtors(
    reads: Reads, actor: Actor, edge: int, *, back: bool, limit: int = LIST + 1
) -> tuple[Debtor, ...]:
    """Beyond the student ``edge``, the oldest debts first: two statements."""
    sight, given = sight_of(actor)
    which = ("back" if back else "next") if edge else "first"
    params: dict[str, Any] = {**given, "limit": limit} | ({"edge": edge} if edge else {})
    found = await reads.all(_PAGES[sight][which], params)
    rows = [_debtor(row) for row in found]
    return await _with_payers(reads, list(reversed(rows)) if which == "back" else rows)


def _debtor(row: Row[*tuple[Any, ...]]) -> Debtor:
    id_, name, owes_minor, currency, began_at, reminded_at, zone, said_minor, said_at = row
    said = Said(int(said_minor), said_at)
    return Debtor(id_, name, int(owes_minor), currency, began_at, reminded_at, zone, said)


async def owed(reads: Reads, actor: Actor, here: datetime) -> tuple[Owed, ...]:
    """``here`` is now on the reader's clock: his day began at its midnight."""
    sight, given = sight_of(actor)
    today = here.replace(hour=0, minute=0, second=0, microsecond=0)
    rows = await reads.all(
        _OWED[sight], {**given, "today": today, "believed_since": here.astimezone(UTC) - BELIEVED}
    )
    return tuple(Owed(unit, count, int(total), int(waiting)) for unit, count, total, waiting in rows)


async def _with_payers(reads: Reads, rows: Collection[Debtor]) -> tuple[Debtor, ...]:
    if not rows:
        return ()
    zones: dict[int, tuple[str, ...]] = {}
    for student_id, zone in await reads.all(_PAYERS, {"students": [row.id for row in rows]}):
        zones[known(student_id)] = (*zones.get(known(student_id), ()), zone)
    return tuple(replace(row, zones=zones.get(row.id, ())) for row in rows)
