"""A payment as its receipt shows it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, select

from domain.access import Actor
from domain.errors import NotFound
from domain.ledger import PaymentMethod, TransferKind
from storage.queries.parts import PURSE, taught
from storage.reads import Reads
from storage.tables import accounts, students, studios, transfers
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
    method: PaymentMethod | None = None


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
        transfers.c.method,
    )
    .join_from(transfers, students, students.c.id == transfers.c.student_id)
    .join(studios, studios.c.id == transfers.c.studio_id)
    .outerjoin(accounts, PURSE)
    .where(
        transfers.c.id == bindparam("transfer", type_=Id()),
        transfers.c.kind == TransferKind.PAYMENT,
        taught(students.c.id),
    )
)


async def receipt(reads: Reads, actor: Actor, transfer_id: int) -> Receipt:
    """Raises NotFound for what is no payment of this tutor's student."""
    row = await reads.first(_RECEIPT, {"transfer": transfer_id, "tutors": list(actor.tutor_ids)})
    if row is None:
        raise NotFound
    return Receipt(*row)
