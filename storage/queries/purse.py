"""A student's purse for who takes his money, in one statement: also for an owner who does not teach him."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from domain.access import Actor
from domain.errors import NotFound, TaughtNoMore
from domain.payment_claims import ClaimState
from storage.queries.parts import OWNED, PURSE, led, price, reader, taught_now
from storage.reads import Reads
from storage.tables import accounts, courses, enrolments, payment_claims, students, studios
from storage.types import Id, UtcDateTime


@dataclass(frozen=True, slots=True)
class Purse:
    """``price_minor``: what a usual lesson of the first course costs him now, 0 where there is none.

    ``claims`` wait for an answer; ``is_owned``: the studio is the reader's, ``is_taught``: he teaches him.
    """

    student_id: int
    student_name: str
    studio_id: int
    currency: str
    balance_minor: int
    price_minor: int
    claims: int
    is_owned: bool
    is_taught: bool


_first = (
    select(func.min(enrolments.c.course_id))
    .join(courses, courses.c.id == enrolments.c.course_id)
    .where(
        enrolments.c.student_id == students.c.id,
        enrolments.c.left_at.is_(None),
        courses.c.ended_at.is_(None),
    )
    .correlate(students)
    .scalar_subquery()
)
_claims = (
    select(func.count())
    .where(payment_claims.c.student_id == students.c.id, payment_claims.c.state == ClaimState.OPEN)
    .correlate(students)
    .scalar_subquery()
)
_now = bindparam("now", type_=UtcDateTime())
_PURSE = (
    select(
        students.c.id,
        students.c.name,
        studios.c.id,
        studios.c.currency,
        func.coalesce(accounts.c.balance_minor, 0),
        func.coalesce(price(courses.c.id, students.c.id, _now, courses.c.duration_minutes), 0),
        _claims,
        students.c.studio_id.in_(OWNED),
        taught_now(students.c.id),
    )
    .join_from(students, studios, studios.c.id == students.c.studio_id)
    .outerjoin(accounts, PURSE)
    .outerjoin(courses, courses.c.id == _first)
    .where(students.c.id == bindparam("student", type_=Id()), led(students))
)


async def of(reads: Reads, actor: Actor, student_id: int, now: datetime) -> Purse:
    """Raises NotFound, TaughtNoMore."""
    known = reader(actor)
    given = {"student": student_id, "now": now, "tutors": known["tutors"], "owned": known["owned"]}
    row = await reads.first(_PURSE, given)
    if row is None:
        raise NotFound
    purse = Purse(*row)
    if not purse.is_owned and not purse.is_taught:
        raise TaughtNoMore
    return purse
