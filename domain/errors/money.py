"""Refusals about amounts, prices and packages."""

from dataclasses import dataclass

from domain.errors.base import DomainError


class DiscountOutOfRange(DomainError):
    """A discount is one to a hundred per cent."""


class ShareOutOfRange(DomainError):
    """A share is nothing to a hundred per cent."""


@dataclass(eq=False)
class PackageOutOfRange(DomainError):
    """So many lessons, or days, no package has."""

    most_lessons: int
    most_days: int


class PackageOfNoCourse(DomainError):
    """A package must be good for at least one course that the student is in."""


class PackageSpent(DomainError):
    """Nothing is left of it."""


@dataclass(eq=False)
class PriceDayOutOfRange(DomainError):
    """A price holds from today on or later, never earlier."""

    most_days: int


class PriceHolds(DomainError):
    """Lessons may cost it already: only what is still to come can be withdrawn."""


@dataclass(eq=False)
class AmountOutOfRange(DomainError):
    """Less than ``least_minor`` (0 where a thing may be free), or more than ``limit_minor``."""

    limit_minor: int
    least_minor: int = 1


class CurrencyUnknown(DomainError):
    """No such currency."""
