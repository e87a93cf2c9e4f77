"""What notices of the days of packages are rendered from, loaded beside the rest of ``queries.notices``."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, select

from domain.ledger import TransferKind
from domain.package_days import Days
from storage.queries import package_ends
from storage.queries.notice_packages import PackageFacts, packages_of
from storage.queries.package_ends import Rest
from storage.queries.package_freezes import TERM, Term, days_of
from storage.queries.packages import SOLD
from storage.reads import Reads
from storage.tables import memberships, package_extensions, package_freezes, packages, studios, transfers
from storage.types import Id


@dataclass(frozen=True, slots=True)
class FrozenFacts:
    """A package that one deed made wait, with the days as they are now."""

    term: Term
    days: Days
    is_undone: bool


@dataclass(frozen=True, slots=True)
class EmptiedFacts:
    """``units`` in hundredths of a lesson and what they were worth."""

    kind: TransferKind
    units: int
    worth_minor: int
    currency: str
    is_undone: bool


@dataclass(frozen=True, slots=True)
class PackageDaysWanted:
    """``frozen`` are persons with what one deed has frozen; the others are ids, ``sold`` of packages too."""

    packages: frozenset[int] = frozenset()
    sold: frozenset[int] = frozenset()
    frozen: frozenset[tuple[int, str]] = frozenset()
    extensions: frozenset[int] = frozenset()
    emptied: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class PackageDaysFacts:
    """``extensions`` say whether they are undone."""

    packages: Mapping[int, Rest] = field(default_factory=dict)
    sold: Mapping[int, PackageFacts] = field(default_factory=dict)
    frozen: Mapping[tuple[int, str], tuple[FrozenFacts, ...]] = field(default_factory=dict)
    extensions: Mapping[int, bool] = field(default_factory=dict)
    emptied: Mapping[int, EmptiedFacts] = field(default_factory=dict)


_IDS: BindParameter[int] = bindparam("ids", expanding=True, type_=Id())
_undo, _worth = transfers.alias("undo"), transfers.alias("worth")
_FROZEN: Select[*tuple[Any, ...]] = (
    select(
        memberships.c.person_id,
        package_freezes.c.batch,
        package_freezes.c.starts_at,
        package_freezes.c.ends_at,
        package_freezes.c.undone_at.is_not(None),
        *TERM,
    )
    .select_from(
        SOLD.join(package_freezes, package_freezes.c.package_id == packages.c.id).join(
            memberships, memberships.c.student_id == packages.c.student_id
        )
    )
    .where(
        package_freezes.c.batch.in_(bindparam("batches", expanding=True)),
        memberships.c.person_id.in_(bindparam("persons", expanding=True, type_=Id())),
        memberships.c.pays,
        memberships.c.ended_at.is_(None),
    )
    .order_by(packages.c.student_id, packages.c.id)
)
_EXTENSIONS = select(package_extensions.c.id, package_extensions.c.undone_at.is_not(None)).where(
    package_extensions.c.id.in_(_IDS)
)
_EMPTIED: Select[*tuple[Any, ...]] = (
    select(
        transfers.c.id,
        transfers.c.kind,
        transfers.c.amount_minor,
        func.coalesce(_worth.c.amount_minor, 0),
        studios.c.currency,
        _undo.c.id.is_not(None),
    )
    .join(studios, studios.c.id == transfers.c.studio_id)
    .outerjoin(_worth, _worth.c.key == transfers.c.key + ":worth")
    .outerjoin(_undo, _undo.c.reverses_id == transfers.c.id)
    .where(transfers.c.id.in_(_IDS))
)


async def package_days(reads: Reads, wanted: PackageDaysWanted) -> PackageDaysFacts:
    """At most five statements; what is not wanted is not asked."""
    if wanted == PackageDaysWanted():
        return PackageDaysFacts()
    return PackageDaysFacts(
        packages=await package_ends.told(reads, wanted.packages),
        sold=await packages_of(reads, wanted.sold),
        frozen=await _frozen(reads, wanted.frozen),
        extensions=await _extensions(reads, wanted.extensions),
        emptied=await _emptied(reads, wanted.emptied),
    )


async def _frozen(
    reads: Reads, wanted: Collection[tuple[int, str]]
) -> dict[tuple[int, str], tuple[FrozenFacts, ...]]:
    found: dict[tuple[int, str], tuple[FrozenFacts, ...]] = {}
    if wanted:
        asked = {"persons": sorted({one[0] for one in wanted}), "batches": sorted({one[1] for one in wanted})}
        for person_id, batch, starts_at, ends_at, is_undone, *row in await reads.all(_FROZEN, asked):
            term = Term(*row)
            one = FrozenFacts(term, days_of(starts_at, ends_at, term.zone), bool(is_undone))
            found[person_id, batch] = (*found.get((person_id, batch), ()), one)
    return found


async def _extensions(reads: Reads, ids: Collection[int]) -> dict[int, bool]:
    if not ids:
        return {}
    return {row[0]: bool(row[1]) for row in await reads.all(_EXTENSIONS, {"ids": sorted(ids)})}


async def _emptied(reads: Reads, ids: Collection[int]) -> dict[int, EmptiedFacts]:
    if not ids:
        return {}
    rows = await reads.all(_EMPTIED, {"ids": sorted(ids)})
    return {row[0]: EmptiedFacts(row[1], int(row[2]), int(row[3]), row[4], bool(row[5])) for row in rows}
