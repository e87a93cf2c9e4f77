"""Refusals about what explains a balance, and about disputes."""

from dataclasses import dataclass

from domain.errors.base import DomainError


@dataclass(eq=False)
class StatementTooLong(DomainError):
    """More lines than one file holds: a shorter period has to be chosen."""

    most: int
