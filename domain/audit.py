"""Who changed what (rule 31). Holds ids and words of the code, never texts or names of people."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(eq=False, kw_only=True)
class AuditRow:
    """``person_id`` is None for the worker. ``act`` is the service's name: "lessons.hold"."""

    id: int | None = None
    studio_id: int
    person_id: int | None
    act: str
    subject: str
    subject_id: int
    facts: dict[str, int | str] = field(default_factory=dict)
    happened_at: datetime
