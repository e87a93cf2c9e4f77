"""Refusals about working hours, days off and free slots; everything else is in ``errors``."""

from dataclasses import dataclass

from domain.errors import DomainError


@dataclass(eq=False)
class HoursOutOfRange(DomainError):
    """Working hours that end before they begin, are no time at all, or are too many of one day."""

    shortest_minutes: int


class HoursOverlap(DomainError):
    """Two intervals of one day have time in common."""


@dataclass(eq=False)
class TimeOffOutOfRange(DomainError):
    """Days off that end before they begin, are over, too many or too far away."""

    most_days: int


class BookingClosed(DomainError):
    """Clients of this studio do not book for themselves, or not in this course."""


class AskWhoPays(DomainError):
    """A student who does not pay may look at free slots; who pays books them (rule 9)."""
