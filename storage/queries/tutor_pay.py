"""What tutors are paid in a month: reckoned from their lessons by the terms of each day.

The owner asks for any tutor of his studio, a tutor for himself alone (rule 17).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, case, func, or_, select

from domain.access import Actor
from domain.attendance import CAME
from domain.errors import NotFound
from domain.ledger import AccountKind
from domain.lessons import Attendance
from domain.pay import PAID, Given, Pay, Wages, wages
from domain.people import Role
from storage.functions import seconds_between
from storage.queries.teachers import owned
from storage.reads import Reads
from storage.tables import (
    accounts,
    lessons,
    memberships,
    participations,
    pay_terms,
    payouts,
    people,
    studios,
    transfers,
)
from storage.types import Id, UtcDateTime

PAGE = 6
SHOWN = 5
"""Of what was given in a month, the newest."""


@dataclass(frozen=True, slots=True)
class Paid:
    """A tutor of a studio; ``is_owner``: whoever asks owns it; ``is_agreed``: there are terms."""

    id: int
    studio_id: int
    person_id: int
    name: str
    currency: str
    zone: str
    is_owner: bool
    is_agreed: bool


@dataclass(frozen=True, slots=True)
class Handed:
    """Money that a tutor was given; undone it counts no more."""

    transfer_id: int
    amount_minor: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Slip:
    """A tutor's month. ``paid_minor`` was given for it, ``payouts`` are the newest of that."""

    tutor: Paid
    wages: Wages
    paid_minor: int
    payouts: tuple[Handed, ...]
    agreed: tuple[Pay, ...]

    @property
    def left_minor(self) -> int:
        return self.wages.pay_minor - self.paid_minor


_TUTOR = bindparam("tutor", type_=Id())
_WHOSE = bindparam("whose", expanding=True, type_=Id())
_OWNED = bindparam("owned", expanding=True, type_=Id())
_OWN = bindparam("own", expanding=True, type_=Id())
_PAID = (
    select(
        memberships.c.id,
        memberships.c.studio_id,
        memberships.c.person_id,
        people.c.name,
        studios.c.currency,
        studios.c.zone,
        case((memberships.c.studio_id.in_(_OWNED), 1), else_=0),
        select(pay_terms.c.id).where(pay_terms.c.tutor_id == memberships.c.id).exists(),
    )
    .join_from(memberships, people, people.c.id == memberships.c.person_id)
    .join(studios, studios.c.id == memberships.c.studio_id)
    .where(
        memberships.c.role == Role.TUTOR, or_(memberships.c.studio_id.in_(_OWNED), memberships.c.id.in_(_OWN))
    )
)
_ONE = _PAID.where(memberships.c.id == _TUTOR)
_OF_STUDIO = (
    _PAID.where(
        memberships.c.studio_id == bindparam("studio", type_=Id()),
        memberships.c.studio_id.in_(_OWNED),
        memberships.c.id > bindparam("edge", type_=Id()),
    )
    .order_by(memberships.c.id)
    .limit(PAGE + 1)
)
_AGREED = (
    select(pay_terms)
    .where(pay_terms.c.tutor_id.in_(_WHOSE))
    .order_by(pay_terms.c.tutor_id, pay_terms.c.holds_from, pay_terms.c.id)
)
_HEADS = (
    select(func.count())
    .where(
        participations.c.lesson_id == lessons.c.id,
        participations.c.attendance.in_((*CAME, Attendance.EXPECTED)),
    )
    .correlate(lessons)
    .scalar_subquery()
)
_income = accounts.alias("income")
_EARNED = (
    select(
        func.coalesce(
            func.sum(
                case(
                    (transfers.c.credit_account_id == _income.c.id, transfers.c.amount_minor),
                    else_=-transfers.c.amount_minor,
                )
            ),
            0,
        )
    )
    .join_from(
        transfers,
        _income,
        and_(
            _income.c.kind == AccountKind.INCOME,
            or_(_income.c.id == transfers.c.credit_account_id, _income.c.id == transfers.c.debit_account_id),
        ),
    )
    .where(transfers.c.lesson_id == lessons.c.id)
    .correlate(lessons)
    .scalar_subquery()
)
_SECONDS_OF_MINUTE = 60
_SINCE, _TILL = bindparam("since", type_=UtcDateTime()), bindparam("till", type_=UtcDateTime())
_GIVEN = (
    select(
        lessons.c.tutor_id,
        lessons.c.starts_at,
        seconds_between(lessons.c.starts_at, lessons.c.ends_at) // _SECONDS_OF_MINUTE,
        lessons.c.state,
        _HEADS,
        _EARNED,
    )
    .where(
        lessons.c.tutor_id.in_(_WHOSE),
        lessons.c.starts_at >= _SINCE,
        lessons.c.starts_at < _TILL,
        lessons.c.state.in_(PAID),
    )
)  # fmt: skip
_undo = transfers.alias("undo")
_PAYOUTS = (
    select(payouts.c.tutor_id, transfers.c.id, transfers.c.amount_minor, transfers.c.posted_at)
    .join_from(payouts, transfers, transfers.c.id == payouts.c.transfer_id)
    .where(
        payouts.c.tutor_id.in_(_WHOSE),
        payouts.c.month_on >= _SINCE,
        payouts.c.month_on < _TILL,
        ~select(_undo.c.id).where(_undo.c.reverses_id == transfers.c.id).exists(),
    )
    .order_by(transfers.c.id.desc())
)
_RECEIPT = select(payouts.c.tutor_id, payouts.c.month_on, transfers.c.amount_minor, _undo.c.id).join_from(
    payouts, transfers, transfers.c.id == payouts.c.transfer_id
).outerjoin(_undo, _undo.c.reverses_id == transfers.c.id).where(
    transfers.c.id == bindparam("transfer", type_=Id()), payouts.c.studio_id.in_(_OWNED)
)  # fmt: skip


async def tutor(reads: Reads, actor: Actor, tutor_id: int) -> Paid:
    """Raises NotFound for whoever is neither he himself nor the owner of his studio."""
    row = await reads.first(_ONE, _asks(actor) | {"tutor": tutor_id})
    if row is None:
        raise NotFound
    return _paid(row)


async def of_studio(reads: Reads, actor: Actor, studio_id: int, edge: int) -> tuple[Paid, ...]:
    """One more than PAGE when there are more; those who left are among them. Raises NotFound for a foreign studio."""
    if studio_id not in owned(actor):
        raise NotFound
    rows = await reads.all(_OF_STUDIO, _asks(actor) | {"studio": studio_id, "edge": edge})
    return tuple(_paid(row) for row in rows)


async def slips(reads: Reads, tutors: Sequence[Paid], since: datetime, till: datetime) -> tuple[Slip, ...]:
    """Of these tutors, whom somebody was allowed to see: three statements, however many they are."""
    whose = {"whose": [one.id for one in tutors]}
    agreed: dict[int, list[Pay]] = defaultdict(list)
    for row in await reads.all(_AGREED, whose):
        agreed[row.tutor_id].append(Pay(**row._asdict()))
    given: dict[int, list[Given]] = defaultdict(list)
    within = whose | {"since": since, "till": till}
    for tutor_id, starts_at, minutes, state, heads, earned in await reads.all(_GIVEN, within):
        given[tutor_id].append(Given(starts_at, int(minutes), state, int(heads), int(earned)))
    paid: dict[int, list[Handed]] = defaultdict(list)
    for tutor_id, transfer_id, amount, at in await reads.all(_PAYOUTS, within):
        paid[tutor_id].append(Handed(transfer_id, amount, at))
    return tuple(
        Slip(
            one,
            wages(agreed[one.id], given[one.id]),
            sum(payout.amount_minor for payout in paid[one.id]),
            tuple(paid[one.id][:SHOWN]),
            tuple(agreed[one.id]),
        )
        for one in tutors
    )


async def receipt(reads: Reads, actor: Actor, transfer_id: int) -> tuple[int, datetime, int, bool]:
    """Whose it is, the month it is for, how much, and whether it is undone. Raises NotFound."""
    row = await reads.first(_RECEIPT, {"transfer": transfer_id, "owned": owned(actor)})
    if row is None:
        raise NotFound
    tutor_id, month_on, amount, undone = row
    return tutor_id, month_on, amount, undone is not None


def _asks(actor: Actor) -> dict[str, Any]:
    return {"owned": owned(actor), "own": list(actor.tutor_ids)}


def _paid(row: Any) -> Paid:  # noqa: ANN401 (a row of these columns)
    *facts, is_owner, is_agreed = row
    number, studio_id, person_id, name, currency, zone = facts
    return Paid(number, studio_id, person_id, name, currency, zone, bool(is_owner), bool(is_agreed))
