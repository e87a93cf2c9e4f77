"""A payment as its receipt shows it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, func, select

from domain.access import Actor
from domain.errors import NotFound
from domain.ledger import AccountKind, TransferKind
from storage.reads import Reads
from storage.tables import accounts, courses, enrolments, students, studios, transfers
from storage.types import Id


@dataclass(frozen=True, slots=True)
class Receipt:
    """``balance_minor`` is as it stands now; ``is_undone``: a reversal stands beside the payment."""

    id: int
    student_id: int
    student_name: str
    amount_minor: int
    currency: str
    happened_at: datetime
    is_undone: bool
    balance_minor: int


_undo = transfers.alias("undo")
_RECEIPT = (
    select(
        transfers.c.id,
        students.c.id,
        students.c.name,
        transfers.c.amount_minor,
        studios.c.currency,
        transfers.c.happened_at,
        select(_undo.c.id).where(_undo.c.reverses_id == transfers.c.id).exists(),
        func.coalesce(accounts.c.balance_minor, 0),
    )
    .join_from(transfers, students, students.c.id == transfers.c.student_id)
    .join(studios, studios.c.id == transfers.c.studio_id)
    .outerjoin(
        accounts,
        and_(
            accounts.c.studio_id == students.c.studio_id,
            accounts.c.student_id == students.c.id,
            accounts.c.kind == AccountKind.STUDENT,
            accounts.c.unit == studios.c.currency,
        ),
    )
    .where(
        transfers.c.id == bindparam("transfer", type_=Id()),
        transfers.c.kind == TransferKind.PAYMENT,
        select(enrolments.c.id)
        .join_from(enrolments, courses, courses.c.id == enrolments.c.course_id)
        .where(
            enrolments.c.student_id == students.c.id,
            courses.c.tutor_id.in_(bindparam("tutors", expanding=True, type_=Id())),
        )
        .correlate(students)
        .exists(),
    )
)


async def receipt(reads: Reads, actor: Actor, transfer_id: int) -> Receipt:
    """Raises NotFound for what is no payment of this tutor's student."""
    row = await reads.first(_RECEIPT, {"transfer": transfer_id, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    return Receipt(*row)
