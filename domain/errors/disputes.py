"""Refusals about what explains a balance, and about disputes."""

from dataclasses import dataclass

from domain.errors.base import DomainError


@dataclass(eq=False)
class StatementTooLong(DomainError):
    """More lines than one file holds: a shorter period has to be chosen."""

    most: int


@dataclass(eq=False)
class DisputeTooLate(DomainError):
    """The charge is older than a dispute may be (rule 12)."""

    hours: int


class NothingToDispute(DomainError):
    """No charge, or one that stands no more."""


class DisputeSettled(DomainError):
    """The charge has been taken back already: there is nothing to keep."""
