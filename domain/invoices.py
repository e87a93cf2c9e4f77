"""Payment by card inside Telegram (rule 16): what is asked for, who may pay it, and the money that comes of it.

Telegram asks once more just before it takes the money, and tells when it has it. Only the latter is money.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.money import CURRENCIES

LIFE = timedelta(hours=24)
TELEGRAMS_DIGITS: dict[str, int] = {
    **dict.fromkeys(
        ("AMD", "AZN", "BYN", "CZK", "EUR", "GBP", "GEL", "ILS", "KGS", "KZT", "MDL", "PLN", "RSD", "RUB"), 2
    ),
    **dict.fromkeys(("TRY", "UAH", "USD", "UZS"), 2),
    "JPY": 0,
}
"""Currency → digits after the point, as Telegram counts: of ours only those that it takes."""


class Obstacle(StrEnum):
    """Why an invoice cannot be paid."""

    OFF = "off"
    UNKNOWN = "unknown"
    PAID = "paid"
    EXPIRED = "expired"
    OTHER_PAYER = "other_payer"
    NO_PAYER = "no_payer"
    OTHER_SUM = "other_sum"
    STUDENT_GONE = "student_gone"


@dataclass(eq=False, kw_only=True)
class Invoice:
    """``token`` is all that Telegram gives back of it. ``charge_id`` is the payment that has paid it, the first one."""

    id: int | None = None
    studio_id: int
    student_id: int
    person_id: int
    amount_minor: int
    currency: str
    token: str
    intent: str
    created_at: datetime
    expires_at: datetime
    charge_id: str | None = None
    paid_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        return self.paid_at is None and now < self.expires_at

    def fits(self, payment: "CardPayment") -> bool:
        """Whether exactly what was asked for has come."""
        return (self.amount_minor, self.currency) == (payment.amount_minor, payment.currency)


@dataclass(frozen=True, slots=True)
class Standing:
    """An invoice as it is at the moment when somebody is about to pay it."""

    amount_minor: int
    currency: str
    expires_at: datetime
    is_paid: bool
    is_his: bool
    he_pays: bool
    student_is_there: bool


@dataclass(frozen=True, slots=True)
class CardPayment:
    """What Telegram tells of money that it has taken, or given back. ``charge_id`` is its number, once for ever."""

    token: str
    currency: str
    amount_minor: int
    charge_id: str
    provider_charge_id: str


@dataclass(frozen=True, slots=True)
class StrayPayment:
    """Money that fitted no invoice, or whose credit was undone, till an owner says whose it is, or gives it back;
    ``studio_id`` is whose business it is.
    """

    id: int
    charge_id: str
    studio_id: int
    amount_minor: int
    currency: str
    came_at: datetime
    transfer_id: int | None
    given_back_at: datetime | None


class Credit(StrEnum):
    """What became of the money: UNSEEN was credited too, but who has paid may not see the balance.

    UNMATCHED fits no invoice and waits for an owner.
    """

    GIVEN = "given"
    UNSEEN = "unseen"
    UNMATCHED = "unmatched"
    REPEATED = "repeated"


class Oddity(StrEnum):
    """What the tutor should know of money that was credited nevertheless."""

    NONE = "none"
    LATE = "late"
    TWICE = "twice"
    NO_PAYER = "no_payer"


def is_taken(currency: str) -> bool:
    """Whether cards can pay in it: Telegram must count it as we do."""
    return currency in CURRENCIES and TELEGRAMS_DIGITS.get(currency) == CURRENCIES[currency]


def obstacle(standing: Standing | None, amount_minor: int, currency: str, now: datetime) -> Obstacle | None:
    """What stands between this person and paying so much now."""
    if standing is None:
        return Obstacle.UNKNOWN
    checks = (
        (standing.is_paid, Obstacle.PAID),
        (not standing.is_his, Obstacle.OTHER_PAYER),
        (not standing.he_pays, Obstacle.NO_PAYER),
        (not standing.student_is_there, Obstacle.STUDENT_GONE),
        (now >= standing.expires_at, Obstacle.EXPIRED),
        ((standing.amount_minor, standing.currency) != (amount_minor, currency), Obstacle.OTHER_SUM),
    )
    return next((found for stands, found in checks if stands), None)


def oddity(invoice: Invoice, payment: CardPayment, *, he_pays: bool, now: datetime) -> Oddity:
    if invoice.charge_id not in (None, payment.charge_id):
        return Oddity.TWICE
    if not he_pays:
        return Oddity.NO_PAYER
    return Oddity.LATE if now >= invoice.expires_at else Oddity.NONE


def charge_key(charge_id: str, rounds: int = 0) -> str:
    """Of the transfer: however often Telegram tells of the payment, it is one; after an undo it may become another."""
    return f"payment:telegram:{charge_id}" if not rounds else f"payment:telegram:{charge_id}:{rounds}"
