"""What making and changing a card needs: the studio, the tutor's own subjects and prices, who is connected."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from domain.access import Actor
from domain.errors import NotFound
from domain.people import Role
from domain.prices import Per
from storage.queries.parts import TUTORS, taught
from storage.reads import Reads
from storage.tables import courses, invitations, memberships, people, students, studios
from storage.tables import prices as all_prices
from storage.types import Id

RECENT = 6


@dataclass(frozen=True, slots=True)
class StudioRow:
    id: int
    name: str
    currency: str


@dataclass(frozen=True, slots=True)
class MembershipRow:
    id: int
    role: Role
    name: str


_STUDIOS = (
    select(studios.c.id, studios.c.name, studios.c.currency)
    .join_from(memberships, studios, studios.c.id == memberships.c.studio_id)
    .where(memberships.c.id.in_(TUTORS))
    .order_by(memberships.c.id)
)
_STUDIO_OF = (
    select(studios.c.id, studios.c.name, studios.c.currency)
    .join_from(students, studios, studios.c.id == students.c.studio_id)
    .where(students.c.id == bindparam("student", type_=Id()), taught(students.c.id))
)
_SUBJECTS = (
    select(courses.c.subject)
    .where(courses.c.tutor_id.in_(TUTORS))
    .group_by(courses.c.subject)
    .order_by(func.max(courses.c.id).desc())
    .limit(RECENT)
)
_PRICES = (
    select(all_prices.c.amount_minor)
    .join_from(courses, studios, studios.c.id == courses.c.studio_id)
    .join(all_prices, all_prices.c.course_id == courses.c.id)
    .where(
        courses.c.tutor_id.in_(TUTORS),
        studios.c.currency == bindparam("currency"),
        all_prices.c.student_id.is_(None),
        all_prices.c.withdrawn_at.is_(None),
        all_prices.c.per == Per.LESSON,
    )
    .group_by(all_prices.c.amount_minor)
    .order_by(func.max(all_prices.c.id).desc())
    .limit(RECENT)
)
_PLACE = (
    select(memberships.c.id, memberships.c.role, people.c.name)
    .join_from(memberships, people, people.c.id == memberships.c.person_id)
    .where(
        memberships.c.id == bindparam("membership", type_=Id()),
        memberships.c.student_id == bindparam("student", type_=Id()),
        memberships.c.ended_at.is_(None),
        taught(memberships.c.student_id),
    )
)
_NAME = select(students.c.name).where(
    students.c.id == bindparam("student", type_=Id()), taught(students.c.id)
)
_EXPIRY = select(invitations.c.expires_at).where(invitations.c.id == bindparam("invitation", type_=Id()))


async def studios_of(reads: Reads, actor: Actor) -> tuple[StudioRow, ...]:
    """Where he teaches, the first first; NotFound for who is no tutor."""
    rows = await reads.all(_STUDIOS, {"tutors": list(actor.tutor_ids)})
    if not rows:
        raise NotFound
    return tuple(StudioRow(*row) for row in rows)


async def own_studio(reads: Reads, actor: Actor, studio_id: int) -> StudioRow:
    """Raises NotFound for one where he does not teach."""
    found = await studios_of(reads, actor)
    chosen = next((one for one in found if one.id == studio_id), None)
    if chosen is None:
        raise NotFound
    return chosen


async def studio_of(reads: Reads, actor: Actor, student_id: int) -> StudioRow:
    """The student's. Raises NotFound for whom he does not teach."""
    row = await reads.first(_STUDIO_OF, {"student": student_id, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    return StudioRow(*row)


async def subjects(reads: Reads, actor: Actor) -> list[str]:
    """What the tutor has taught, the newest first."""
    return [row[0] for row in await reads.all(_SUBJECTS, {"tutors": list(actor.tutor_ids)})]


async def prices(reads: Reads, actor: Actor, currency: str) -> list[int]:
    """Prices of own courses, the newest first."""
    rows = await reads.all(_PRICES, {"tutors": list(actor.tutor_ids), "currency": currency})
    return [row[0] for row in rows if row[0] is not None]


async def place(reads: Reads, actor: Actor, student_id: int, membership_id: int) -> MembershipRow:
    """A live place in a card of this tutor. Raises NotFound."""
    given = {"student": student_id, "membership": membership_id, "tutors": list(actor.tutor_ids)}
    row = await reads.first(_PLACE, given)
    if row is None:
        raise NotFound
    return MembershipRow(*row)


async def name(reads: Reads, actor: Actor, student_id: int) -> str:
    """The name on the card. Raises NotFound."""
    found = await reads.scalar(_NAME, {"student": student_id, "tutors": list(actor.tutor_ids)})
    if found is None:
        raise NotFound
    return found


async def expiry(reads: Reads, invitation_id: int) -> datetime:
    """Till when the invitation just made may be opened. Raises NotFound."""
    found = await reads.scalar(_EXPIRY, {"invitation": invitation_id})
    if found is None:
        raise NotFound
    return found
