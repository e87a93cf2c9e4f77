"""Payment by card: what a payer may be offered, and whether what he is about to pay may be paid."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, func, literal, select

from domain.access import Actor
from domain.errors import NotFound
from domain.invoices import Standing
from domain.people import Language
from storage.queries.parts import PURSE, price
from storage.reads import Reads
from storage.tables import accounts, courses, enrolments, invoices, memberships, people, students, studios
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class Checkout:
    """``standing`` is None for a token that no invoice has; language and zone for somebody never seen."""

    standing: Standing | None
    language: Language | None
    zone: str | None


@dataclass(frozen=True, slots=True)
class Offer:
    """What card payments are counted from. ``price_minor`` is of the next lesson, 0 where there is no course."""

    student_id: int
    student_name: str
    currency: str
    balance_minor: int
    price_minor: int


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
_first_course = (
    select(func.min(courses.c.id))
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .where(
        enrolments.c.student_id == students.c.id, enrolments.c.left_at.is_(None), courses.c.ended_at.is_(None)
    )
    .correlate(students)
    .scalar_subquery()
)
_OFFER = (
    select(
        students.c.id,
        students.c.name,
        studios.c.currency,
        func.coalesce(accounts.c.balance_minor, 0),
        func.coalesce(
            price(
                courses.c.id, students.c.id, bindparam("now", type_=UtcDateTime()), courses.c.duration_minutes
            ),
            0,
        ),
    )
    .join_from(students, studios, studios.c.id == students.c.studio_id)
    .outerjoin(accounts, PURSE)
    .outerjoin(courses, courses.c.id == _first_course)
    .where(
        students.c.id == bindparam("student", type_=Id()),
        students.c.id.in_(bindparam("paying", expanding=True, type_=Id())),
    )
)


async def checkout(reads: Reads, token: str, telegram_id: int) -> Checkout:
    """One statement, all by unique keys: Telegram waits for the answer with somebody's money."""
    (row,) = await reads.all(_CHECKOUT, {"token": token, "telegram_id": telegram_id})
    found: tuple[Any, ...] = tuple(row)
    amount_minor, currency, expires_at, *answers, language, zone = found
    if amount_minor is None:
        return Checkout(None, language, zone)
    return Checkout(Standing(amount_minor, currency, expires_at, *map(bool, answers)), language, zone)


async def offer(reads: Reads, actor: Actor, student_id: int, now: datetime) -> Offer:
    """Raises NotFound for whoever does not pay for the student."""
    given = {"student": student_id, "paying": list(actor.payer_student_ids), "now": now}
    row = await reads.first(_OFFER, given)
    if row is None:
        raise NotFound
    return Offer(*row)
