"""What notices of disputes are rendered from."""

from dataclasses import dataclass

from domain.disputes import DisputeReason, DisputeState


@dataclass(frozen=True, slots=True)
class DisputeFacts:
    """``claim`` is the payer's own words, ``answer`` the tutor's latest; ``unit`` as a transfer's."""

    id: int
    transfer_id: int
    state: DisputeState
    amount_minor: int
    unit: str
    reason: DisputeReason | None
    claim: str | None
    answer: str | None
