"""The tenant: a tutor of his own is a studio of one and never sees the word."""

from dataclasses import dataclass, field
from datetime import datetime

from domain.rules import Rules


@dataclass(eq=False, kw_only=True)
class Studio:
    """Currency is one for the whole studio; the zone is where its wall-clock slots live.

    ``rules_changed`` are the rules it has set otherwise than decided.
    """

    id: int | None = None
    name: str
    currency: str
    zone: str
    rules_changed: dict[str, int] = field(default_factory=dict)
    created_at: datetime

    @property
    def rules(self) -> Rules:
        return Rules.of(self.rules_changed)
