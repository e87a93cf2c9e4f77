"""Money by card that fitted no invoice, as the owner whose business it is sees it, the oldest first."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from storage.queries.parts import OWNED
from storage.reads import Reads
from storage.tables import card_payments, invoices, memberships, people, students, studios
from storage.types import Id

PAGE = 6
MOST_NEAR = 4


@dataclass(frozen=True, slots=True)
class Stray:
    """``is_open``: it waits for a word. ``has_currency``: the studio counts in the one it came in."""

    id: int
    studio_id: int
    amount_minor: int
    currency: str
    came_at: datetime
    payer_name: str
    charge: str
    transfer_id: int | None
    given_back_at: datetime | None
    has_currency: bool

    @property
    def is_open(self) -> bool:
        return self.transfer_id is None and self.given_back_at is None


_c = card_payments.c
_EDGE, _PAYMENT = bindparam("edge", type_=Id()), bindparam("payment", type_=Id())
_first = select(func.min(studios.c.id)).scalar_subquery()
_studio = func.coalesce(invoices.c.studio_id, _first)
_FOUND = card_payments.outerjoin(invoices, invoices.c.id == _c.invoice_id)
_STRAY = (
    select(
        _c.id,
        studios.c.id,
        _c.amount_minor,
        _c.currency,
        _c.came_at,
        people.c.name,
        func.coalesce(func.nullif(_c.provider_charge_id, ""), _c.charge_id),
        _c.transfer_id,
        _c.given_back_at,
        studios.c.currency == _c.currency,
    )
    .select_from(_FOUND.join(studios, studios.c.id == _studio).join(people, people.c.id == _c.person_id))
    .where(studios.c.id.in_(OWNED))
)
_OPEN = and_(_c.transfer_id.is_(None), _c.given_back_at.is_(None))
_other = card_payments.alias("edge")
_edge_at = select(_other.c.came_at).where(_other.c.id == _EDGE).scalar_subquery()
_UP = _STRAY.where(_OPEN).order_by(_c.came_at, _c.id).limit(PAGE + 1)
_AFTER = _UP.where(or_(_c.came_at > _edge_at, and_(_c.came_at == _edge_at, _c.id > _EDGE)))
_BEFORE = (
    _STRAY.where(_OPEN)
    .where(or_(_c.came_at < _edge_at, and_(_c.came_at == _edge_at, _c.id < _EDGE)))
    .order_by(_c.came_at.desc(), _c.id.desc())
    .limit(PAGE + 1)
)
_ONE = _STRAY.where(_c.id == _PAYMENT)
_COUNT = select(func.count()).select_from(_FOUND).where(_OPEN, _studio.in_(OWNED))
_NEAR = (
    select(students.c.id, students.c.name)
    .where(
        students.c.archived_at.is_(None),
        students.c.studio_id == bindparam("studio", type_=Id()),
        students.c.studio_id.in_(OWNED),
        or_(
            students.c.id.in_(
                select(memberships.c.student_id)
                .join_from(card_payments, memberships, memberships.c.person_id == _c.person_id)
                .where(_c.id == _PAYMENT, memberships.c.student_id.is_not(None))
            ),
            students.c.id.in_(
                select(invoices.c.student_id)
                .join_from(card_payments, invoices, invoices.c.id == _c.invoice_id)
                .where(_c.id == _PAYMENT)
            ),
        ),
    )
    .order_by(students.c.name, students.c.id)
    .limit(MOST_NEAR)
)


async def count(reads: Reads, actor: Actor) -> int:
    """How many wait for a word."""
    if not actor.owned_studio_ids:
        return 0
    return int(await reads.scalar(_COUNT, _owned(actor)) or 0)


async def page(reads: Reads, actor: Actor, edge: int, *, back: bool) -> tuple[Stray, ...]:
    """Those that wait, beyond ``edge`` (0: from the first), one more than PAGE when there are more."""
    statement = (_BEFORE if back else _AFTER) if edge else _UP
    rows = await reads.all(statement, _owned(actor) | ({"edge": edge} if edge else {}))
    found = [_stray(row) for row in rows]
    return tuple(reversed(found)) if edge and back else tuple(found)


async def one(reads: Reads, actor: Actor, payment_id: int) -> Stray:
    """Raises NotFound."""
    row = await reads.first(_ONE, {**_owned(actor), "payment": payment_id})
    if row is None:
        raise NotFound
    return _stray(row)


async def near(reads: Reads, actor: Actor, stray: Stray) -> tuple[tuple[int, str], ...]:
    """Whose it may be: those whose family has paid, and whom its invoice was for."""
    given = {**_owned(actor), "studio": stray.studio_id, "payment": stray.id}
    return tuple((student_id, name) for student_id, name in await reads.all(_NEAR, given))


def _stray(row: Any) -> Stray:  # noqa: ANN401 (a row of these columns)
    return Stray(*row)


def _owned(actor: Actor) -> dict[str, object]:
    return {"owned": sorted(actor.owned_studio_ids)}
