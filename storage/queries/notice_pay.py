"""What notices of a tutor's pay are rendered from, loaded beside the rest of ``queries.notices``."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select

from domain.pay import PayPer, PayTerms
from storage.reads import Reads
from storage.tables import memberships, pay_terms, payouts, studios, transfers


@dataclass(frozen=True, slots=True)
class AgreedFacts:
    """Terms of the tutor in this place, who is ``person_id``."""

    pay_id: int
    tutor_id: int
    person_id: int
    per: PayPer
    value: int
    least_minor: int
    absent_percent: int
    holds_from: datetime
    currency: str
    zone: str

    @property
    def terms(self) -> PayTerms:
        return PayTerms(self.per, self.value, self.least_minor, self.absent_percent)


@dataclass(frozen=True, slots=True)
class PayoutFacts:
    """Money given to him for the month that ``month_on`` begins."""

    transfer_id: int
    tutor_id: int
    person_id: int
    amount_minor: int
    month_on: datetime
    currency: str
    zone: str
    is_undone: bool


@dataclass(frozen=True, slots=True)
class PayWanted:
    """Ids of terms, and of transfers."""

    terms: frozenset[int] = frozenset()
    payouts: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class PayFacts:
    terms: Mapping[int, AgreedFacts] = field(default_factory=dict)
    payouts: Mapping[int, PayoutFacts] = field(default_factory=dict)


_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_undo = transfers.alias("undo")
_AGREED: Select[*tuple[Any, ...]] = (
    select(
        pay_terms.c.id,
        pay_terms.c.tutor_id,
        memberships.c.person_id,
        pay_terms.c.per,
        pay_terms.c.value,
        pay_terms.c.least_minor,
        pay_terms.c.absent_percent,
        pay_terms.c.holds_from,
        studios.c.currency,
        studios.c.zone,
    )
    .join(memberships, memberships.c.id == pay_terms.c.tutor_id)
    .join(studios, studios.c.id == pay_terms.c.studio_id)
    .where(pay_terms.c.id.in_(_IDS), memberships.c.ended_at.is_(None))
)
_PAYOUTS: Select[*tuple[Any, ...]] = (
    select(
        transfers.c.id,
        payouts.c.tutor_id,
        memberships.c.person_id,
        transfers.c.amount_minor,
        payouts.c.month_on,
        transfers.c.unit,
        studios.c.zone,
        _undo.c.id.is_not(None),
    )
    .join_from(payouts, transfers, transfers.c.id == payouts.c.transfer_id)
    .join(memberships, memberships.c.id == payouts.c.tutor_id)
    .join(studios, studios.c.id == payouts.c.studio_id)
    .outerjoin(_undo, _undo.c.reverses_id == transfers.c.id)
    .where(transfers.c.id.in_(_IDS), memberships.c.ended_at.is_(None))
)


async def pay_of(reads: Reads, wanted: PayWanted) -> PayFacts:
    """Of who teaches here still."""
    return PayFacts(await _agreed(reads, wanted.terms), await _payouts(reads, wanted.payouts))


async def _agreed(reads: Reads, ids: Collection[int]) -> dict[int, AgreedFacts]:
    return (
        {row[0]: AgreedFacts(*row) for row in await reads.all(_AGREED, {"ids": sorted(ids)})} if ids else {}
    )


async def _payouts(reads: Reads, ids: Collection[int]) -> dict[int, PayoutFacts]:
    return (
        {row[0]: PayoutFacts(*row) for row in await reads.all(_PAYOUTS, {"ids": sorted(ids)})} if ids else {}
    )
