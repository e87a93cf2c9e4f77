"""A move that one side proposes and the other confirms: up to three slots, held for a while (rule 10)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MOST_SLOTS = 3


class Side(StrEnum):
    TUTOR = "tutor"
    CLIENT = "client"


class ProposalState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


@dataclass(eq=False, kw_only=True)
class Proposal:
    """``side`` is who proposed; the other one answers. One open per lesson.

    ``time_off_id``: it came with the tutor's illness, and its answer belongs into that report.
    """

    id: int | None = None
    studio_id: int
    lesson_id: int
    tutor_id: int
    student_id: int
    side: Side
    state: ProposalState = ProposalState.OPEN
    proposed_by: int
    time_off_id: int | None = None
    created_at: datetime
    expires_at: datetime
    settled_at: datetime | None = None
    settled_by: int | None = None


@dataclass(eq=False, kw_only=True)
class ProposedSlot:
    """Held: nobody else is offered it, and no client can book it."""

    id: int | None = None
    studio_id: int
    proposal_id: int
    tutor_id: int
    starts_at: datetime
    ends_at: datetime
    is_held: bool = True
