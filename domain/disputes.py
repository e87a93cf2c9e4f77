"""A charge that whoever pays disagrees with: within 72 hours he says why, the tutor reverses or keeps it (rule 12)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.errors import DisputeTooLate, TextEmpty, TextTooLong

DISPUTE_HOURS = 72
WINDOW = timedelta(hours=DISPUTE_HOURS)
UNDO_WINDOW = timedelta(days=7)
TEXT_LIMIT = 300


class DisputeReason(StrEnum):
    """In the order buttons know them by, for ever; WORDS where it is written."""

    NOT_HELD = "not_held"
    IN_TIME = "in_time"
    TUTOR_CANCELLED = "tutor_cancelled"
    AMOUNT = "amount"
    WORDS = "words"


class DisputeState(StrEnum):
    OPEN = "open"
    REVERSED = "reversed"
    KEPT = "kept"


class Turn(StrEnum):
    """What was done, in the trail that both sides see."""

    OPENED = "opened"
    REVERSED = "reversed"
    KEPT = "kept"
    UNDONE = "undone"


@dataclass(eq=False, kw_only=True)
class Dispute:
    """One per charge. ``has_reversed``: it was this dispute that took the charge back, so it can be posted again."""

    id: int | None = None
    studio_id: int
    transfer_id: int
    student_id: int
    lesson_id: int
    state: DisputeState = DisputeState.OPEN
    has_reversed: bool = False
    opened_at: datetime
    settled_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.state is DisputeState.OPEN

    def settle(self, state: DisputeState, now: datetime) -> None:
        self.state, self.settled_at = state, now

    def may_be_undone(self, now: datetime) -> bool:
        """Whether what it took back can still be posted again."""
        settled = self.settled_at
        return self.has_reversed and settled is not None and now - settled <= UNDO_WINDOW

    def begin_again(self, transfer_id: int) -> None:
        """About the charge that was posted anew."""
        self.transfer_id, self.state = transfer_id, DisputeState.OPEN
        self.has_reversed, self.settled_at = False, None


@dataclass(eq=False, kw_only=True)
class DisputeTurn:
    id: int | None = None
    studio_id: int
    dispute_id: int
    person_id: int
    turn: Turn
    reason: DisputeReason | None = None
    text: str | None = None
    said_at: datetime


def check_open(posted_at: datetime, now: datetime) -> None:
    """Raises DisputeTooLate."""
    if now - posted_at > WINDOW:
        raise DisputeTooLate(DISPUTE_HOURS)


def checked_text(text: str) -> str:
    """Trimmed. Raises TextEmpty, TextTooLong."""
    trimmed = text.strip()
    if not trimmed:
        raise TextEmpty
    if len(trimmed) > TEXT_LIMIT:
        raise TextTooLong(TEXT_LIMIT)
    return trimmed
