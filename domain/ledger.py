"""Double entry (rule 13): a transfer moves an amount from a credited to a debited account; nothing is edited.

A student's account is an asset of the studio: debited by what he is charged, credited by what he pays. His
*balance*, as people say it, is therefore credits minus debits: positive = prepaid, negative = owed.

A package has two accounts: what is left of it in lessons, and what those lessons are still worth.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.money import share_of

LESSONS = "lesson"
"""The unit of packages, beside the currencies: counted in hundredths."""

WHOLE_LESSON = 100
"""So a late cancel of 50 % draws half a lesson."""


class AccountKind(StrEnum):
    """PREPAID: what a package's lessons to come are worth, the studio's liability. PACKAGE: what is left of it, in
    lessons; ISSUED and USED are the studio's other sides of it.
    """

    STUDENT = "student"
    INCOME = "income"
    CASH = "cash"
    PREPAID = "prepaid"
    PACKAGE = "package"
    ISSUED = "issued"
    USED = "used"
    ADJUSTMENTS = "adjustments"
    WRITE_OFFS = "write_offs"
    WAGES = "wages"


OF_PACKAGE = frozenset({AccountKind.PREPAID, AccountKind.PACKAGE})


class TransferKind(StrEnum):
    """SALE: a package's price moves from the purse to what is prepaid; ISSUE: its lessons. EARN: the worth of what a
    CHARGE in lessons has drawn. RELEASE: the rest goes back, EXPIRE: it is burnt.
    """

    CHARGE = "charge"
    PAYMENT = "payment"
    REVERSAL = "reversal"
    SALE = "sale"
    ISSUE = "issue"
    EARN = "earn"
    RELEASE = "release"
    EXPIRE = "expire"
    REFUND = "refund"
    ADJUSTMENT = "adjustment"
    WRITE_OFF = "write_off"
    PAYOUT = "payout"


class PaymentMethod(StrEnum):
    CASH = "cash"
    BANK = "bank"
    CARD = "card"
    TELEGRAM = "telegram"
    OTHER = "other"


@dataclass(eq=False, kw_only=True)
class Account:
    """``unit`` is a currency code or LESSONS. ``balance_minor`` is credits − debits, cached: only the ledger writes
    it, with the transfer and in its transaction.
    """

    id: int | None = None
    studio_id: int
    kind: AccountKind
    student_id: int | None = None
    package_id: int | None = None
    unit: str
    balance_minor: int = 0


@dataclass(eq=False, kw_only=True)
class Transfer:
    """``key`` is unique: the same fact posted twice is one transfer. At most one reversal per transfer.

    ``unit`` is that of both its accounts. ``balance_after_minor`` is of the client's side: his purse, else his package,
    else what is prepaid for it. Without a student it is the studio's own.
    """

    id: int | None = None
    studio_id: int
    key: str
    kind: TransferKind
    debit_account_id: int
    credit_account_id: int
    unit: str
    amount_minor: int
    student_id: int | None = None
    lesson_id: int | None = None
    package_id: int | None = None
    reverses_id: int | None = None
    method: PaymentMethod | None = None
    note: str | None = None
    made_by: int | None = None
    happened_at: datetime
    posted_at: datetime
    balance_after_minor: int = 0


@dataclass(frozen=True, slots=True)
class Charges:
    """What one lesson costs one student, how often it was charged, and the charge that no reversal has undone.

    ``purse_id`` is the student's account, None before its first use; ``prepaid`` is what the fullest of his packages
    can be drawn for it, in hundredths of a lesson.
    """

    student_id: int
    price_minor: int
    purse_id: int | None
    count: int
    standing: Transfer | None
    prepaid: int = 0

    @property
    def standing_minor(self) -> int:
        """In money: nothing where a package was drawn from."""
        return self.standing.amount_minor if self.standing and self.standing.unit != LESSONS else 0


def covered(percent: int, prepaid: int) -> int:
    """Hundredths of a lesson that are drawn for such a share of it; 0 where the package does not hold so much."""
    units = share_of(WHOLE_LESSON, percent)
    return units if units <= prepaid else 0


def charge_key(lesson_id: int, student_id: int, round_number: int) -> str:
    """One live charge per lesson and student. ``round_number`` is how often it was reversed before:
    held, undone and held again is a second, different charge.
    """
    return f"charge:{lesson_id}:{student_id}:{round_number}"


def earn_key(charge: str) -> str:
    """Beside a charge in lessons, under its key."""
    return f"earn:{charge}"


def payment_key(intent: str) -> str:
    """``intent`` is the confirm screen's own id: however often it is pressed, one payment."""
    return f"payment:{intent}"


def correction_key(student_id: int, intent: str) -> str:
    """A refund, an adjustment or a write-off, once for each confirm screen."""
    return f"correction:{student_id}:{intent}"


def reversal_key(transfer_id: int) -> str:
    return f"reversal:{transfer_id}"


def crossed_low(before_minor: int, after_minor: int, low_minor: int) -> bool:
    """Rule 15, once per crossing: from above what is low (a lesson's price) to at most it, down to zero, and below
    it: a family that pays after the lesson stands at zero before each, and hears of every debt.
    """
    return (
        any(before_minor > line >= after_minor for line in (low_minor, 0)) or before_minor >= 0 > after_minor
    )
