"""Refusals of payments made by hand."""

from dataclasses import dataclass

from domain.errors.base import DomainError


@dataclass(eq=False)
class OtherCurrency(DomainError):
    """An amount was typed with the sign of another currency than the studio's, both as their codes."""

    typed: str
    currency: str


@dataclass(eq=False)
class PaymentDayOutOfRange(DomainError):
    """A payment has happened already, and not more than ``most_days`` ago."""

    most_days: int


class BalanceTooSmall(DomainError):
    """More would be given back than the student has; asked once, then allowed."""


class NothingOwed(DomainError):
    """The student owes less than is to be written off."""


class ClaimOver(DomainError):
    """Whoever said that he had paid has taken it back, or the money is received already."""


class StrayPaymentSettled(DomainError):
    """Money by card that fitted no invoice belongs to a student by now, or was given back."""


class StrayInOtherCurrency(DomainError):
    """Money cannot be credited where the studio counts in another currency."""


class ProofRefused(DomainError):
    """A payment is proved by a picture or a PDF."""


class TaughtNoMore(DomainError):
    """Whoever does not teach a student any more moves none of his money: that is for who does, and the owner."""


@dataclass(eq=False)
class TooManyClaims(DomainError):
    """So many payments of one payer for one student wait for the tutor's word already."""

    limit: int


@dataclass(eq=False)
class TooManyProofs(DomainError):
    limit: int


@dataclass(eq=False)
class TooManyRequisites(DomainError):
    limit: int


@dataclass(eq=False)
class RequisiteWrong(DomainError):
    """``kind``: ``card``, ``phone``, ``iban`` or ``link``. It cannot be one as it is written: a digit is amiss."""

    kind: str
