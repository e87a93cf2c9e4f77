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


class PackageEndless(DomainError):
    """It has no last day, or none yet: there is nothing to put off."""


class PackageOver(DomainError):
    """Its last day is before the days that are to be frozen."""


@dataclass(eq=False)
class FreezeOutOfRange(DomainError):
    """Backwards, too long, or too far away."""

    most_days: int
    back_days: int


@dataclass(eq=False)
class ExtensionOutOfRange(DomainError):
    """Not later than its last day, or too late."""

    most_days: int


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
