"""What was posted by hand, as its receipt shows it: payments, money given back, adjustments, forgiven debts."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, case, func, or_, select

from domain.access import Actor
from domain.errors import NotFound
from domain.ledger import PaymentMethod, TransferKind
from storage.queries.parts import PAYING, PURSE, led, reader
from storage.queries.payment_claims import Proof
from storage.reads import Reads
from storage.tables import accounts, payment_claims, payment_proofs, people, students, studios, transfers
from storage.types import Id, UtcDateTime

BY_HAND = (TransferKind.PAYMENT, TransferKind.REFUND, TransferKind.ADJUSTMENT, TransferKind.WRITE_OFF)


@dataclass(frozen=True, slots=True)
class Receipt:
    """``amount_minor`` is signed as the balance feels it; ``balance_minor`` is as it stands now.

    ``is_undone``: a reversal stands beside it. ``made_by`` is the name of who has recorded it.
    """

    id: int
    kind: TransferKind
    student_id: int
    student_name: str
    amount_minor: int
    currency: str
    method: PaymentMethod | None
    note: str | None
    happened_at: datetime
    posted_at: datetime
    made_by: str | None
    is_undone: bool
    balance_minor: int
    proofs: int


@dataclass(frozen=True, slots=True)
class Alike:
    """A payment of the same amount, recorded lately."""

    id: int
    posted_at: datetime


_undo = transfers.alias("undo")
_IS_UNDONE = select(_undo.c.id).where(_undo.c.reverses_id == transfers.c.id).correlate(transfers).exists()
_TRANSFER = bindparam("transfer", type_=Id())
_CLAIM = select(payment_claims.c.id).where(payment_claims.c.transfer_id == _TRANSFER).scalar_subquery()
_PROVES = or_(payment_proofs.c.transfer_id == _TRANSFER, payment_proofs.c.claim_id == _CLAIM)
_RECEIPT = (
    select(
        transfers.c.id,
        transfers.c.kind,
        students.c.id,
        students.c.name,
        case(
            (transfers.c.credit_account_id == accounts.c.id, transfers.c.amount_minor),
            else_=-transfers.c.amount_minor,
        ),
        studios.c.currency,
        transfers.c.method,
        transfers.c.note,
        transfers.c.happened_at,
        transfers.c.posted_at,
        people.c.name,
        _IS_UNDONE,
        accounts.c.balance_minor,
        select(func.count()).select_from(payment_proofs).where(_PROVES).scalar_subquery(),
    )
    .join_from(transfers, students, students.c.id == transfers.c.student_id)
    .join(studios, studios.c.id == transfers.c.studio_id)
    .join(accounts, PURSE)
    .outerjoin(people, people.c.id == transfers.c.made_by)
    .where(transfers.c.id == _TRANSFER, transfers.c.kind.in_(BY_HAND))
)
_LED = _RECEIPT.where(led(students))
_PAID = _RECEIPT.where(transfers.c.student_id.in_(PAYING))
_FILES = (
    select(payment_proofs.c.kind, payment_proofs.c.file_id)
    .join_from(payment_proofs, students, students.c.studio_id == payment_proofs.c.studio_id)
    .join(transfers, transfers.c.student_id == students.c.id)
    .where(transfers.c.id == _TRANSFER, _PROVES, or_(led(students), students.c.id.in_(PAYING)))
    .order_by(payment_proofs.c.id)
)
_ALIKE = (
    select(transfers.c.id, transfers.c.posted_at)
    .join_from(transfers, students, students.c.id == transfers.c.student_id)
    .where(
        transfers.c.student_id == bindparam("student", type_=Id()),
        transfers.c.posted_at > bindparam("since", type_=UtcDateTime()),
        transfers.c.kind == TransferKind.PAYMENT,
        transfers.c.amount_minor == bindparam("minor"),
        ~_IS_UNDONE,
        led(students),
    )
    .order_by(transfers.c.posted_at.desc(), transfers.c.id.desc())
    .limit(1)
)


async def receipt(reads: Reads, actor: Actor, transfer_id: int) -> Receipt:
    """For who takes the student's money. Raises NotFound for what was not posted by hand."""
    known = reader(actor)
    given = {"transfer": transfer_id, "tutors": known["tutors"], "owned": known["owned"]}
    row = await reads.first(_LED, given)
    if row is None:
        raise NotFound
    return Receipt(*row)


async def payers_receipt(reads: Reads, actor: Actor, transfer_id: int) -> Receipt:
    """For who pays. Raises NotFound."""
    row = await reads.first(_PAID, {"transfer": transfer_id, "paying": reader(actor)["paying"]})
    if row is None:
        raise NotFound
    return Receipt(*row)


async def proofs(reads: Reads, actor: Actor, transfer_id: int) -> tuple[Proof, ...]:
    """Pictures of it, oldest first; of the claim that it was, too."""
    rows = await reads.all(_FILES, {"transfer": transfer_id, **reader(actor)})
    return tuple((kind, file_id) for kind, file_id in rows)


async def alike(reads: Reads, actor: Actor, student_id: int, minor: int, since: datetime) -> Alike | None:
    """The latest payment of exactly so much that was recorded since then and stands."""
    known = reader(actor)
    given = {"tutors": known["tutors"], "owned": known["owned"]}
    row = await reads.first(_ALIKE, {"student": student_id, "minor": minor, "since": since, **given})
    return None if row is None else Alike(*row)
