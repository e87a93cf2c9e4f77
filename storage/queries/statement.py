"""A student's account over a period of days: what it was, every transfer, what became of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, select, true

from domain.access import Actor
from domain.balances import Entry, Fact, fact_of
from domain.errors import NotFound, StatementTooLong
from domain.ledger import LESSONS, TransferKind
from storage.queries import entries
from storage.queries.balance import HEAD_COLUMNS, VISIBLE, WHOSE, Head, given
from storage.reads import Reads
from storage.tables import students, transfers
from storage.types import Id, UtcDateTime

PAGE = 8
MOST = 5000


@dataclass(frozen=True, slots=True)
class Total:
    """All of a kind in the period; ``undoes`` is what corrections correct."""

    unit: str
    fact: Fact
    undoes: TransferKind | None
    count: int
    amount_minor: int


@dataclass(frozen=True, slots=True)
class Period:
    """``closing_minor`` is the opening with all totals in money; those of packages are in lessons."""

    head: Head
    opening_minor: int
    totals: tuple[Total, ...]

    @property
    def closing_minor(self) -> int:
        return self.opening_minor + sum(total.amount_minor for total in self.in_money)

    @property
    def in_money(self) -> list[Total]:
        return [total for total in self.totals if total.unit != LESSONS]

    @property
    def in_lessons(self) -> list[Total]:
        return [total for total in self.totals if total.unit == LESSONS]

    @property
    def count(self) -> int:
        return sum(total.count for total in self.totals)


@dataclass(frozen=True, slots=True)
class Statement:
    """Oldest first. Of a page ``earlier`` and ``later`` say whether there is more of the period."""

    period: Period
    lines: tuple[Entry, ...]
    earlier: bool = False
    later: bool = False


_SINCE, _UNTIL = (bindparam(name, type_=UtcDateTime()) for name in ("since", "until"))
_CURSOR = bindparam("cursor", type_=Id())
_BOUNDS = (transfers.c.posted_at >= _SINCE, transfers.c.posted_at < _UNTIL)
_WITHIN = select(transfers).where(entries.IS_TOLD, *_BOUNDS)
_opening = (
    select(transfers.c.balance_after_minor)
    .where(entries.IS_ON_PURSE, transfers.c.posted_at < _SINCE)
    .order_by(*entries.NEWEST_FIRST)
    .limit(1)
    .scalar_subquery()
)


_each = entries.listed(_WITHIN).subquery("each")
_groups = (
    select(
        _each.c.c1.label("kind"),
        _each.c.c7.label("undoes"),
        _each.c.c14.label("late"),
        _each.c.c15.label("missed"),
        _each.c.c16.label("unit"),
        func.count().label("many"),
        func.sum(_each.c.c2).label("amount"),
    )
    .group_by(_each.c.c1, _each.c.c7, _each.c.c14, _each.c.c15, _each.c.c16)
    .subquery("groups")
)
_PERIOD = (
    select(*HEAD_COLUMNS, func.coalesce(_opening, 0), *_groups.c)
    .select_from(WHOSE.outerjoin(_groups, true()))
    .where(students.c.id == entries.STUDENT, VISIBLE)
)
_OF_PERIOD = len(HEAD_COLUMNS) + 1


def _lines(found: Any, order: Any, most: int) -> Any:  # noqa: ANN401 (statements)
    return entries.listed(found.order_by(*order).limit(most))


_FIRST = _lines(_WITHIN, entries.OLDEST_FIRST, PAGE + 1)
_AFTER = _lines(_WITHIN.where(entries.after(_CURSOR)), entries.OLDEST_FIRST, PAGE + 1)
_BEFORE = _lines(_WITHIN.where(entries.before(_CURSOR)), entries.NEWEST_FIRST, PAGE + 1)
_WHOLE = _lines(_WITHIN, entries.OLDEST_FIRST, MOST)


async def period(reads: Reads, actor: Actor, student_id: int, span: tuple[datetime, datetime]) -> Period:
    """From the first moment to before the second. Raises NotFound as a balance does."""
    rows = await reads.all(_PERIOD, given(actor, student_id) | _bounds(span))
    if not rows:
        raise NotFound
    *head, opening = rows[0][:_OF_PERIOD]
    found: dict[tuple[str, Fact, TransferKind | None], tuple[int, int]] = {}
    for kind, undoes, late, missed, unit, count, amount in (row[_OF_PERIOD:] for row in rows):
        if kind is not None:
            fact = fact_of(TransferKind(kind), is_late_cancel=bool(late), is_no_show=bool(missed))
            had = found.get((unit, fact, undoes), (0, 0))
            found[unit, fact, undoes] = had[0] + count, had[1] + int(amount)
    ordered = sorted(found.items(), key=_turn)
    return Period(Head(*head), opening, tuple(Total(*key, *sums) for key, sums in ordered))


def _turn(item: tuple[tuple[str, Fact, TransferKind | None], object]) -> tuple[bool, int, str]:
    """Money first."""
    unit, fact, undoes = item[0]
    return unit == LESSONS, fact.number, undoes or ""


async def page(
    reads: Reads,
    actor: Actor,
    student_id: int,
    span: tuple[datetime, datetime],
    cursor: int,
    *,
    back: bool,
) -> Statement:
    """The lines after ``cursor``, or with ``back`` those before it; 0 is the beginning."""
    told = await period(reads, actor, student_id, span)
    statement = (_BEFORE if back else _AFTER) if cursor else _FIRST
    params = {"student": student_id, **_bounds(span)} | ({"cursor": cursor} if cursor else {})
    found = [entries.entry(row) for row in await reads.all(statement, params)]
    shown = sorted(found[:PAGE], key=lambda one: (one.posted_at, one.id))
    surplus = len(found) > PAGE
    backwards = back and bool(cursor)
    return Statement(
        told, tuple(shown), earlier=surplus if backwards else cursor > 0, later=backwards or surplus
    )


async def whole(reads: Reads, actor: Actor, student_id: int, span: tuple[datetime, datetime]) -> Statement:
    """Every line, for a file. Raises StatementTooLong."""
    told = await period(reads, actor, student_id, span)
    if told.count > MOST:
        raise StatementTooLong(MOST)
    rows = await reads.all(_WHOLE, {"student": student_id, **_bounds(span)})
    lines = sorted((entries.entry(row) for row in rows), key=lambda one: (one.posted_at, one.id))
    return Statement(told, tuple(lines))


def _bounds(span: tuple[datetime, datetime]) -> dict[str, datetime]:
    return {"since": span[0], "until": span[1]}
