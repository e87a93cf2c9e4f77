"""Disputes about charges."""

from typing import Protocol

from domain.disputes import Dispute, DisputeTurn


class Disputes(Protocol):
    """Changed only by who holds the lesson they are about."""

    async def add(self, dispute: Dispute) -> int: ...
    async def get(self, dispute_id: int) -> Dispute:
        """As it is now; whoever changes it holds the lesson and asks again."""
        ...

    async def of_transfer(self, transfer_id: int) -> Dispute | None: ...
    async def say(self, turn: DisputeTurn) -> int: ...
