"""What notices of packages are rendered from, loaded beside the rest of ``queries.notices``."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, func, select

from domain.clock import last_day_before
from domain.ledger import TransferKind
from storage.queries.packages import LEFT, SOLD, is_undone
from storage.queries.parts import PURSE
from storage.reads import Reads
from storage.tables import accounts, packages, studios, transfers
from storage.types import Id


@dataclass(frozen=True, slots=True)
class PackageFacts:
    """``left`` in hundredths of a lesson; ``covered`` so many lessons that were owed before it was bought.
    ``balance_minor`` is as it is now.
    """

    id: int
    student_id: int
    type_id: int | None
    name: str
    lessons: int
    price_minor: int
    valid_days: int | None
    expires_at: datetime | None
    currency: str
    balance_minor: int
    left: int
    covered: int
    is_undone: bool
    zone: str = "UTC"

    @property
    def last_day(self) -> date | None:
        """On which a lesson may begin, in the studio's zone; None before its first lesson, or where it never ends."""
        return last_day_before(self.expires_at, self.zone) if self.expires_at else None


_IDS: BindParameter[int] = bindparam("ids", expanding=True, type_=Id())
_undo = transfers.alias("undo")
_covered = (
    select(func.count())
    .select_from(transfers)
    .where(
        transfers.c.package_id == packages.c.id,
        transfers.c.kind == TransferKind.CHARGE,
        transfers.c.posted_at <= packages.c.sold_at,
        ~select(_undo.c.id).where(_undo.c.reverses_id == transfers.c.id).exists(),
    )
    .correlate(packages)
    .scalar_subquery()
)
_PACKAGES: Select[*tuple[Any, ...]] = (
    select(
        packages.c.id,
        packages.c.student_id,
        packages.c.type_id,
        packages.c.name,
        packages.c.lessons,
        packages.c.price_minor,
        packages.c.valid_days,
        packages.c.expires_at,
        studios.c.currency,
        func.coalesce(accounts.c.balance_minor, 0),
        LEFT.c.balance_minor,
        _covered,
        is_undone(packages.c.id),
        studios.c.zone,
    )
    .select_from(SOLD.outerjoin(accounts, PURSE))
    .where(packages.c.id.in_(_IDS))
)


async def packages_of(reads: Reads, ids: Collection[int]) -> dict[int, PackageFacts]:
    rows = await reads.all(_PACKAGES, {"ids": sorted(ids)}) if ids else ()
    return {row[0]: PackageFacts(*row) for row in rows}
