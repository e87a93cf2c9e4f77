"""What was said, before a calendar is asked what it means."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum, auto


class Verb(StrEnum):
    PLAN = "plan"
    MOVE = "move"
    CANCEL = "cancel"


class Role(Enum):
    """Which end of a span, or of a move, a day or a time is. END is that of 18-19, which is a span only."""

    PLAIN = auto()
    FROM = auto()
    UNTIL = auto()
    END = auto()


class Trouble(StrEnum):
    """What cannot be: a day no calendar has, a time no clock shows."""

    DAY = "day"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Day:
    """A date, or the next such weekday; ``later`` is that of the week after this one."""

    role: Role = Role.PLAIN
    day: date | None = None
    weekday: int | None = None
    later: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """Minutes of the day."""

    minutes: int
    role: Role = Role.PLAIN


@dataclass(slots=True)
class Phrase:
    """``weekdays`` is a set of bits, ``every`` in weeks (0: once); ``price`` as typed; ``rest`` are words that mean
    nothing here, which may be a name; ``troubles`` keep what was typed.
    """

    verb: Verb | None = None
    days: list[Day] = field(default_factory=list)
    clocks: list[Clock] = field(default_factory=list)
    minutes: int | None = None
    price: str | None = None
    weekdays: int = 0
    every: int = 0
    rest: list[str] = field(default_factory=list)
    troubles: list[tuple[Trouble, str]] = field(default_factory=list)

    @property
    def is_about_a_lesson(self) -> bool:
        """Anything but names was understood."""
        said = (self.verb, self.days, self.clocks, self.minutes, self.price, self.every, self.troubles)
        return any(said)
