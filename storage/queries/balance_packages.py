"""What is left of a student's packages, each explained like his balance: bought, held, missed."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import and_, bindparam, select

from domain.access import Actor
from domain.balances import Entry, Explanation
from domain.clock import last_day_before
from domain.errors import NotFound
from domain.ledger import LESSONS, AccountKind
from storage.queries import entries
from storage.queries.balance import VISIBLE, given
from storage.reads import Reads
from storage.tables import accounts, packages, students, studios, transfers
from storage.types import Id

MOST = 600
"""Transfers read at once, of all packages together: a package has a few for each of its lessons."""


@dataclass(frozen=True, slots=True)
class PackageBalance:
    """``explained`` in hundredths of a lesson; what was not read of an old one is its opening."""

    id: int
    student_id: int
    student_name: str
    name: str
    lessons: int
    last_day: date | None
    explained: Explanation


_LEFT = and_(accounts.c.package_id == packages.c.id, accounts.c.kind == AccountKind.PACKAGE)
_OPEN = (
    select(packages.c.id)
    .join_from(packages, accounts, _LEFT)
    .where(packages.c.student_id == entries.STUDENT, accounts.c.balance_minor != 0)
)
_ONE = bindparam("package", type_=Id())


def _explained(which: Any, whose: Any) -> Any:  # noqa: ANN401 (conditions on a transfer and on a package)
    newest = (
        select(transfers)
        .where(which, transfers.c.unit == LESSONS)
        .order_by(*entries.NEWEST_FIRST)
        .limit(MOST)
    )
    listed = entries.listed(newest, "package_id").subquery("listed")
    return (
        select(
            packages.c.id,
            students.c.id,
            students.c.name,
            packages.c.name,
            packages.c.lessons,
            packages.c.expires_at,
            studios.c.zone,
            accounts.c.balance_minor,
            *listed.c,
        )
        .select_from(packages.join(students, students.c.id == packages.c.student_id)
                     .join(studios, studios.c.id == packages.c.studio_id)
                     .join(accounts, _LEFT)
                     .outerjoin(listed, listed.c.package_id == packages.c.id))
        .where(whose, VISIBLE)
        .order_by(packages.c.expires_at.is_(None), packages.c.expires_at, packages.c.id,
                  listed.c.c4.desc(), listed.c.c0.desc())
    )  # fmt: skip


_OF_STUDENT = _explained(
    transfers.c.package_id.in_(_OPEN),
    and_(packages.c.student_id == entries.STUDENT, accounts.c.balance_minor != 0),
)
_OF_ONE = _explained(transfers.c.package_id == _ONE, packages.c.id == _ONE)
_HEAD = 8


async def open_ones(reads: Reads, actor: Actor, student_id: int) -> tuple[PackageBalance, ...]:
    """Of which something is left, in the order they are drawn from; none for whoever may not see the balance."""
    return _packages(await reads.all(_OF_STUDENT, given(actor, student_id)))


async def one(reads: Reads, actor: Actor, package_id: int) -> PackageBalance:
    """Raises NotFound."""
    params = given(actor, 0) | {"package": package_id}
    del params["student"]
    found = _packages(await reads.all(_OF_ONE, params))
    if not found:
        raise NotFound
    return found[0]


def _packages(rows: Any) -> tuple[PackageBalance, ...]:  # noqa: ANN401 (rows of these columns)
    heads: dict[int, Any] = {}
    lines: dict[int, list[Entry]] = {}
    for row in rows:
        heads[row[0]] = row[:_HEAD]
        if row[_HEAD] is not None:
            lines.setdefault(row[0], []).append(entries.entry(row[_HEAD : _HEAD + entries.COLUMNS]))
    found = []
    for key, (_, student_id, student_name, name, lessons, ends_at, zone, left) in heads.items():
        last = None if ends_at is None else last_day_before(ends_at, zone)
        explained = Explanation(left, tuple(lines.get(key, ())), older=False)
        found.append(PackageBalance(key, student_id, student_name, name, lessons, last, explained))
    return tuple(found)
