"""Which debts, and which words that they are paid, concern whom: a tutor's are debts of whom he teaches or taught, and
the words of whom he teaches; an owner's all of his studio.
"""

from enum import Enum

from sqlalchemy import ColumnElement, FromClause, Select, and_, bindparam, func, or_, select

from domain.access import Actor
from domain.payment_claims import ClaimState
from domain.people import Role
from storage.tables import accounts, courses, debts, enrolments, payment_claims
from storage.types import Id, UtcDateTime


class Sight(Enum):
    TAUGHT = "taught"
    OWNED = "owned"
    BOTH = "both"


_waiting = and_(payment_claims.c.student_id == debts.c.student_id, payment_claims.c.state == ClaimState.OPEN)
SAID_MINOR = (
    select(func.coalesce(func.sum(payment_claims.c.amount_minor), 0)).where(_waiting).scalar_subquery()
)
SAID_AT = select(func.max(payment_claims.c.claimed_at)).where(_waiting).scalar_subquery()
"""How much of a debt somebody says he has paid, with nobody's answer yet, and when he said so: ``Said``."""
IS_QUIET = and_(
    SAID_AT.is_not(None),
    or_(-accounts.c.balance_minor <= SAID_MINOR, bindparam("believed_since", type_=UtcDateTime()) < SAID_AT),
)
"""What ``Said.keeps_quiet`` says."""

_taught = (
    select(enrolments.c.student_id)
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .where(courses.c.tutor_id.in_(bindparam("teaching", expanding=True, type_=Id())))
)


def _seen(table: FromClause, by: Select[int]) -> dict[Sight, ColumnElement[bool]]:
    """A statement for each, since neither engine finds an index for "one or the other"."""
    taught = table.c.student_id.in_(by)
    owned = table.c.studio_id.in_(bindparam("owned", expanding=True, type_=Id()))
    return {Sight.TAUGHT: taught, Sight.OWNED: owned, Sight.BOTH: or_(owned, taught)}


SEEN = _seen(debts, _taught)
CLAIMS_SEEN = _seen(
    payment_claims, _taught.where(courses.c.ended_at.is_(None), enrolments.c.left_at.is_(None))
)
"""Those that the reader may answer: of whom he teaches now."""


def sight_of(actor: Actor) -> tuple[Sight, dict[str, list[int]]]:
    """With the ids it asks for. Who owns a studio sees there what its tutors see, himself among them."""
    owned = {place.studio_id for place in actor.places if place.role is Role.OWNER}
    tutors = [place for place in actor.places if place.role is Role.TUTOR]
    teaching = sorted(place.id for place in tutors if place.studio_id not in owned)
    if not owned:
        return Sight.TAUGHT, {"teaching": teaching}
    if not teaching:
        return Sight.OWNED, {"owned": sorted(owned)}
    return Sight.BOTH, {"owned": sorted(owned), "teaching": teaching}
