"""What a family says it has paid, until the tutor has found the money or not (rule 16)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.errors import ClaimOver
from domain.ledger import PaymentMethod

PROOF_LIMIT = 10
CLAIM_LIMIT = 3
"""So many of one payer wait at once for one student."""
BELIEVED = timedelta(days=3)
"""So long a family is taken at its word: a transfer may take as long to arrive."""
PROOF_AWAITED = timedelta(minutes=3)
"""So long the tutor is told nothing while the picture may still come: one message with it is better than two."""


class ClaimState(StrEnum):
    OPEN = "open"
    RECEIVED = "received"
    NOT_FOUND = "not_found"
    WITHDRAWN = "withdrawn"


@dataclass(eq=False, kw_only=True)
class PaymentClaim:
    """``intent`` is the id of the screen it was made on. ``transfer_id`` is the payment it has become.

    ``rounds``: how many payments of it were undone before. ``said``: the payer's words to the tutor, the latest.
    """

    id: int | None = None
    studio_id: int
    student_id: int
    person_id: int
    amount_minor: int
    method: PaymentMethod
    intent: str
    state: ClaimState = ClaimState.OPEN
    rounds: int = 0
    claimed_at: datetime
    settled_at: datetime | None = None
    settled_by: int | None = None
    transfer_id: int | None = None
    said: str | None = None

    @property
    def is_answered(self) -> bool:
        return self.state in (ClaimState.RECEIVED, ClaimState.WITHDRAWN)

    def receive(self, transfer_id: int, by: int, now: datetime) -> None:
        self.state, self.transfer_id = ClaimState.RECEIVED, transfer_id
        self.settled_at, self.settled_by = now, by

    def not_find(self, by: int, now: datetime) -> None:
        self.state, self.settled_at, self.settled_by = ClaimState.NOT_FOUND, now, by

    def withdraw(self, by: int, now: datetime) -> None:
        """Raises ClaimOver once the money is received."""
        if self.state is ClaimState.RECEIVED:
            raise ClaimOver
        self.state, self.settled_at, self.settled_by = ClaimState.WITHDRAWN, now, by

    def ask_again(self) -> None:
        """The payer has something more to show. Raises ClaimOver once it is received or taken back."""
        if self.is_answered:
            raise ClaimOver
        self.state, self.settled_at, self.settled_by = ClaimState.OPEN, None, None

    def undo(self) -> None:
        """Its payment was undone: it waits again, and what becomes of it is another payment."""
        self.state, self.settled_at, self.settled_by, self.transfer_id = ClaimState.OPEN, None, None, None
        self.rounds += 1


def claim_key(claim_id: int, rounds: int) -> str:
    """The payment a claim becomes, once however many tutors press; after an undo it may become another."""
    return f"payment:claim:{claim_id}" if not rounds else f"payment:claim:{claim_id}:{rounds}"


@dataclass(frozen=True, slots=True)
class Said:
    """What waits for the tutor's word of one student: how much together, and when the latest of it was said."""

    minor: int = 0
    at: datetime | None = None

    def covers(self, owed_minor: int) -> bool:
        return self.at is not None and self.minor >= owed_minor

    def keeps_quiet(self, owed_minor: int, now: datetime) -> bool:
        """Whether nobody is reminded of this debt: for a few days whatever was said, and as long as the tutor leaves
        unanswered that all of it is paid.
        """
        return self.at is not None and (self.minor >= owed_minor or now < self.at + BELIEVED)


NOTHING_SAID = Said()


def said_by(waiting: Sequence[PaymentClaim]) -> Said:
    return Said(
        sum(one.amount_minor for one in waiting), max((one.claimed_at for one in waiting), default=None)
    )
