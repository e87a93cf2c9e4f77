"""What families say they have paid, and how they are told to pay."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from domain.payment_claims import PaymentClaim
from domain.people import Receiver
from domain.requisites import Requisite
from domain.sent import Material


class PaymentClaims(Protocol):
    """The student is locked before his claim, so that nobody waits for whom he keeps waiting."""

    async def student_of(self, claim_id: int) -> int: ...
    async def get(self, claim_id: int) -> PaymentClaim: ...
    async def add(self, claim: PaymentClaim) -> int: ...
    async def with_intent(self, intent: str) -> PaymentClaim | None: ...
    async def open_of(self, student_id: int) -> Sequence[PaymentClaim]:
        """Those that wait for the tutor's word, oldest first."""
        ...

    async def of_payment(self, transfer_id: int) -> PaymentClaim | None:
        """The one that has become this payment, locked."""
        ...

    async def add_proof(
        self, claim: PaymentClaim, person_id: int, message_id: int, material: Material, now: datetime
    ) -> bool:
        """False when this message proves it already."""
        ...

    async def prove_payment(
        self, studio_id: int, transfer_id: int, person_id: int, material: Material, now: datetime
    ) -> bool:
        """The same of a payment that a tutor has recorded: a picture once."""
        ...

    async def proofs_of(self, claim_id: int) -> int:
        """How many there are."""
        ...

    async def keepers_of(self, student_id: int) -> Sequence[Receiver]:
        """Who takes the student's payments: his tutors, and the owners of the studio; each once."""
        ...


class Requisites(Protocol):
    async def get(self, requisite_id: int) -> Requisite: ...
    async def add(self, requisite: Requisite) -> int: ...
    async def of_studio(self, studio_id: int) -> Sequence[Requisite]:
        """Those that are shown, oldest first."""
        ...
