"""What families say they have paid, what proves a payment, and how a studio is paid."""

from datetime import datetime

from sqlalchemy import BigInteger, CheckConstraint, Column, ForeignKey, Named, String, Table

from domain.ledger import PaymentMethod
from domain.payment_claims import ClaimState
from domain.requisites import RequisiteKind
from domain.sent import MediaKind
from storage.tables.shape import OfStudio, is_parent, metadata, parent, partial
from storage.types import Id, UtcDateTime, Word, Words


class PaymentClaimColumns(OfStudio):
    student_id: Named[int] = Column(Id())
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    amount_minor: Named[int] = Column(BigInteger())
    method: Named[PaymentMethod] = Column(Word(PaymentMethod))
    intent: Named[str] = Column(String(60), unique=True)
    state: Named[ClaimState] = Column(Word(ClaimState))
    rounds: Named[int]
    claimed_at: Named[datetime] = Column(UtcDateTime())
    settled_at: Named[datetime | None] = Column(UtcDateTime())
    settled_by: Named[int | None] = Column(Id(), ForeignKey("people.id"))
    transfer_id: Named[int | None] = Column(Id())
    said: Named[str | None] = Column(Words())


class PaymentProofColumns(OfStudio):
    claim_id: Named[int | None] = Column(Id())
    transfer_id: Named[int | None] = Column(Id())
    person_id: Named[int] = Column(Id(), ForeignKey("people.id"))
    message_id: Named[int | None] = Column(Id())
    kind: Named[MediaKind] = Column(Word(MediaKind))
    file_id: Named[str] = Column(Words())
    file_unique_id: Named[str] = Column(Words())
    sent_at: Named[datetime] = Column(UtcDateTime())


class RequisiteColumns(OfStudio):
    kind: Named[RequisiteKind] = Column(Word(RequisiteKind))
    value: Named[str] = Column(Words())
    added_by: Named[int] = Column(Id(), ForeignKey("people.id"))
    added_at: Named[datetime] = Column(UtcDateTime())
    removed_at: Named[datetime | None] = Column(UtcDateTime())


payment_claims = Table(
    "payment_claims",
    metadata,
    PaymentClaimColumns,
    is_parent(),
    parent("students", "student_id"),
    parent("transfers", "transfer_id"),
    CheckConstraint("amount_minor > 0", name="amount"),
    CheckConstraint("(state = 'received') = (transfer_id IS NOT NULL)", name="received"),
    partial("ix_payment_claims_open", "student_id", "claimed_at", "id", where="state = 'open'"),
    partial("uq_payment_claims_transfer", "transfer_id", where="transfer_id IS NOT NULL", unique=True),
    sqlite_autoincrement=True,
)

payment_proofs = Table(
    "payment_proofs",
    metadata,
    PaymentProofColumns,
    parent("payment_claims", "claim_id"),
    parent("transfers", "transfer_id"),
    CheckConstraint("(claim_id IS NULL) <> (transfer_id IS NULL)", name="one_of"),
    partial(
        "uq_payment_proofs_claim",
        "claim_id", "person_id", "message_id",
        where="claim_id IS NOT NULL",
        unique=True,
    ),
    partial(
        "uq_payment_proofs_transfer",
        "transfer_id", "file_unique_id",
        where="transfer_id IS NOT NULL",
        unique=True,
    ),
    sqlite_autoincrement=True,
)  # fmt: skip

requisites = Table(
    "requisites",
    metadata,
    RequisiteColumns,
    partial("ix_requisites_shown", "studio_id", "id", where="removed_at IS NULL"),
    sqlite_autoincrement=True,
)
