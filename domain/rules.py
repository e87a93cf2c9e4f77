"""A studio's rules (PRODUCT §2): the decided numbers, of which a studio keeps only those it changed."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import timedelta

from domain.errors import RuleOutOfRange

LIMITS: dict[str, tuple[int, int]] = {
    "booking_notice_hours": (0, 168),
    "booking_horizon_days": (1, 180),
    "buffer_minutes": (0, 120),
    "lessons_per_day": (0, 24),
    "clients_book": (0, 1),
    "free_window_hours": (0, 360),
    "late_cancel_percent": (0, 100),
    "no_show_percent": (0, 100),
    "free_late_cancels": (0, 10),
    "moves_per_lesson": (0, 10),
    "move_within_days": (1, 90),
    "hold_hours": (1, 72),
    "makeup_days": (0, 365),
    "makeups_per_quarter": (0, 20),
    "keep_copies": (0, 1),
    "low_at_lessons": (0, 10),
    "pay_within_days": (0, 60),
    "remind_of_debts": (0, 1),
    "debt_limit_lessons": (0, 20),
    "package_end": (0, 2),
}
"""The least and the most that each rule may be set to."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Whole numbers alone, flags as 0 and 1, so that a studio's changes are one small JSON object.

    ``lessons_per_day`` 0: as many as fit. ``low_at_lessons``: the balance is low when it lasts for so many;
    ``debt_limit_lessons`` 0: a tutor is never asked whether to teach on. ``package_end``: the rest of a package that
    is over is asked about (0), burnt (1), or given back (2).
    """

    booking_notice_hours: int = 12
    booking_horizon_days: int = 45
    buffer_minutes: int = 10
    lessons_per_day: int = 0
    clients_book: int = 0
    free_window_hours: int = 24
    late_cancel_percent: int = 100
    no_show_percent: int = 100
    free_late_cancels: int = 1
    moves_per_lesson: int = 2
    move_within_days: int = 14
    hold_hours: int = 12
    makeup_days: int = 60
    makeups_per_quarter: int = 2
    keep_copies: int = 0
    low_at_lessons: int = 1
    pay_within_days: int = 3
    remind_of_debts: int = 1
    debt_limit_lessons: int = 1
    package_end: int = 0

    @classmethod
    def of(cls, changed: Mapping[str, int]) -> "Rules":
        """A name that is no rule any more is passed over: the object in the database may be older than the code."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in changed.items() if name in known})

    def with_rule(self, name: str, value: int) -> "Rules":
        """Raises RuleOutOfRange."""
        least, most = LIMITS[name]
        if not least <= value <= most:
            raise RuleOutOfRange(least=least, most=most)
        return replace(self, **{name: value})

    @property
    def changed(self) -> dict[str, int]:
        """What differs from the decided numbers: all that is stored."""
        usual = asdict(Rules())
        return {name: value for name, value in asdict(self).items() if value != usual[name]}

    @property
    def booking_notice(self) -> timedelta:
        return timedelta(hours=self.booking_notice_hours)

    @property
    def booking_horizon(self) -> timedelta:
        return timedelta(days=self.booking_horizon_days)

    @property
    def buffer(self) -> timedelta:
        return timedelta(minutes=self.buffer_minutes)

    @property
    def free_window(self) -> timedelta:
        return timedelta(hours=self.free_window_hours)

    @property
    def hold(self) -> timedelta:
        return timedelta(hours=self.hold_hours)
