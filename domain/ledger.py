"""Double entry (rule 13): a transfer moves an amount from a credited to a debited account; nothing is edited.

A student's account is an asset of the studio: debited by what he is charged, credited by what he pays. His
*balance*, as people say it, is therefore credits minus debits: positive = prepaid, negative = owed.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AccountKind(StrEnum):
    STUDENT = "student"
    INCOME = "income"
    CASH = "cash"


class TransferKind(StrEnum):
    CHARGE = "charge"
    PAYMENT = "payment"
    REVERSAL = "reversal"


@dataclass(eq=False, kw_only=True)
class Account:
    """``unit`` is a currency code (later also "lesson"). ``balance_minor`` is credits − debits, cached:
    only the ledger writes it, with the transfer and in its transaction.
    """

    id: int | None = None
    studio_id: int
    kind: AccountKind
    student_id: int | None = None
    unit: str
    balance_minor: int = 0


@dataclass(eq=False, kw_only=True)
class Transfer:
    """``key`` is unique: the same fact posted twice is one transfer. At most one reversal per transfer."""

    id: int | None = None
    studio_id: int
    key: str
    kind: TransferKind
    debit_account_id: int
    credit_account_id: int
    amount_minor: int
    student_id: int
    lesson_id: int | None = None
    reverses_id: int | None = None
    note: str | None = None
    made_by: int | None = None
    happened_at: datetime
    posted_at: datetime
    balance_after_minor: int = 0


@dataclass(frozen=True, slots=True)
class Charges:
    """What one lesson costs one student, how often it was charged, and the charge that no reversal has undone.

    ``purse_id`` is the student's account, None before its first use.
    """

    student_id: int
    price_minor: int
    purse_id: int | None
    count: int
    standing: Transfer | None

    @property
    def standing_minor(self) -> int:
        return self.standing.amount_minor if self.standing else 0


def charge_key(lesson_id: int, student_id: int, round_number: int) -> str:
    """One live charge per lesson and student. ``round_number`` is how often it was reversed before:
    held, undone and held again is a second, different charge.
    """
    return f"charge:{lesson_id}:{student_id}:{round_number}"


def payment_key(intent: str) -> str:
    """``intent`` is the confirm screen's own id: however often it is pressed, one payment."""
    return f"payment:{intent}"


def reversal_key(transfer_id: int) -> str:
    return f"reversal:{transfer_id}"


def crossed_low(before_minor: int, after_minor: int, price_minor: int) -> bool:
    """Rule 15, once per crossing: from above a lesson's price to at most it, down to zero, and below it: a family
    that pays after the lesson stands at zero before each, and hears of every debt.
    """
    return (
        any(before_minor > line >= after_minor for line in (price_minor, 0))
        or before_minor >= 0 > after_minor
    )
