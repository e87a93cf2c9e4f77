"""What happened in the studio, as data: days count from today, hours are the tutor's.

Today it is 15:00. One lesson has just ended and waits to be marked, one lies two hours ahead, one homework waits to be
checked, one is due tomorrow, and a family has just paid.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from domain.availability import Hours
from domain.people import Role

FamilyRole = Literal[Role.STUDENT, Role.GUARDIAN]
FAMILY: tuple[FamilyRole, ...] = (Role.STUDENT, Role.GUARDIAN)
HOUR_OF_TODAY = 15
OPENED = -22
WEEKS_BEHIND = 3
WEEKS_AHEAD = 2
CURRENCY = "EUR"
PLANNED_BEFORE = timedelta(days=10)
STILL_TO_BE_TOLD = timedelta(hours=3)
"""Notices younger than this reach the phones when the demo opens; the older ones have been read long ago."""
HOURS: tuple[tuple[tuple[int, ...], tuple[Hours, ...]], ...] = (
    ((0, 1, 2, 3, 4), (Hours(10 * 60, 13 * 60), Hours(14 * 60, 20 * 60))),
    ((5,), (Hours(10 * 60, 14 * 60),)),
)
"""When the tutor teaches, by weekday."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A weekly time: so many days after today's weekday."""

    shift: int
    hour: int
    minute: int = 0


@dataclass(frozen=True, slots=True)
class Pupil:
    """``family`` are those who are connected; ``since`` is the day he was added."""

    who: str
    subject: str
    price: int
    minutes: int
    slots: tuple[Slot, ...]
    family: tuple[tuple[str, FamilyRole], ...] = ()
    since: int = OPENED


PUPILS = (
    Pupil(
        "mark", "maths", 2500, 60, (Slot(0, 17), Slot(4, 16)),
        (("mark", Role.STUDENT), ("olena", Role.GUARDIAN)),
    ),
    Pupil(
        "sofia", "physics", 3500, 60, (Slot(0, 13, 30), Slot(2, 18)),
        (("sofia", Role.STUDENT), ("daniel", Role.GUARDIAN)),
    ),
    Pupil("liza", "maths", 3000, 90, (Slot(1, 18, 30),), (("liza", Role.STUDENT),)),
    Pupil("timur", "maths", 2000, 45, (Slot(0, 11),), (("aliya", Role.GUARDIAN),)),
    Pupil("bogdan", "physics", 2500, 60, (Slot(1, 16),), since=-5),
)  # fmt: skip

MISSED = frozenset({("liza", -13)})
CANCELLED = frozenset({("timur", -14)})
UNMARKED = frozenset({("sofia", 0)})
MOVED = {("mark", -10): (-9, 17, 0), ("sofia", 2): (2, 19, 30)}
"""Lesson → the day and time it was moved to, the day before."""


@dataclass(frozen=True, slots=True)
class Payment:
    who: str
    day: int
    hour: int
    minute: int
    lessons: int
    how: str = "transfer"


PAYMENTS = (
    Payment("mark", -21, 10, 0, 4),
    Payment("timur", -21, 11, 50, 3, "cash"),
    Payment("sofia", -20, 12, 15, 8),
    Payment("liza", -20, 20, 5, 1, "cash"),
    Payment("mark", 0, 14, 20, 4),
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """Sent and handed in on ``day``; ``verdict``: accepted, returned, opened (in check) or None (waits)."""

    day: int
    hour: int
    pages: int
    verdict: str | None = None
    verdict_at: tuple[int, int, int] = (0, 0, 0)
    feedback: str | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """Assigned on day ``given`` at ``hour``:40, due at the end of day ``due``."""

    who: str
    task: str
    given: int
    hour: int
    due: int
    attempts: tuple[Attempt, ...] = ()
    seen: bool = False


WORKS = (
    Work("mark", "fractions", -21, 18, -18, (Attempt(-20, 18, 3, "accepted", (-19, 9, 30), "clear"),)),
    Work("mark", "equations", -14, 18, -11, (Attempt(-12, 19, 2, "accepted", (-11, 10, 0)),)),
    Work(
        "mark", "triangles", -7, 18, -1,
        (
            Attempt(-4, 17, 2, "returned", (-3, 12, 0), "neat"),
            Attempt(-2, 18, 3, "accepted", (0, 14, 40), "clear"),
        ),
    ),
    Work("mark", "graphs", -3, 17, 1),
    Work("sofia", "motion", -12, 19, -6, (Attempt(-8, 16, 2, "accepted", (-7, 9, 15), "clear"),)),
    Work("sofia", "ohm", -5, 19, 1, (Attempt(0, 12, 4),)),
    Work("sofia", "graphs", 0, 14, 5, seen=True),
    Work("liza", "variant", -13, 20, -8, (Attempt(-7, 20, 2, "opened", (-1, 11, 0)),)),
    Work("liza", "roots", -6, 20, 2, (Attempt(-2, 19, 2, "returned", (-1, 11, 20), "again"),)),
    Work("timur", "percents", -7, 12, -2),
)  # fmt: skip
