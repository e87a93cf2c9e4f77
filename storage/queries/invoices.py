"""Payment by card: whether what somebody is about to pay may be paid."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, literal, select

from domain.invoices import Standing
from domain.people import Language
from storage.reads import Reads
from storage.tables import invoices, memberships, people, students
from storage.types import Id


@dataclass(frozen=True, slots=True)
class Checkout:
    """``standing`` is None for a token that no invoice has; language and zone for somebody never seen."""

    standing: Standing | None
    language: Language | None
    zone: str | None


_here = select(literal(1).label("one")).subquery("here")
_PAYS = (
    select(memberships.c.id)
    .where(
        memberships.c.person_id == people.c.id,
        memberships.c.student_id == invoices.c.student_id,
        memberships.c.pays,
        memberships.c.ended_at.is_(None),
    )
    .exists()
)
_CHECKOUT = (
    select(
        invoices.c.amount_minor,
        invoices.c.currency,
        invoices.c.expires_at,
        invoices.c.charge_id.is_not(None),
        invoices.c.person_id == people.c.id,
        _PAYS,
        students.c.archived_at.is_(None),
        people.c.language,
        people.c.zone,
    )
    .select_from(_here)
    .outerjoin(invoices, invoices.c.token == bindparam("token"))
    .outerjoin(people, people.c.telegram_id == bindparam("telegram_id", type_=Id()))
    .outerjoin(students, students.c.id == invoices.c.student_id)
)


async def checkout(reads: Reads, token: str, telegram_id: int) -> Checkout:
    """One statement, all by unique keys: Telegram waits for the answer with somebody's money."""
    (row,) = await reads.all(_CHECKOUT, {"token": token, "telegram_id": telegram_id})
    found: tuple[Any, ...] = tuple(row)
    amount_minor, currency, expires_at, *answers, language, zone = found
    if amount_minor is None:
        return Checkout(None, language, zone)
    return Checkout(Standing(amount_minor, currency, expires_at, *map(bool, answers)), language, zone)
