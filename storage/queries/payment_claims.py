"""What families say they have paid, as the tutor and the payer see it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.ledger import PaymentMethod
from domain.payment_claims import ClaimState
from domain.sent import MediaKind
from storage.queries.parts import OWNED, PAYING, TUTORS, led, reader
from storage.reads import Reads
from storage.tables import (
    courses,
    enrolments,
    payment_claims,
    payment_proofs,
    people,
    students,
    studios,
)
from storage.types import Id

PAGE = 6
Proof = tuple[MediaKind, str]
"""The kind and the id of a file, as it can be shown again."""


@dataclass(frozen=True, slots=True)
class Claim:
    """``settled_by`` is who has answered it, as his name; ``said`` the payer's words to the tutor."""

    id: int
    student_id: int
    student_name: str
    payer_id: int
    payer_name: str
    amount_minor: int
    currency: str
    method: PaymentMethod
    state: ClaimState
    claimed_at: datetime
    settled_at: datetime | None
    settled_by: str | None
    transfer_id: int | None
    said: str | None
    proofs: int

    @property
    def is_over(self) -> bool:
        """Nothing more can be shown or said of it."""
        return self.state in (ClaimState.RECEIVED, ClaimState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class ClaimRow:
    id: int
    student_name: str
    amount_minor: int
    currency: str
    claimed_at: datetime


_settler = people.alias("settler")
_PROOFS = (
    select(func.count())
    .where(payment_proofs.c.claim_id == payment_claims.c.id)
    .correlate(payment_claims)
    .scalar_subquery()
)
_CARD = (
    select(
        payment_claims.c.id,
        students.c.id,
        students.c.name,
        people.c.id,
        people.c.name,
        payment_claims.c.amount_minor,
        studios.c.currency,
        payment_claims.c.method,
        payment_claims.c.state,
        payment_claims.c.claimed_at,
        payment_claims.c.settled_at,
        _settler.c.name,
        payment_claims.c.transfer_id,
        payment_claims.c.said,
        _PROOFS,
    )
    .join_from(payment_claims, students, students.c.id == payment_claims.c.student_id)
    .join(studios, studios.c.id == payment_claims.c.studio_id)
    .join(people, people.c.id == payment_claims.c.person_id)
    .outerjoin(_settler, _settler.c.id == payment_claims.c.settled_by)
    .where(payment_claims.c.id == bindparam("claim", type_=Id()))
)
_LED = _CARD.where(led(students))
_PAID = _CARD.where(
    payment_claims.c.person_id == bindparam("person", type_=Id()), payment_claims.c.student_id.in_(PAYING)
)
_FILES = (
    select(payment_proofs.c.kind, payment_proofs.c.file_id)
    .join_from(payment_proofs, payment_claims, payment_claims.c.id == payment_proofs.c.claim_id)
    .join(students, students.c.id == payment_claims.c.student_id)
    .where(
        payment_claims.c.id == bindparam("claim", type_=Id()),
        or_(led(students), payment_claims.c.student_id.in_(PAYING)),
    )
    .order_by(payment_proofs.c.id)
)
_HIS = students.c.id.in_(
    select(enrolments.c.student_id)
    .join_from(courses, enrolments, enrolments.c.course_id == courses.c.id)
    .where(courses.c.tutor_id.in_(TUTORS), courses.c.ended_at.is_(None), enrolments.c.left_at.is_(None))
)
"""Found from the tutor's own courses, so that other tutors' students cost nothing: who answers a claim now."""
_WAITING = (
    select(
        payment_claims.c.id,
        students.c.name,
        payment_claims.c.amount_minor,
        studios.c.currency,
        payment_claims.c.claimed_at,
    )
    .join_from(payment_claims, students, students.c.id == payment_claims.c.student_id)
    .join(studios, studios.c.id == payment_claims.c.studio_id)
    .where(payment_claims.c.state == ClaimState.OPEN, or_(_HIS, students.c.studio_id.in_(OWNED)))
)
_FIRST = _WAITING.order_by(payment_claims.c.id).limit(PAGE + 1)
_AFTER = _FIRST.where(payment_claims.c.id > bindparam("edge", type_=Id()))
_BEFORE = (
    _WAITING.where(payment_claims.c.id < bindparam("edge", type_=Id()))
    .order_by(payment_claims.c.id.desc())
    .limit(PAGE + 1)
)
_OF_STUDENT = (
    select(payment_claims.c.id, payment_claims.c.amount_minor, payment_claims.c.claimed_at)
    .where(
        payment_claims.c.student_id == bindparam("student", type_=Id()),
        payment_claims.c.state == ClaimState.OPEN,
    )
    .order_by(payment_claims.c.claimed_at, payment_claims.c.id)
)
_LATEST = (
    select(payment_claims.c.id)
    .where(
        payment_claims.c.student_id.in_(PAYING),
        payment_claims.c.state == ClaimState.OPEN,
        payment_claims.c.person_id == bindparam("person", type_=Id()),
    )
    .order_by(payment_claims.c.claimed_at.desc(), payment_claims.c.id.desc())
    .limit(1)
)
_OPEN_TO_PAYER = _OF_STUDENT.where(
    and_(
        payment_claims.c.student_id.in_(PAYING), payment_claims.c.person_id == bindparam("person", type_=Id())
    )
)


async def led_card(reads: Reads, actor: Actor, claim_id: int) -> Claim:
    """For who takes the student's money. Raises NotFound."""
    return _found(await reads.first(_LED, {"claim": claim_id, **_given(actor, "tutors", "owned")}))


async def own_card(reads: Reads, actor: Actor, claim_id: int) -> Claim:
    """For who has made it. Raises NotFound."""
    given = {"claim": claim_id, "person": actor.person_id, **_given(actor, "paying")}
    return _found(await reads.first(_PAID, given))


async def proofs(reads: Reads, actor: Actor, claim_id: int) -> tuple[Proof, ...]:
    """Oldest first."""
    rows = await reads.all(_FILES, {"claim": claim_id, **reader(actor)})
    return tuple((kind, file_id) for kind, file_id in rows)


async def waiting(reads: Reads, actor: Actor, edge: int, *, back: bool) -> tuple[ClaimRow, ...]:
    """One more than a page, oldest first, beyond the claim ``edge``; 0 is the first page."""
    given: dict[str, object] = dict(_given(actor, "tutors", "owned"))
    if not edge:
        return tuple(ClaimRow(*row) for row in await reads.all(_FIRST, given))
    rows = await reads.all(_BEFORE if back else _AFTER, given | {"edge": edge})
    return tuple(ClaimRow(*row) for row in (reversed(rows) if back else rows))


async def latest_open(reads: Reads, actor: Actor) -> int:
    """The reader's own that waits for an answer. Raises NotFound."""
    given = {"person": actor.person_id, **_given(actor, "paying")}
    row = await reads.first(_LATEST, given)
    if row is None:
        raise NotFound
    return row[0]


async def own_open(reads: Reads, actor: Actor, student_id: int) -> tuple[tuple[int, int, datetime], ...]:
    """Id, amount and moment of those of the reader's that wait for an answer."""
    given = {"student": student_id, "person": actor.person_id, **_given(actor, "paying")}
    return tuple((id_, amount, at) for id_, amount, at in await reads.all(_OPEN_TO_PAYER, given))


def _given(actor: Actor, *names: str) -> dict[str, list[int]]:
    known = reader(actor)
    return {name: known[name] for name in names}


def _found(row: object) -> Claim:
    if row is None:
        raise NotFound
    return Claim(*row)  # type: ignore[misc]  # a row of _CARD
