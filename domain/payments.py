"""Payments by hand: how one was made, what proves it, and which lessons it has paid (rule 16)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.errors import PaymentDayOutOfRange, ProofRefused
from domain.ledger import PaymentMethod, TransferKind
from domain.money import check_amount
from domain.sent import PICTURES, Material, MediaKind

NOTE_LIMIT = 200
FARTHEST_DAYS = 730
PDF = "application/pdf"
BY_HAND = (PaymentMethod.CASH, PaymentMethod.BANK, PaymentMethod.CARD, PaymentMethod.OTHER)
"""In the order of their buttons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """``happened_at`` is when the money changed hands; ``proof`` a picture of it."""

    amount_minor: int
    happened_at: datetime
    method: PaymentMethod | None = None
    note: str | None = None
    proof: Material | None = None

    def check(self, now: datetime) -> None:
        """Raises AmountOutOfRange, PaymentDayOutOfRange, ProofRefused, FileTooBig."""
        check_amount(self.amount_minor)
        if not now - timedelta(days=FARTHEST_DAYS) <= self.happened_at <= now:
            raise PaymentDayOutOfRange(most_days=FARTHEST_DAYS)
        if self.proof is not None:
            check_proof(self.proof)


def check_proof(material: Material) -> None:
    """Raises ProofRefused for what is neither a picture nor a PDF, FileTooBig, FileEmpty."""
    is_file = material.kind is MediaKind.DOCUMENT and material.mime_type in (*PICTURES, PDF)
    if material.kind is not MediaKind.PHOTO and not is_file:
        raise ProofRefused
    material.check()


def note_of(text: str | None) -> str | None:
    """One line, shortened; None where nothing is said."""
    return " ".join((text or "").split())[:NOTE_LIMIT].strip() or None


@dataclass(frozen=True, slots=True)
class Debit:
    """What made a balance smaller: a lesson, a package. ``lesson_at`` is when that lesson began."""

    kind: TransferKind
    amount_minor: int
    lesson_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Covered:
    """``is_whole``: nothing of the debit is left to pay."""

    debit: Debit
    amount_minor: int
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a payment has paid: ``debits`` oldest first, before them ``earlier_minor`` of what lies too far back to be
    named; the rest is in advance.
    """

    earlier_minor: int
    debits: tuple[Covered, ...]
    advance_minor: int


def coverage(amount_minor: int, before_minor: int, newest_first: Iterable[Debit]) -> Coverage:
    """The oldest debt is paid first, so what is still owed at a balance of ``before_minor`` are the newest debits."""
    owed = left = max(-before_minor, 0)
    unpaid: list[tuple[Debit, int]] = []
    for debit in newest_first:
        if not left:
            break
        part = min(debit.amount_minor, left)
        unpaid.append((debit, part))
        left -= part
    paying = min(amount_minor, owed)
    earlier = min(left, paying)
    paying -= earlier
    covered: list[Covered] = []
    for debit, part in reversed(unpaid):
        if not paying:
            break
        now = min(part, paying)
        covered.append(Covered(debit, now, is_whole=now == part))
        paying -= now
    return Coverage(earlier, tuple(covered), max(amount_minor - owed, 0))
