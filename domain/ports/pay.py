"""What tutors are paid."""

from collections.abc import Sequence
from typing import Protocol

from domain.pay import Pay, Payout


class PayBook(Protocol):
    """Rows are only ever added."""

    async def add(self, agreed: Pay) -> int: ...
    async def of_tutor(self, tutor_id: int) -> Sequence[Pay]: ...
    async def tutor_of(self, transfer_id: int) -> int:
        """To whose place in the studio this payout went."""
        ...

    async def add_payout(self, payout: Payout) -> int: ...
